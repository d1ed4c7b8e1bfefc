import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { type SpeakerEntry, speakersOf } from '../../knowledge/speakers.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import type { Call } from '../call.ts';
import type { SlashCommand } from '../command.ts';
import { quoteCheckMessage } from '../messages/quoteCheckMessage.ts';
import { longestTopic, quotesMessage, randomQuoteMessage } from '../messages/quotesMessage.ts';
import { localized } from './localized.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'quote',
  ...localized(({ quote }) => quote),
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'find',
      ...localized(({ quote }) => quote.find),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'speaker',
          autocomplete: true,
          max_length: 100,
          ...localized(({ quote }) => quote.find.speaker),
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'about',
          max_length: longestTopic,
          ...localized(({ quote }) => quote.find.about),
        },
        { type: ApplicationCommandOptionType.Boolean, name: 'hide', ...localized(({ quote }) => quote.find.hide) },
      ],
    },
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'check',
      ...localized(({ quote }) => quote.check),
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'text',
          required: true,
          ...localized(({ quote }) => quote.check.text),
        },
        {
          type: ApplicationCommandOptionType.String,
          name: 'speaker',
          autocomplete: true,
          max_length: 100,
          ...localized(({ quote }) => quote.check.speaker),
        },
        { type: ApplicationCommandOptionType.Boolean, name: 'hide', ...localized(({ quote }) => quote.check.hide) },
      ],
    },
  ],
} as const;

/** Discord shows at most so many choices, of at most so many characters. */
const mostChoices = 25;
const longestChoice = 100;

const holds = (text: string, typed: string) => text.toLowerCase().includes(typed.trim().toLowerCase());

/** The speakers that what was typed so far can mean, with how much they say. */
function chooseSpeaker({ knowledge, language }: Call<unknown>, { speaker = '' }: { readonly speaker?: string }) {
  return speakersOf(knowledge.library)
    .filter(({ forms, roles }) => [...forms, ...roles].some((form) => holds(form, speaker)))
    .slice(0, mostChoices)
    .map((entry) => ({ name: nameChoice(entry, language), value: entry.id }));
}

function nameChoice({ label, quotations }: SpeakerEntry, language: Language): string {
  const { choice } = catalogue[language].quoteFind;
  const room = longestChoice - choice('', quotations.length).length;
  return choice(label.length > room ? `${label.slice(0, room - 1).trimEnd()}…` : label, quotations.length);
}

export const quote = {
  data,
  subcommands: {
    find: {
      run({ interaction, language, knowledge: { library } }, { speaker = '', about = '', hide: hidden = false }) {
        const isRandom = speaker.trim() === '' && about.trim() === '';
        const message = isRandom
          ? randomQuoteMessage(library, interaction.id, { language, hidden })
          : quotesMessage(library, { speaker, about, page: 1 }, { language, hidden });
        return { kind: 'message', message, hidden };
      },
      complete: { speaker: chooseSpeaker },
    },
    check: {
      run({ language, knowledge: { library, quoteChecker } }, { text, speaker, hide: hidden = false }) {
        const chosen = speakersOf(library).find(({ id }) => id === speaker)?.label ?? speaker;
        const check = quoteChecker.check(text, chosen);
        return { kind: 'message', message: quoteCheckMessage(library, check, { language, hidden }), hidden };
      },
      complete: { speaker: chooseSpeaker },
    },
  },
} satisfies SlashCommand<typeof data>;
