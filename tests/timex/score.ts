import { overlaps } from '../../src/text/range.ts';
import type { AnnotatedText, Annotation } from './annotated.ts';

/** F1 scores between 0 and 1, counted as TempEval-3 counts them (UzZaman et al. 2013, section 4.1). */
export interface Scores {
  readonly expressions: number;
  /** Same start and end. */
  readonly strict: number;
  /** At least one character in common. */
  readonly relaxed: number;
  /** Relaxed matches whose type is right too. */
  readonly type: number;
  /** Relaxed matches whose value is right too: the figure that systems are compared by. */
  readonly value: number;
}

/** Scores what `tag` finds in the texts against their annotations. Each annotation is matched at most once. */
export function score(texts: readonly AnnotatedText[], tag: (text: AnnotatedText) => readonly Annotation[]): Scores {
  let gold = 0;
  let found = 0;
  const right = { strict: 0, relaxed: 0, type: 0, value: 0 };
  for (const text of texts) {
    const tagged = tag(text);
    gold += text.timexes.length;
    found += tagged.length;
    const free = new Set(tagged);
    for (const wanted of text.timexes) {
      const match = [...free].find((timex) => overlaps(timex, wanted));
      if (!match) continue;
      free.delete(match);
      right.relaxed += 1;
      if (match.start === wanted.start && match.end === wanted.end) right.strict += 1;
      if (match.type === wanted.type) right.type += 1;
      if (match.value === wanted.value) right.value += 1;
    }
  }
  const f1 = (hits: number) => (gold + found === 0 ? 1 : (2 * hits) / (gold + found));
  return {
    expressions: gold,
    strict: f1(right.strict),
    relaxed: f1(right.relaxed),
    type: f1(right.type),
    value: f1(right.value),
  };
}
