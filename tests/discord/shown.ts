import { toHTML } from '@odiffey/discord-markdown';

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", '#x27': "'" };

/** What a reader sees of Discord Markdown, by a parser that is not ours: characters and line breaks, no styles. */
export function shown(markdown: string): string {
  return toHTML(markdown, { embed: true })
    .replace(/<br>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&(#?\w+);/g, (entity, name: string) => entities[name] ?? entity);
}
