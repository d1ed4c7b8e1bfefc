import { inSomeYear } from './choose.ts';
import { type Context, dated, type PointReading, type Reading } from './context.ts';
import { yearNumber } from './dateParts.ts';
import { first, gap, glued, longest, map, maybe, numeral, one, type Parser, sequence, when, word } from './grammar.ts';
import { ordinal } from './numbers.ts';
import { date, type Point, pointAt, printPoint, shift } from './point.ts';
import { year } from './years.ts';

/** Quarters and halves of a year. */

interface YearPart {
  readonly grain: 'quarter' | 'half';
  readonly nth: number;
}

const inYear =
  ({ grain, nth }: YearPart) =>
  (number: number): Point | null => {
    const start = date(number, (nth - 1) * (grain === 'quarter' ? 3 : 6) + 1);
    return start && { grain, start };
  };

const nthDigit = (last: number) =>
  numeral(({ text }) => (/^\d$/.test(text) && Number(text) >= 1 && Number(text) <= last ? Number(text) : undefined));
const letter = (text: string) => one([text.toLowerCase()], (candidate) => (candidate.text === text ? text : undefined));

/** "third quarter", "third-quarter", "Q3", "3Q". */
const quarter: Parser<YearPart> = map(
  first(
    map(sequence(ordinal, gap, word('quarter')), ([nth]) => nth),
    map(sequence(letter('Q'), glued(nthDigit(4))), ([, nth]) => nth),
    map(sequence(nthDigit(4), glued(letter('Q'))), ([nth]) => nth),
  ),
  (nth) => (nth <= 4 ? { grain: 'quarter', nth } : undefined),
);

/** "first half", "first-half", "H1". */
const half: Parser<YearPart> = map(
  first(
    map(sequence(ordinal, gap, word('half')), ([nth]) => nth),
    map(sequence(letter('H'), glued(nthDigit(2))), ([, nth]) => nth),
  ),
  (nth) => (nth <= 2 ? { grain: 'half', nth } : undefined),
);

const yearOf = ({ published }: Context, offset: number) => published.year + offset;
const offsets: Readonly<Record<string, number>> = { last: -1, this: 0, next: 1 };

/** "of 1990", "1990", "of fiscal 1990", "of this year", "last year", "of the year", "a year ago". */
const behind: Parser<(context: Context) => number | null> = first(
  map(
    sequence(maybe(word('of', ',')), year),
    ([, reading]) =>
      (context: Context) =>
        reading(context)?.start.year ?? null,
  ),
  map(
    sequence(maybe(word('of', 'in')), word('last', 'this', 'next'), word('year')),
    ([, which]) =>
      (context: Context) =>
        yearOf(context, offsets[which]!),
  ),
  map(
    sequence(word('of'), word('the', 'that'), word('year')),
    () =>
      ({ published, near }: Context) =>
        (near ? near.start : published).year,
  ),
  map(
    sequence(word('a', 'one'), word('year'), word('ago', 'earlier')),
    () => (context: Context) => yearOf(context, -1),
  ),
);

const part = first(quarter, half);
const article = maybe(word('the', 'its', 'their'));

/** "the third quarter of 1990", "the first half of next year". */
const partOfYear: Parser<PointReading> = map(
  sequence(maybe(word('the')), part, behind),
  ([, which, of]): PointReading =>
    (context) => {
      const number = of(context);
      return number === null ? null : inYear(which)(number);
    },
);

/** "the 1990 third quarter", "this year's third quarter", "1990's second half". */
const yearsPart: Parser<PointReading> = map(
  sequence(
    maybe(word('the')),
    first(
      map(yearNumber, (number) => () => number),
      map(
        sequence(word('last', 'this', 'next'), word('year')),
        ([which]) =>
          (context: Context) =>
            yearOf(context, offsets[which]!),
      ),
    ),
    maybe(sequence(word("'"), word('s'))),
    part,
  ),
  ([, number, , which]): PointReading =>
    (context) =>
      inYear(which)(number(context)),
);

/** Words of business news: in it a half is one of the year, elsewhere of a match. */
const financial = new Set(
  `profit profits earnings sales revenue revenues income loss losses results exports imports output growth economy economic
  gdp demand orders shipments production prices inflation company quarter`.split(/\s+/),
);
const results = /^(?:profits?|earnings|results|net|sales|revenues?|income|loss|losses|operating|gdp)$/;
/** Words of sport, which has quarters, too. */
const sporting = new Set(
  'scored touchdown touchdowns yards yard goal goals halftime quarterback rebounds kick penalty possession'.split(' '),
);

