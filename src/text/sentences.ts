import {
  beforeNumbers,
  neverFinal,
  rarelyFinal,
  reportingVerbs,
  sentenceStarters,
  stateNames,
} from './abbreviations.ts';
import type { Range } from './range.ts';

/**
 * Where a sentence may end:
 * 1. `stop`: full stops and the like (". . ." is one) with the closing quotes, brackets and footnote marks behind them,
 *    before white space;
 * 2. `wide`: the stops of scripts that leave no space after them;
 * 3. `line`: before a line that begins with a bullet;
 * 4. `swallowed`: after an abbreviation that has swallowed its full stop ("a deal with the US It is also scrambling"):
 *    capitals after a word in lower case, then a pronoun that only a sentence's beginning capitalises, then a finite
 *    verb and another word in lower case, so that a title ("the IT It Girl") is left whole.
 * The lookbehind begins a run of stops at its first one only: it keeps the search linear.
 */
const candidate = new RegExp(
  [
    String.raw`(?<![.!?…\p{STerm}]\s?)(?:(?<stop>[.!?…\p{STerm}](?:\s?[.!?…\p{STerm}])*)(?<closing>(?:["'”’“‘»«›‹)\]}*_」』】）〉》]|\[\d{1,3}\]|\s»)*)(?=\s)`,
    String.raw`(?<wide>[。！？｡]+|(?<=[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}])[!?]+)(?<quoted>[」』】）〉》”’"')]*)(?=[^\s。！？｡!?」』】）〉》”’"')]))`,
    String.raw`(?<line>\n)(?=[^\S\n]*[-*•‣+]\s)`,
    String.raw`(?<swallowed>\s)(?=(?:It|He|She|They|This|These|There)\s(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|does|do|did|said|says)\s\p{Ll})(?<=\p{Ll}\s(?:\p{Lu}{2,6}|(?:\p{Lu}\.)+\p{Lu})\s)`,
  ].join('|'),
  'gu',
);

/** What follows a stop: opening marks, the letters of the first word, and the character behind them. */
const following = /\s+(?<opening>["'“‘«‹„‚([{「『（*_]*)(?<word>[\p{L}\p{M}]*)(?<after>.?)/suy;

/** A name in capitals and the verb behind it. */
const attribution = /\s+(?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,6}(?<verb>\p{Ll}+)/uy;

/** Particles that go on with the sentence after a Japanese quotation: 「本当か？」と聞いた。 */
const particle = /[とっでのなはがをにもや]/y;

const letterOrNumber = /[\p{L}\p{N}]/u;
/** The longest abbreviation, in code units. */
const longestAbbreviation = 16;

/**
 * Splits one paragraph of `text` into sentences.
 * @param paragraph the stretch of `text` to split, in UTF-16 code units
 * @returns ranges of `text`, ascending and disjoint, without white space at their ends; together they cover every
 *   character of the paragraph that is not white space. Quotes and brackets that close after a full stop belong to
 *   its sentence. A stretch without a letter or a digit is no sentence of its own: it joins its neighbour.
 */
export function splitSentences(text: string, paragraph: Range): Range[] {
  const passage = text.slice(paragraph.start, paragraph.end);
  const ranges: { start: number; end: number }[] = [];
  let start = 0;
  for (const match of passage.matchAll(candidate)) {
    const { stop, closing = '', wide, quoted = '' } = match.groups!;
    const end = match.index + (stop ?? wide ?? '').length + closing.length + quoted.length;
    if (!letterOrNumber.test(passage.slice(start, end))) continue;
    if (stop !== undefined && !stopEnds(passage, start, match.index, stop, closing, end)) continue;
    if (wide !== undefined && wideStopContinues(passage, wide, quoted, end)) continue;
    ranges.push({ start, end });
    start = end;
  }
  const rest = { start, end: passage.length };
  const last = ranges.at(-1);
  if (last && !letterOrNumber.test(passage.slice(start))) last.end = rest.end;
  else ranges.push(rest);
  return ranges.map((range) => trimmed(passage, range, paragraph.start)).filter((range) => range.start < range.end);
}

/** Whether the stop at `index` ends the sentence that began at `start`; `end` is behind its closing marks. */
function stopEnds(passage: string, start: number, index: number, stop: string, closing: string, end: number): boolean {
  following.lastIndex = end;
  const { opening = '', word = '', after = '' } = following.exec(passage)?.groups ?? {};
  if (/^\p{Ll}/u.test(word)) return false;
  if (!opening && !word && /[-–—]/.test(after)) return false;
  if (/^[.…\s]{2,}$|…/u.test(stop)) return word !== 'I';
  if (stop !== '.') return !(closing && isAttributed(passage, end, word));

  const before = wordBefore(passage, start, index);
  const numberFollows = !word && /\p{N}/u.test(after);
  if (neverFinal.has(before.text)) return false;
  if (beforeNumbers.has(before.text) && (numberFollows || /^[IVXLC]+$/.test(word))) return false;
  if (before.isFirst && /^(?:\d{1,3}|\p{L}|[ivx]{2,4})$/u.test(before.text)) return false;
  const isAbbreviation =
    rarelyFinal.has(before.text) ||
    (before.followsComma && stateNames.has(before.text)) ||
    /^(?:\p{Lu}|(?:\p{L}\.)+\p{L})$/u.test(before.text);
  return !isAbbreviation || (sentenceStarters.has(word) && /[\s,'’]/.test(after));
}

/** Whether a name and a reporting verb follow: “Is it done?” Akazawa asked. */
function isAttributed(passage: string, end: number, firstWord: string): boolean {
  attribution.lastIndex = end;
  const verb = attribution.exec(passage)?.groups?.verb;
  return verb !== undefined && reportingVerbs.has(verb) && !sentenceStarters.has(firstWord);
}

/** Whether the sentence goes on after a question, an exclamation or a quotation, as the next particle shows. */
function wideStopContinues(passage: string, wide: string, quoted: string, end: number): boolean {
  particle.lastIndex = end;
  return (quoted !== '' || !/[。｡]$/.test(wide)) && particle.test(passage);
}

/** The word that ends at `index`, without the quote or bracket before it; empty if longer than any abbreviation. */
function wordBefore(passage: string, start: number, index: number) {
  let from = index;
  while (from > start && index - from <= longestAbbreviation && !/[\s("'“‘«[{/–—-]/.test(passage[from - 1]!)) from--;
  return {
    text: index - from > longestAbbreviation ? '' : passage.slice(from, index),
    isFirst: passage.slice(start, from).trim() === '',
    followsComma: /,\s$/.test(passage.slice(Math.max(0, from - 2), from)),
  };
}

/** `range` of `passage` without white space at its ends, moved by `offset`. */
function trimmed(passage: string, range: Range, offset: number): Range {
  const content = passage.slice(range.start, range.end);
  const start = range.start + content.length - content.trimStart().length;
  return { start: offset + start, end: offset + Math.max(start, range.start + content.trimEnd().length) };
}
