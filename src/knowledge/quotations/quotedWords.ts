import { determiners, looksFinite } from '../../text/functionWords.ts';
import { isCapitalised, isPossessive, type Lexeme } from '../../text/lexemes.ts';
import type { Cue } from './cues.ts';
import type { ReportingVerb } from './reportingVerbs.ts';
import { mainSubject, type Subject } from './subjects.ts';

/** How an utterance in marks, at `index` of a sentence, is attributed. */
export interface QuotedWords {
  readonly index: number;
  /** The cue, or `null` for words that only their place attributes. */
  readonly cue: Cue | null;
  /** The speaker where there is no cue ("Vrooman: “…”"). */
  readonly subject: Subject | null;
  /** Index of the words that these go on with, or `null`. */
  readonly continues: number | null;
}

/** Finds the utterances of a sentence that stand for themselves: set off by a comma, a colon or a capital. */
export function directWords(lexemes: readonly Lexeme[], cues: readonly Cue[]): QuotedWords[] {
  const found: QuotedWords[] = [];
  lexemes.forEach((lexeme, index) => {
    if (lexeme.kind !== 'quote') return;
    const words = direct(lexemes, index, cues, found);
    if (words) found.push(words);
  });
  return found;
}

function direct(
  lexemes: readonly Lexeme[],
  index: number,
  cues: readonly Cue[],
  earlier: readonly QuotedWords[],
): QuotedWords | null {
  const before = lexemes[index - 1];
  const next = lexemes[index + 1]?.folded === ',' ? index + 2 : index + 1;
  const own = { index, subject: null, continues: null } as const;
  const previous = cues.filter(({ at }) => at.to <= index).at(-1);
  const interrupted = earlier.findLast(({ cue }) => cue !== null && isSameTurn(cue, previous));
  const goesOn = before !== undefined && (/^[,—:]$/.test(before.folded) || /^(?:and|but|or)$/.test(before.folded));
  if (interrupted && interrupted.index < interrupted.cue!.at.from && (goesOn || interrupted.cue!.clause.to === index)) {
    return { ...own, cue: interrupted.cue, continues: interrupted.index };
  }

  const setOff = before === undefined || before.kind === 'quote' || /^[:,—(]$/.test(before.folded);
  // “…,” an official, who asked not to be named, told us: the last verb of the same subject is the one.
  const behind =
    cues.findLast(({ clause, shared }) => clause.from === next && !shared) ??
    cues.find(({ clause }) => clause.from === next);
  if (behind && setOff && !behind.verb.judgement) return { ...own, cue: behind };

  if (previous && !previous.verb.judgement) {
    const between = lexemes.slice(Math.max(previous.clause.to, previous.at.to), index);
    if (introduces(between, lexeme(lexemes, index))) return { ...own, cue: previous };
  }
  if (before?.folded === ':') {
    if (previous) return { ...own, cue: previous };
    const subject = isCapitalWords(lexeme(lexemes, index)) ? namedSubject(lexemes, index) : null;
    if (subject) return { ...own, cue: null, subject };
  }
  return null;
}

/** Whether the last verb is the cue itself, or only tells how it was said (“…,” said Klopp, smiling, “…”). */
const isSameTurn = (cue: Cue, last: Cue | undefined): boolean =>
  cue === last || (last?.shared === true && last.phrase === cue.phrase && isOnlyManner(last.verb));

const isOnlyManner = ({ that, bare, judgement }: ReportingVerb) => !that && !bare && !judgement;

const lexeme = (lexemes: readonly Lexeme[], index: number) => lexemes[index]!;
const inside = (quote: Lexeme) => quote.text.replace(/^[“”„«"‘’‚'`\s]+/u, '').replace(/[“”»"‘’'\s]+$/u, '');
const isCapitalWords = (quote: Lexeme) => /^\p{Lu}/u.test(inside(quote));
const wordCount = (quote: Lexeme) => inside(quote).split(/\s+/).length;

/** Whether what stands between a verb and words in marks sets these off as an utterance. */
function introduces(between: readonly Lexeme[], quote: Lexeme): boolean {
  const last = between.at(-1);
  const words = inside(quote);
  if (last?.folded === ':') return true;
  if (between.some(({ kind, folded }) => kind === 'quote' || folded === 'that' || folded === ';')) return false;
  const isClause =
    /^(?:i|we|you|it|he|she|they|there|this|that|if|when|let|don['’]t|do|no|yes)\b/i.test(words) &&
    wordCount(quote) > 2;
  if (last?.folded === ',') {
    return !between.some(({ folded }) => looksFinite(folded)) && (isCapitalWords(quote) || isClause);
  }
  if (between.some(({ kind, folded }) => kind === 'mark' || looksFinite(folded))) return false;
  return isCapitalWords(quote) ? !isTitle(quote) && wordCount(quote) > 1 : isClause;
}

/** The subject of "Vrooman: “…”", or of a sentence about a named person that ends in a colon. */
function namedSubject(lexemes: readonly Lexeme[], index: number): Subject | null {
  const lead = lexemes.slice(0, index - 1);
  if (lead.length > 0 && lead.length < 6 && lead.every(isCapitalised)) {
    return { phrase: { from: 0, to: index - 1 }, apposition: null };
  }
  const subject = mainSubject(lexemes, index);
  const head = subject && lexemes[subject.phrase.to - 1];
  return head && (isCapitalised(head) || /^(?:he|she)$/.test(head.folded)) ? subject : null;
}

const smallWords = /^(?:a|an|the|of|in|on|at|by|for|from|to|and|or|but|with|as|is)$/i;

/** Whether words are written as titles are ("The Minister and the Mill"). */
export function isTitle(quote: Lexeme): boolean {
  const words = inside(quote)
    .replace(/[.,!?;]+$/, '')
    .split(/\s+/);
  const weighty = words.filter((word) => !smallWords.test(word));
  return (
    weighty.length > 0 &&
    words.length > 1 &&
    weighty.every((word) => /^[\p{Lu}\d’']/u.test(word)) &&
    !/^I\b/.test(words[0]!)
  );
}

const naming =
  /^(?:so-called|titled|entitled|named|nicknamed|headlined|subtitled|christened|word|words|term|phrase|slogan|motto|nickname|film|movie|novel|song|album|book|play|series|show|headline|poem|painting|operation|project|codenamed|dubbed|labelled|labeled|marked|reading)$/;

/** Whether words in marks are a name, a term or a title, and nobody's utterance. */
export function isNameOrTerm(lexemes: readonly Lexeme[], index: number): boolean {
  const quote = lexeme(lexemes, index);
  const before = lexemes[index - 1];
  if (isTitle(quote)) return true;
  if (before?.kind !== 'word') return naming.test(lexemes[index - 2]?.folded ?? '') && before?.folded === ',';
  if (naming.test(before.folded)) return true;
  if (before.folded === 'as' && /^(?:known|famous)$/.test(lexemes[index - 2]?.folded ?? '')) return true;
  const single = wordCount(quote) === 1 && isCapitalWords(quote);
  return single && (determiners.has(before.folded) || isPossessive(before));
}
