import { BOT_NAME } from './cast.ts';
import type { ChannelView, Deed, OptionValues, TryView } from './protocol.ts';

type Offer = { readonly title: string; readonly detail: string } & (
  | { readonly command: string; readonly options: OptionValues }
  /** Said to the bot, with a mention where it takes one. */
  | { readonly words: string }
);

/** How many are offered, the first ones that the bot can do. */
const MOST = 6;

/** What the first minute offers. A command that the bot has not registered is left out. */
const OFFERS: readonly Offer[] = [
  {
    title: 'Ask a question',
    detail: 'What tariff rate does Japan face?',
    command: 'ask',
    options: { question: 'What tariff rate does Japan face?' },
  },
  {
    title: 'Ask what the articles do not say',
    detail: 'What is the capital of France?',
    command: 'ask',
    options: { question: 'What is the capital of France?' },
  },
  {
    title: 'Find quotes',
    detail: 'Who said what about tariffs?',
    command: 'quote find',
    options: { about: 'tariffs' },
  },
  {
    title: 'Check a quote',
    detail: '“frank and productive”: did they say so?',
    command: 'quote check',
    options: { text: 'frank and productive' },
  },
  {
    title: 'See the deadlines',
    detail: 'What lies ahead, as the articles state it.',
    command: 'deadlines',
    options: {},
  },
  {
    title: 'Be reminded of one',
    detail: 'A day before the G7 summit. Then move the clock to the next reminder.',
    command: 'remind deadline',
    options: { deadline: 'G7', before: '1 day' },
  },
  {
    title: 'Ask by mention',
    detail: `@${BOT_NAME} How long did Friday’s meeting last?`,
    words: 'How long did Friday’s meeting last?',
  },
  {
    title: 'Ask for your eyes only',
    detail: 'Who met in Washington? The answer is hidden.',
    command: 'ask',
    options: { question: 'Who met in Washington?', hide: true },
  },
  {
    title: 'See the sources',
    detail: 'Which articles it knows, and what is inferred.',
    command: 'sources',
    options: {},
  },
  { title: 'Ask who it is', detail: 'What it does, and what it never does.', command: 'about', options: {} },
];

/**
 * The offers that work in a channel.
 * @param mention what goes before words that are meant for the bot, nothing in its direct messages; `null` where it does
 * not read
 */
export const triesIn = (channel: ChannelView, mention: string | null): TryView[] =>
  OFFERS.flatMap((offer): TryView[] => {
    const call = callOf(offer, channel, mention);
    return call ? [{ title: offer.title, detail: offer.detail, channelId: channel.id, call }] : [];
  }).slice(0, MOST);

function callOf(offer: Offer, { id, commands }: ChannelView, mention: string | null): Deed | null {
  if ('words' in offer) return mention === null ? null : { call: 'say', channelId: id, content: mention + offer.words };
  const { command, options } = offer;
  const registered = commands.some(({ kind, name }) => kind === 'slash' && name === command);
  return registered ? { call: 'slash', channelId: id, command, options } : null;
}
