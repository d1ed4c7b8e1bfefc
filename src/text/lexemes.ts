import { foldWord } from './functionWords.ts';
import type { QuotedSpan } from './quoteMarks.ts';
import type { Range } from './range.ts';

/** A word, a mark, or a whole quotation taken as one piece, of a sentence. */
export interface Lexeme extends Range {
  readonly kind: 'word' | 'mark' | 'quote';
  /** As written; for a quotation, with its marks. */
  readonly text: string;
  /** In lower case with straight apostrophes. */
  readonly folded: string;
  /** Set if, and only if, `kind` is `quote`. */
  readonly quote: QuotedSpan | null;
}

/** Words with inner apostrophes, hyphens, points and ampersands; amounts; a final full stop is split off later. */
const piece =
  /[$£€¥]?[\p{L}\p{M}\p{N}]+(?:[.'’&/-][\p{L}\p{M}\p{N}]+|,\d{3}(?!\d))*(?:['’](?![\p{L}\p{N}]))?[%.]?|['’][\p{L}]+|--+|[^\s]/gu;
const dash = /^(?:[-–—]|--+)$/;

/**
 * Cuts a stretch of text into lexemes.
 * @param quotes the quotations of the text, ascending; each one that begins in `range` becomes one lexeme
 */
export function lexemesOf(text: string, range: Range, quotes: readonly QuotedSpan[]): Lexeme[] {
  const lexemes: Lexeme[] = [];
  let from = range.start;
  for (const quote of quotes) {
    if (quote.outer.start < from || quote.outer.start >= range.end) continue;
    addPieces(text, from, quote.outer.start, lexemes, false);
    const { start, end } = quote.outer;
    const shown = text.slice(start, end);
    lexemes.push({ start, end, kind: 'quote', text: shown, folded: '', quote });
    from = end;
  }
  if (from < range.end) addPieces(text, from, range.end, lexemes, true);
  return lexemes;
}

/** @param last whether the sentence ends with this stretch, so that its final full stop is no abbreviation's */
function addPieces(text: string, from: number, to: number, lexemes: Lexeme[], last: boolean): void {
  const stretch = text.slice(from, to);
  const length = stretch.trimEnd().length;
  for (const match of stretch.matchAll(piece)) {
    const start = from + match.index;
    let shown = match[0];
    const isLast = last && match.index + shown.length === length;
    const splitStop = shown.length > 1 && shown.endsWith('.') && isLast;
    if (splitStop) shown = shown.slice(0, -1);
    lexemes.push(lexeme(shown, start));
    if (splitStop) lexemes.push(lexeme('.', start + shown.length));
  }
}

function lexeme(text: string, start: number): Lexeme {
  const isWord = /[\p{L}\p{N}]/u.test(text);
  const folded = isWord ? foldWord(text) : dash.test(text) ? '—' : text;
  return { start, end: start + text.length, kind: isWord ? 'word' : 'mark', text, folded, quote: null };
}

export const isCapitalised = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && lexeme.kind === 'word' && /^\p{Lu}/u.test(lexeme.text);

export const isPossessive = (lexeme: Lexeme | undefined): boolean =>
  lexeme !== undefined && /(?:'s|s')$|^'s$/.test(lexeme.folded);
