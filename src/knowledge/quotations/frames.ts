import { type Lexeme, lexemesOf } from '../../text/lexemes.ts';
import type { QuotedSpan } from '../../text/quoteMarks.ts';
import { type Range, slice } from '../../text/range.ts';
import type { Article, Passage } from '../article.ts';
import { type Cue, findCues } from './cues.ts';

/** A sentence of the reporter's, with every quotation in it taken as one piece. */
export interface Frame extends Range {
  readonly passage: Passage;
  readonly lexemes: readonly Lexeme[];
  readonly cues: readonly Cue[];
}

/**
 * The reporter's sentences of an article, in order: sentence ends inside a quotation do not count, and one that asks or
 * exclaims goes on with the verb behind it (“Who signed it?” Salo asked).
 */
export function framesOf(article: Article, quotes: readonly QuotedSpan[]): Frame[] {
  const frames: Frame[] = [];
  let next = 0;
  for (const passage of article.passages) {
    const inside: QuotedSpan[] = [];
    while (next < quotes.length && quotes[next]!.outer.start < passage.end) inside.push(quotes[next++]!);
    let last: Frame | null = null;
    for (const range of outerSentences(passage, inside)) {
      const frame = frameOf(article.body, passage, range, inside);
      const merged: Frame | null =
        last && goesOn(article.body, last) ? attributed(article.body, last, frame, inside) : null;
      if (merged) frames[frames.length - 1] = merged;
      else frames.push(frame);
      last = merged ?? frame;
    }
  }
  return frames;
}

/** The sentences of a passage, joined where the bound between two lies inside a quotation. */
function outerSentences(passage: Passage, quotes: readonly QuotedSpan[]): Range[] {
  const ranges: { start: number; end: number }[] = [];
  for (const { start, end } of passage.sentences) {
    const last = ranges.at(-1);
    const crossing =
      last && quotes.some(({ outer }) => outer.start < last.end && start < outer.end && last.end <= outer.end);
    if (last && crossing) last.end = end;
    else ranges.push({ start, end });
  }
  return ranges;
}

function frameOf(body: string, passage: Passage, range: Range, quotes: readonly QuotedSpan[]): Frame {
  const lexemes = lexemesOf(body, range, quotes);
  return { ...range, passage, lexemes, cues: findCues(lexemes) };
}

/** Whether a frame ends with words in marks that ask, exclaim or break off. */
function goesOn(body: string, frame: Frame): boolean {
  const last = frame.lexemes.at(-1);
  return last?.kind === 'quote' && last.quote !== null && last.quote.closed && /[?!…—-]$/.test(slice(body, last.quote));
}

/** The two frames as one, if the second begins with a subject and its verb of reporting that the first lacks. */
function attributed(body: string, before: Frame, after: Frame, quotes: readonly QuotedSpan[]): Frame | null {
  const joined = frameOf(body, before.passage, { start: before.start, end: after.end }, quotes);
  const behind = before.lexemes.length;
  const cue = joined.cues.find(({ clause }) => clause.from === behind);
  if (!cue?.verb.quotes || cue.verb.judgement) return null;
  const next = joined.lexemes[cue.clause.to];
  return next === undefined ||
    next.kind === 'mark' ||
    next.kind === 'quote' ||
    /^(?:as|in|on|at|to|when|after|before|with|during|from|outside)$/.test(next.folded) ||
    cue.verb.addressee
    ? joined
    : null;
}
