import { cleanContent, type Message } from 'discord.js';

/**
 * What a message says, as people read it. Whom it mentions is left out: the articles know nobody on Discord, and no
 * name gets into what is kept of a question.
 */
export function plainText({ content, channel }: { content: string; channel: Message['channel'] | null }): string {
  const text = content.replace(/<@!?\d+>/g, ' ');
  // Of a server that only the person installed the bot from, nothing more is known.
  return (channel ? cleanContent(text, channel) : text).replace(/\s+/g, ' ').trim();
}
