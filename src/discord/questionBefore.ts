import { DiscordAPIError, type Message } from 'discord.js';
import { catalogue } from '../wording/catalogue.ts';
import { stripEscapes } from './guard/markdownText.ts';

const labels: ReadonlySet<string> = new Set(
  Object.values(catalogue).flatMap(({ answer }) => Object.values(answer.label)),
);

/** How many messages back an answer is looked for where nothing is replied to. */
const lookBack = 10;

/** The question that one of the bot's answers shows, or `null` if the message is none. */
export function questionShown({ author, client, embeds }: Message): string | null {
  const title = embeds[0]?.title;
  return author.id === client.user.id && title && labels.has(embeds[0]?.author?.name ?? '')
    ? stripEscapes(title)
    : null;
}

/**
 * The question that a message may follow up: that of the answer it replies to or, without a reply, of the bot's last
 * answer before it. `null` if there is none, or if the bot may not read what was written before.
 */
export async function questionBefore(message: Message): Promise<string | null> {
  try {
    if (message.reference) return questionShown(await message.fetchReference());
    const earlier = await message.channel.messages.fetch({ before: message.id, limit: lookBack });
    const shown = [...earlier.values()].toSorted((a, b) => b.createdTimestamp - a.createdTimestamp).map(questionShown);
    return shown.find((question) => question !== null) ?? null;
  } catch (error) {
    // It was deleted, or may not be read: the question stands by itself.
    if (error instanceof DiscordAPIError) return null;
    throw error;
  }
}
