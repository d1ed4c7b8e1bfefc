import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A deadline as a person read it. `event` and `expression` are words of the text. */
export interface AnnotatedDeadline {
  readonly event: string;
  readonly expression: string;
  readonly earliest: string | null;
  readonly latest: string;
  readonly relation: string;
  readonly grain: string;
  readonly condition: string | null;
}

export interface AnnotatedText {
  readonly published: string;
  readonly text: string;
  readonly deadlines: readonly AnnotatedDeadline[];
}

/** Reads one of the files of this folder (see README.md). */
export function readAnnotated(name: 'working' | 'frozen'): AnnotatedText[] {
  return JSON.parse(readFileSync(join(import.meta.dirname, `${name}.json`), 'utf8')) as AnnotatedText[];
}

/** F1 scores between 0 and 1. A deadline is found if its expression shares words with the annotated one. */
export interface Scores {
  readonly deadlines: number;
  readonly found: number;
  /** Found, with the same interval, relation and grain. */
  readonly dates: number;
  /** Found, with an event that holds the annotated words. */
  readonly event: number;
  readonly condition: number;
}

/** Scores what `find` finds in the texts against their annotations. */
export function score(
  texts: readonly AnnotatedText[],
  find: (text: AnnotatedText) => readonly AnnotatedDeadline[],
): Scores {
  let wantedCount = 0;
  let foundCount = 0;
  const right = { found: 0, dates: 0, event: 0, condition: 0 };
  for (const text of texts) {
    const free = new Set(find(text));
    wantedCount += text.deadlines.length;
    foundCount += free.size;
    for (const wanted of text.deadlines) {
      const candidates = [...free].filter(({ expression }) => sharesWords(expression, wanted.expression));
      const match = candidates.find(({ relation }) => relation === wanted.relation) ?? candidates[0];
      if (!match) continue;
      free.delete(match);
      right.found += 1;
      const sameDates = (['earliest', 'latest', 'relation', 'grain'] as const).every(
        (key) => match[key] === wanted[key],
      );
      if (sameDates) right.dates += 1;
      if (match.event.includes(wanted.event)) right.event += 1;
      if (match.condition === wanted.condition) right.condition += 1;
    }
  }
  const f1 = (hits: number) => (2 * hits) / (wantedCount + foundCount);
  return {
    deadlines: wantedCount,
    found: f1(right.found),
    dates: f1(right.dates),
    event: f1(right.event),
    condition: f1(right.condition),
  };
}

const sharesWords = (a: string, b: string) => a.includes(b) || b.includes(a);
