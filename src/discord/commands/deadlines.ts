import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { catalogue } from '../../wording/catalogue.ts';
import type { SlashCommand } from '../command.ts';
import { deadlinesMessage } from '../messages/deadlinesMessage.ts';
import { localized } from './localized.ts';

const choice = <Show extends 'upcoming' | 'passed' | 'all'>(show: Show) => ({
  name: catalogue.en.command.deadlines.shows[show],
  name_localizations: { ja: catalogue.ja.command.deadlines.shows[show] },
  value: show,
});

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'deadlines',
  ...localized(({ deadlines }) => deadlines),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'show',
      ...localized(({ deadlines }) => deadlines.show),
      choices: [choice('upcoming'), choice('passed'), choice('all')],
    },
  ],
} as const;

export const deadlines = {
  data,
  run({ language, knowledge: { library }, services }, { show = 'upcoming' }) {
    const view = { show, page: 1, now: services.clock.now(), language, canRemind: services.reminders !== undefined };
    return { kind: 'message', message: deadlinesMessage(library, view) };
  },
} satisfies SlashCommand<typeof data>;
