import type { ChannelView, OptionValues, TryView } from './protocol.ts';

/** What the first minute offers: each is one command, with options that show something. */
const OFFERS: readonly { title: string; detail: string; command: string; options: OptionValues }[] = [
  {
    title: 'Ask a question',
    detail: 'What tariff rate does Japan face?',
    command: 'ask',
    options: { question: 'What tariff rate does Japan face?' },
  },
  {
    title: 'Ask how long they met',
    detail: 'How long did Friday’s meeting last?',
    command: 'ask',
    options: { question: 'How long did Friday’s meeting last?' },
  },
  {
    title: 'Ask what the articles do not say',
    detail: 'What is the capital of France?',
    command: 'ask',
    options: { question: 'What is the capital of France?' },
  },
  { title: 'See the sources', detail: '/sources', command: 'sources', options: {} },
];

/** The offers that work in each of these channels, as far as the bot has registered their commands. */
export const tries = (channels: readonly ChannelView[]): TryView[] =>
  channels.flatMap(({ id, commands }) =>
    OFFERS.filter(({ command }) => commands.some(({ kind, name }) => kind === 'slash' && name === command)).map(
      ({ title, detail, command, options }): TryView => ({
        title,
        detail,
        channelId: id,
        call: { call: 'slash', channelId: id, command, options },
      }),
    ),
  );
