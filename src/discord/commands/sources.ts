import { ApplicationCommandType } from 'discord-api-types/v10';
import type { SlashCommand } from '../command.ts';
import { sourcesMessage } from '../messages/sourcesMessage.ts';
import { localized } from './localized.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'sources',
  ...localized((words) => words.sources),
} as const;

export const sources = {
  data,
  run: ({ language, knowledge }) => ({
    kind: 'message',
    message: sourcesMessage(knowledge.library, language, 1),
    hidden: true,
  }),
} satisfies SlashCommand<typeof data>;
