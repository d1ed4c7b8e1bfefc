import { type Range, slice } from './range.ts';
import { splitSentences } from './sentences.ts';
import type { Context, Meaning, Modifier, Part, TimexType } from './timex/context.ts';
import { dispatch } from './timex/grammar.ts';
import { rules } from './timex/phrases.ts';
import { type Interval, intervalOf, isCoarser, type Point } from './timex/point.ts';
import { tenseAround } from './timex/tense.ts';
import type { Grain } from './timex/vocabulary.ts';
import { type Word, wordsOf } from './timex/words.ts';

export type { Modifier, TimexType } from './timex/context.ts';
export type { Interval } from './timex/point.ts';
export type { Grain } from './timex/vocabulary.ts';

/** A temporal expression of a text, normalised as TIMEX3 does (ISO 24617-1, TimeML 1.2.1). */
export interface TemporalExpression extends Range {
  readonly text: string;
  readonly type: TimexType;
  /** `2025-07`, `2025-W21`, `2025-05-23TMO`, `PT130M`, `XXXX-WXX-5`, `PAST_REF`, … */
  readonly value: string;
  /** Which part of the value is meant ("early July" is `2025-07`, `START`), or how it compares to it. */
  readonly mod: Modifier | null;
  /** "EVERY", "EACH" of a set. */
  readonly quant: string | null;
  /** Where a date or a time lies, never narrower than its words; `null` for durations, sets and references. */
  readonly interval: Interval | null;
  readonly grain: Grain | null;
  /** Zone of a clock time that names one: an IANA name or an offset. */
  readonly zone: string | null;
}

/**
 * Finds the temporal expressions of a news text.
 * @param text any string; blank lines and Markdown headings part its paragraphs
 * @param published the ISO date that relative expressions count from
 * @returns disjoint, by start; offsets are UTF-16 code units of `text`
 * @throws {RangeError} if `published` is no ISO date
 */
export function findTemporalExpressions(text: string, published: string): TemporalExpression[] {
  const date = Temporal.PlainDate.from(published);
  const found: TemporalExpression[] = [];
  let mention: Point | null = null;
  for (const paragraph of paragraphsOf(text)) {
    mention = readParagraph(text, wordsOf(text, splitSentences(text, paragraph)), date, mention, found);
  }
  return found;
}

function paragraphsOf(text: string): Range[] {
  const paragraphs: { start: number; end: number }[] = [];
  let open: { start: number; end: number } | null = null;
  for (const { 0: line, index: start } of text.matchAll(/[^\n]+/g)) {
    const isHeading = /^#{1,6}[ \t]/.test(line);
    const end = start + line.length;
    if (line.trim() === '') open = null;
    else if (open && !isHeading && start === open.end + 1) open.end = end;
    else {
      open = { start, end };
      paragraphs.push(open);
    }
    if (isHeading) open = null;
  }
  return paragraphs;
}

/** Adds what it finds to `found`; returns the point that was named last. */
function readParagraph(
  text: string,
  words: readonly Word[],
  published: Temporal.PlainDate,
  before: Point | null,
  found: TemporalExpression[],
): Point | null {
  let mention = before;
  let mentionedIn = -1;
  let day: Temporal.PlainDate | null = null;
  for (let at = 0; at < words.length; ) {
    const sentence = words[at]!.sentence;
    const contextOf = ({ from, to }: Part): Context => ({
      published,
      mention,
      inParagraph: mentionedIn < 0 ? null : mention,
      near: mentionedIn === sentence ? mention : null,
      day,
      tense: () => tenseAround(words, from, to),
    });
    const parts = readAt(words, at, contextOf);
    for (const { part, meaning } of parts) {
      found.push(expression(text, words, part, meaning));
      if (!meaning.point || meaning.point.isCompared) continue;
      const before = words[part.from - 1]?.lower ?? '';
      // "the quarter ended June 30" goes on to speak of the quarter.
      if (mentionedIn === sentence && /^(?:from|ended|ending)$/.test(before)) continue;
      mention = meaning.point;
      mentionedIn = sentence;
      if (!isCoarser(mention.grain, 'day')) day = mention.start;
    }
    at = parts.at(-1)?.part.to ?? at + 1;
  }
  return mention;
}

const rulesFor = dispatch(rules);

interface Understood {
  readonly part: Part;
  readonly meaning: Meaning;
}

/** The longest expression that begins at `at` and means something there; the two of a range. */
function readAt(words: readonly Word[], at: number, contextOf: (part: Part) => Context): Understood[] {
  const readings = rulesFor(words[at])
    .flatMap((rule) => rule.read(words, at) ?? [])
    .sort((a, b) => b.next - a.next);
  for (const { value: parts } of readings) {
    const understood = parts.flatMap((part) => {
      const meaning = part.reading(contextOf(part));
      return meaning ? [{ part, meaning }] : [];
    });
    if (understood.length === parts.length) return understood;
  }
  return [];
}

function expression(text: string, words: readonly Word[], { from, to }: Part, meaning: Meaning): TemporalExpression {
  const range = { start: words[from]!.start, end: words[to - 1]!.end };
  const { type, value, point, mod = null, quant = null, zone = null } = meaning;
  return {
    ...range,
    text: slice(text, range),
    type,
    value,
    mod,
    quant,
    interval: point ? intervalOf(point) : null,
    grain: point?.grain ?? null,
    zone,
  };
}
