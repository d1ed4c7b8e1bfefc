import type { Range } from '../../text/range.ts';

/**
 * Finds the parts of an excerpt in a text: one behind the other, with nothing but white space between them.
 * @returns the first place at or behind `from`
 */
export function placeOf(parts: readonly string[], text: string, from = 0): Range | null {
  const [first, ...others] = parts;
  if (!first) return null;
  for (let start = text.indexOf(first, from); start !== -1; start = text.indexOf(first, start + 1)) {
    let end = start + first.length;
    const isWhole = others.every((part) => {
      while (/\s/.test(text[end] ?? '')) end += 1;
      const follows = text.startsWith(part, end);
      end += part.length;
      return follows;
    });
    if (isWhole) return { start, end };
  }
  return null;
}
