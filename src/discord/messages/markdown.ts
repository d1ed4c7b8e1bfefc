/**
 * What Discord's Markdown would read as something else than the character itself. A backslash before it keeps it.
 * Source: https://support.discord.com/hc/en-us/articles/210298617 and how the client renders masked links, mentions,
 * autolinks, emoji codes, lists, headings and subtext.
 */
const active = new RegExp(
  [
    /[\\*_~|`<[\]]/, // emphasis, strikethrough, spoilers, code, mentions and timestamps, masked links
    /:(?=\/\/|[^\s:]+:)/, // autolinks, emoji codes
    /@(?=everyone|here)/,
    /(?<=^[^\S\n]*)[-+>#]/m, // lists, quotes, headings, subtext
    /(?<=^[^\S\n]*\d+)[.)](?=\s|$)/m, // numbered lists
  ]
    .map(({ source }) => source)
    .join('|'),
  'gmu',
);

/** Offsets in `text` before which a backslash keeps the character what it is. Lines begin anew after each `\n`. */
export function escapePlaces(text: string): number[] {
  return Array.from(text.matchAll(active), ({ index }) => index);
}

/** Text of the frame or of a person, so that Discord shows exactly its characters. */
export function escapeMarkdown(text: string): string {
  return text.replace(active, '\\$&');
}

/** The longest beginning of `text` that, escaped, has at most `limit` code units; `…` tells that it goes on. */
export function escapeCapped(text: string, limit: number): string {
  const whole = escapeMarkdown(text);
  if (whole.length <= limit) return whole;
  const characters = [...new Intl.Segmenter().segment(text.slice(0, limit))].map(({ segment }) => segment);
  while (escapeMarkdown(`${characters.join('')}…`).length > limit) characters.pop();
  return escapeMarkdown(`${characters.join('').trimEnd()}…`);
}
