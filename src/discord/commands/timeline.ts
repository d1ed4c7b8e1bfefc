import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import type { SlashCommand } from '../command.ts';
import { timelineMessage } from '../messages/timelineMessage.ts';
import { localized } from './localized.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'timeline',
  ...localized(({ timeline }) => timeline),
  options: [
    {
      type: ApplicationCommandOptionType.String,
      name: 'about',
      max_length: 200,
      ...localized(({ timeline }) => timeline.about),
    },
  ],
} as const;

/** A topic that holds something to look for. */
const isTopic = (text: string) => /[\p{L}\p{N}]/u.test(text);

export const timeline = {
  data,
  run({ language, knowledge: { library } }, { about = '' }) {
    const topic = about.replace(/\s+/g, ' ').trim();
    return { kind: 'message', message: timelineMessage(library, isTopic(topic) ? topic : null, 1, language) };
  },
} satisfies SlashCommand<typeof data>;