/** "the third quarter"; "the first half" in business news only. */
const barePart: Parser<PointReading> = map(
  when(sequence(maybe(word('the')), part), (words, at, next) => {
    if (words[next]?.lower === 'of') return false;
    const { sentence } = words[at]!;
    const around = [...words.slice(Math.max(0, at - 12), at), ...words.slice(next, next + 12)];
    const has = (topic: ReadonlySet<string>) =>
      around.some((word) => word.sentence === sentence && topic.has(word.lower));
    if (has(sporting)) return false;
    const isHalf = /^(?:half|H)$/.test(words[next - 1]!.text) || words[next - 2]?.text === 'H';
    return !isHalf || has(financial);
  }),
  ([, which], words, _, next): PointReading => {
    // "It will report third-quarter profit": of what is reported, the nearest is meant.
    const isReported = results.test(words[next]?.lower ?? '');
    return (context) => {
      const { near } = context;
      const isNamed = near?.grain === 'quarter' || near?.grain === 'half';
      if (isNamed) return inYear(which)(near.start.year);
      const isOpen = isReported && context.tense() === 'future';
      return inSomeYear(isOpen ? { ...context, tense: () => null } : context, inYear(which));
    };
  },
);

const partOf = (context: Context, grain: 'quarter' | 'half' | 'month') => {
  const { mention, published } = context;
  return mention?.grain === grain ? mention : pointAt(grain, published);
};

/** "the year-earlier quarter", "the year-ago third quarter". */
const yearEarlier: Parser<PointReading> = map(
  sequence(
    article,
    word('year'),
    gap,
    word('earlier', 'ago'),
    first(
      part,
      map(word('quarter', 'half', 'month'), (grain) => grain as 'quarter' | 'half' | 'month'),
    ),
  ),
  ([, , , , named]): PointReading =>
    (context) => {
      const point = typeof named === 'string' ? partOf(context, named) : inSomeYear(context, inYear(named));
      return point && comparedYear(point, 1);
    },
);

/** "the same quarter last year", "the corresponding month a year ago". */
const sameLastYear: Parser<PointReading> = map(
  sequence(
    maybe(word('the')),
    word('same', 'comparable', 'corresponding'),
    maybe(word('fiscal')),
    first(
      part,
      map(word('quarter', 'half', 'month'), (grain) => grain as 'quarter' | 'half' | 'month'),
    ),
    behind,
  ),
  ([, , , named, of]): PointReading =>
    (context) => {
      const number = of(context);
      if (number === null) return null;
      if (typeof named !== 'string') return inYear(named)(number);
      const point = partOf(context, named);
      return comparedYear(point, point.start.year - number);
    },
);

/** "the year-earlier period", "year-ago": the point named last, a year before. */
const yearEarlierPeriod: Parser<PointReading> = map(
  sequence(article, word('year'), gap, word('earlier', 'ago'), maybe(word('period'))),
  () =>
    ({ mention, published }) => {
      const isPart = mention && ['quarter', 'half', 'month', 'season'].includes(mention.grain);
      return comparedYear(isPart ? mention : pointAt('year', (mention ?? { start: published }).start), 1);
    },
);

/** The same part of the year, `years` before, to compare with. */
export function comparedYear(point: Point, years: number): Point | null {
  const earlier = earlierYear(point, years);
  return earlier && { ...earlier, isCompared: true };
}

/** The same part of the year, `years` before. */
export function earlierYear(point: Point, years: number): Point | null {
  const start = date(point.start.year - years, point.start.month);
  return point.grain === 'year' ? shift(point, -years) : start && pointAt(point.grain, start);
}

export const namedPart: Parser<PointReading> = longest(
  sameLastYear,
  partOfYear,
  yearsPart,
  barePart,
  yearEarlier,
  yearEarlierPeriod,
);

/** "the 1988 quarter": the quarter that the text speaks of, in that year; `1988-QX` if it speaks of none. */
export const sameQuarterOf: Parser<Reading> = map(
  sequence(maybe(word('the')), yearNumber, word('quarter')),
  ([, number]): Reading =>
    (context) => {
      const year = inYear({ grain: 'quarter', nth: 1 })(number);
      const { mention } = context;
      if (mention?.grain === 'quarter') return dated(() => comparedYear(mention, mention.start.year - number))(context);
      return year && { type: 'DATE', value: `${printPoint(year).slice(0, 4)}-QX`, point: pointAt('year', year.start) };
    },
);
