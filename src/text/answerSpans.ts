import type { Asked } from './question.ts';
import type { Range } from './range.ts';
import type { Token } from './tokens.ts';

const UNIT = /^(?:second|minute|hour|day|week|fortnight|month|year|decade|centur(?:y|ie)|generation)s?$/;
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;
const NEAR = /^(?:today|tomorrow|yesterday|spring|summer|autumn|winter)$/;
const MAGNITUDE = /^(?:hundred|thousand|million|billion|trillion)s?$/;
const CURRENCY = /^(?:dollar|euro|pound|yen|yuan|franc|won|rupee|cent|penny|pence)s?$/;
const CUE = /\b(?:because|since|due to|owing to|so that|in order to|therefore|as a result|thanks to|lack of)\b/i;

/** Whether a folded word names a month or a day of the week; English writes them like names. */
export function isCalendarWord(word: string): boolean {
  return MONTH.test(word) || WEEKDAY.test(word);
}

/**
 * Stretches of a sentence that could answer a question of the given kind, by form alone: dates for "when", runs of
 * capitalised words for "who" and "where", and so on.
 * @param text the text that the tokens' offsets belong to
 * @param tokens of one sentence, extras left out
 */
export function answerSpans(asked: Asked, text: string, tokens: readonly Token[]): Range[] {
  switch (asked) {
    case 'person':
    case 'place':
      return names(text, tokens);
    case 'date':
      return dates(text, tokens);
    case 'duration':
      return durations(text, tokens);
    case 'percentage':
      return tokens.filter((token) => token.kind === 'percent').map(range);
    case 'money':
      return amounts(text, tokens, true);
    case 'number':
      return amounts(text, tokens, false);
    case 'reason':
      return reasons(text, tokens);
    default:
      return [];
  }
}

const range = ({ start, end }: Range): Range => ({ start, end });

/** Whether nothing but white space or a hyphen parts the two tokens. */
const touch = (text: string, a: Token, b: Token) => /^[\s-]*$/.test(text.slice(a.end, b.start));

function names(text: string, tokens: readonly Token[]): Range[] {
  const found: { start: number; end: number }[] = [];
  let last: Token | undefined;
  for (const [index, token] of tokens.entries()) {
    if (
      !token.capital ||
      token.stop ||
      (index === 0 && !tokens[1]?.capital && /^[a-z]+(?:ly|ing|ed)$/.test(token.word))
    )
      continue;
    const open = found.at(-1);
    if (open && last && last === tokens[index - 1] && touch(text, last, token)) open.end = token.end;
    else found.push({ start: token.start, end: token.end });
    last = token;
  }
  return found;
}

function isYear(token: Token): boolean {
  return token.kind === 'number' && /^(?:1\d{3}|20\d{2})s?$/.test(token.term);
}

function dates(text: string, tokens: readonly Token[]): Range[] {
  const part = (token: Token, index: number) =>
    isYear(token) ||
    (MONTH.test(token.word) && (token.capital || token.word !== 'may')) ||
    WEEKDAY.test(token.word) ||
    NEAR.test(token.word) ||
    (/^(?:century|centuries|ad|bc|bce|ce)$/.test(token.word) && tokens[index - 1]?.kind === 'number') ||
    (UNIT.test(token.word) && /^(?:next|last|this)$/.test(tokens[index - 1]?.word ?? ''));
  const found: { start: number; end: number }[] = [];
  for (const [index, token] of tokens.entries()) {
    if (!part(token, index)) continue;
    const before = tokens[index - 1];
    const joins = before && (before.kind === 'number' || /^(?:next|last|this)$/.test(before.word));
    const start = joins && touch(text, before, token) ? before.start : token.start;
    const open = found.at(-1);
    if (open && /^[\s,]*$/.test(text.slice(open.end, start))) open.end = token.end;
    else {
      const after = tokens[index + 1];
      const day = after?.kind === 'number' && !isYear(after) && MONTH.test(token.word) && touch(text, token, after);
      const end = day ? after.end : token.end;
      found.push({ start, end: day ? end + furtherDay(text, end) : end });
    }
  }
  return found;
}

/** How many characters behind a day name another one: "June 17-18". */
const furtherDay = (text: string, end: number) =>
  /^\s?[-–]\s?\d{1,2}\b(?!\.\d|%)/.exec(text.slice(end, end + 8))?.[0].length ?? 0;

function durations(text: string, tokens: readonly Token[]): Range[] {
  return tokens.flatMap((token, index) => {
    const unit = tokens[index + 1];
    const counts = token.kind === 'number' && unit && UNIT.test(unit.word) && touch(text, token, unit);
    return counts ? [{ start: token.start, end: unit.end }] : [];
  });
}

function amounts(text: string, tokens: readonly Token[], moneyOnly: boolean): Range[] {
  return tokens.flatMap((token, index) => {
    if (token.kind === 'word') return [];
    let end = token.end;
    let next = tokens[index + 1];
    if (next && MAGNITUDE.test(next.word)) {
      end = next.end;
      next = tokens[index + 2];
    }
    const sign = /\p{Sc}\s?$/u.exec(text.slice(Math.max(0, token.start - 2), token.start));
    const currency = next && CURRENCY.test(next.word);
    if (moneyOnly && !sign && !currency) return [];
    return [{ start: token.start - (sign?.[0].length ?? 0), end: currency ? next!.end : end }];
  });
}

function reasons(text: string, tokens: readonly Token[]): Range[] {
  const [first, last] = [tokens[0], tokens.at(-1)];
  if (!first || !last) return [];
  const cue = CUE.exec(text.slice(first.start, last.end));
  return cue ? [{ start: first.start + cue.index, end: last.end }] : [];
}
