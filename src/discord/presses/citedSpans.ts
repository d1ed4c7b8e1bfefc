import type { Message } from 'discord.js';
import type { Span } from '../../knowledge/article.ts';
import type { Library } from '../../knowledge/library.ts';
import type { CustomId } from '../customId.ts';
import { placeOf } from '../guard/placeOf.ts';
import { readExcerpts } from '../guard/readExcerpts.ts';
import { readSpans } from '../spanArgument.ts';

/**
 * The spans that a button names, as they stand in the articles now. If these have changed since, the excerpts are read
 * back from the message and looked for: what only moved is found again.
 * @returns `changed` if an excerpt stands there no more, `gone` if its article does not serve
 */
export function citedSpans(library: Library, id: CustomId, message: Message): Span[] | 'changed' | 'gone' {
  const spans = readSpans(library, id.argument);
  if (!spans.every((span) => span !== null)) return 'gone';
  if (id.fingerprint === library.fingerprint) return spans;
  const shown = readExcerpts({ embeds: message.embeds.map((embed) => embed.toJSON()) });
  const moved: Span[] = [];
  for (const [index, { articleId, start }] of spans.entries()) {
    const { body } = library.article(articleId)!;
    const parts = shown[index]?.parts ?? [];
    // The same words may stand in the article twice: the old place, if it still holds them, comes first.
    const here = placeOf(parts, body, start);
    const place = here?.start === start ? here : placeOf(parts, body);
    if (!place) return 'changed';
    moved.push({ articleId, ...place });
  }
  return moved;
}
