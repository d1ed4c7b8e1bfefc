import { type Context, dated, type Part, type PointReading } from './context.ts';
import { fullYear, shortYear, yearNumber } from './dateParts.ts';
import {
  entry,
  first,
  gap,
  glued,
  hyphen,
  map,
  maybe,
  numeral,
  one,
  type Parser,
  sequence,
  when,
  word,
} from './grammar.ts';
import { integer, ordinal } from './numbers.ts';
import { date, type Point } from './point.ts';
import { presentForms } from './verbs.ts';
import type { Word } from './words.ts';

/** Years, decades and centuries. */

const leading = new Set(
  `in since by until till from of during before after for to between and through early late mid the year fiscal a an his her
  its their our 's back around circa summer winter spring autumn fall s ( - – — , ;`.split(/\s+/),
);
const counts = new Set(
  'people men women children percent per % million billion hours dollars euros yen miles km'.split(' '),
);
const numbering = new Set(
  '$ € £ ¥ # no number nos route flight room page chapter channel highway area than least'.split(' '),
);

/** Whether four digits name a year: neither "2000 cases" nor "$1990" nor "flight 1549". */
function isYear(words: readonly Word[], at: number, next: number): boolean {
  const year = Number(words[at]!.text);
  const before = words[at - 1]?.lower ?? '';
  const after = words[next]?.lower ?? '';
  if (numbering.has(before) || counts.has(after)) return false;
  const glued = words[at]!.glued && /^[-‐‑–/]$/.test(before);
  if (glued && !/^(?:\d{4}|\p{L}{2,})$/u.test(words[at - 2]?.text ?? '')) return false;
  const cued = leading.has(before);
  const plural =
    /^\p{Ll}{2,}[^s\W]s$/u.test(words[next]?.text ?? '') &&
    !presentForms.has(after) &&
    !/^(?:was|has|does)$/.test(after);
  if (plural && (!cued || (year % 100 === 0 && before !== 'since' && before !== 'the'))) return false;
  if (year >= 1900 && year < 2100) return true;
  if (/^(?:and|to|through|[-–—,;])$/.test(before)) return earlierYear(words, at);
  if (/^(?:from|between)$/.test(before) && /^(?:and|to|until)$/.test(after) && Number(words[next + 1]?.text) > year)
    return year >= 1000;
  return cued && year >= 1400 && year < 2200;
}

/** "1763–1775", "1858 and 1861": the second of two years needs no other sign. */
const earlierYear = (words: readonly Word[], at: number) =>
  /^1[0-9]{3}$/.test(words[at]!.text) && /^1[0-9]{3}$/.test(words[at - 2]?.text ?? '');

const yearPoint = (year: number): Point | null => {
  const start = date(year);
  return start && { grain: 'year', start };
};

const bareYear = when(yearNumber, isYear);

/** "fiscal 1989", "fiscal year 2024", "FY2025", "FY25": the value of the year that the fiscal year is named after. */
const fiscal = map(
  first(
    map(
      sequence(word('fiscal', 'academic', 'calendar'), maybe(word('year')), first(yearNumber, shortYear)),
      ([, , year]) => year,
    ),
    map(
      sequence(
        one(['fy'], ({ text }) => (text === 'FY' ? text : undefined)),
        first(fyYear(4), fyYear(2)),
      ),
      ([, year]) => year,
    ),
  ),
  (year): PointReading =>
    ({ published }) =>
      yearPoint(year < 100 ? fullYear(published, year) : year),
);

function fyYear(length: number): Parser<number> {
  return numeral(({ text }) => (/^\d+$/.test(text) && text.length === length ? Number(text) : undefined));
}

/** "2024", "the year 2024", "'98" behind a preposition, "fiscal 1989". */
export const year: Parser<PointReading> = first(
  fiscal,
  map(
    sequence(maybe(word('the')), word('year'), yearNumber),
    ([, , number]) =>
      () =>
        yearPoint(number),
  ),
  map(bareYear, (number) => () => yearPoint(number)),
  map(
    when(shortYear, (words, at) =>
      /^(?:in|of|since|by|until|from|summer|fall|winter|spring)$/.test(words[at - 1]?.lower ?? ''),
    ),
    (number) =>
      ({ published }: Context) =>
        yearPoint(fullYear(published, number)),
  ),
);

/** "2017-18", "1997/98": two years. */
export const yearRange: Parser<readonly Part[]> = map(
  sequence(bareYear, first(hyphen, glued(word('/'))), glued(integer(2, 2))),
  ([start, sign, end], words, at, next) => {
    if (sign === '/' && end !== (start + 1) % 100) return undefined;
    if (words[next]?.glued && /^[-–/]$/.test(words[next]!.text)) return undefined;
    if (end <= start % 100 && !(start % 100 === 99 && end === 0)) return undefined;
    const full = start - (start % 100) + end + (end === 0 ? 100 : 0);
    return [
      { from: at, to: at + 1, reading: dated(() => yearPoint(start)) },
      { from: at + 2, to: next, reading: dated(() => yearPoint(full)) },
    ];
  },
);

const tenWords: Readonly<Record<string, number>> = {
  twenties: 20,
  thirties: 30,
  forties: 40,
  fifties: 50,
  sixties: 60,
  seventies: 70,
  eighties: 80,
  nineties: 90,
};

const plural = glued(word('s'));

const decadePoint = (start: number): Point | null => {
  const first = date(start);
  return first && { grain: 'decade', start: first };
};

/** The decade of a two-digit one: the last that had begun by publication. */
const fullDecade = ({ published }: Context, short: number) => {
  const ten = Math.floor(published.year / 10) * 10;
  return ten - ((((ten - short) % 100) + 100) % 100);
};

/** "the 1990s", "the '80s", "1980's", "the nineties". */
export const decade: Parser<PointReading> = map(
  sequence(
    maybe(word('the')),
    first(
      map(sequence(integer(4, 4), maybe(word("'")), plural), ([start]) =>
        start % 10 === 0 && start >= 1000 && start < 2200 ? (): number => start : undefined,
      ),
      map(sequence(maybe(word("'", '‘')), integer(2, 2), maybe(word("'")), plural), ([, short]) =>
        short % 10 === 0 ? (context: Context) => fullDecade(context, short) : undefined,
      ),
      map(entry(tenWords), (short) => (context: Context) => fullDecade(context, short)),
    ),
  ),
  ([, start]): PointReading =>
    (context) =>
      decadePoint(start(context)),
);

const centuryPoint = (nth: number): Point | null => {
  const start = date(Math.max(1, (nth - 1) * 100));
  return start && { grain: 'century', start };
};

/** "the 19th century", "18th-century". */
export const century: Parser<PointReading> = map(
  first(
    map(sequence(ordinal, hyphen, word('century')), ([number]) => number),
    map(sequence(maybe(word('the')), ordinal, word('century')), ([, number]) => number),
  ),
  (number): PointReading =>
    () =>
      centuryPoint(number),
);

/** "the 17th and 18th centuries": the plural stands behind the last alone. */
export const centuries: Parser<readonly Part[]> = map(
  sequence(maybe(word('the')), ordinal, word('and', 'or', 'to'), ordinal, gap, word('centuries')),
  ([, from, joint, to], words, at, next) => {
    let split = at + 1;
    while (words[split]!.lower !== joint) split++;
    return [
      { from: at, to: split, reading: dated(() => centuryPoint(from)) },
      { from: split + 1, to: next, reading: dated(() => centuryPoint(to)) },
    ];
  },
);
