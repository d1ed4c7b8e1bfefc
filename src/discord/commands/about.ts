import { ApplicationCommandType } from 'discord-api-types/v10';
import type { SlashCommand } from '../command.ts';
import { aboutMessage } from '../messages/aboutMessage.ts';
import { localized } from './localized.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'about',
  ...localized((words) => words.about),
} as const;

export const about = {
  data,
  run: ({ language, knowledge, services }) => ({
    kind: 'message',
    message: aboutMessage(knowledge.library, language, services.gaps !== undefined),
    hidden: true,
  }),
} satisfies SlashCommand<typeof data>;
