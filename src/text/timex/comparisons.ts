import { inSomeYear } from './choose.ts';
import { type Context, dated, type PointReading, type Reading } from './context.ts';
import { yearNumber } from './dateParts.ts';
import { first, gap, longest, map, maybe, type Parser, sequence, word } from './grammar.ts';
import { behind, earlierYear, inYear, part } from './partsOfYear.ts';
import { pointAt, printPoint } from './point.ts';

/** Times that a text compares with: the same part of another year. What follows does not count from them. */

const article = maybe(word('the', 'its', 'their'));

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
      return point && earlierYear(point, 1);
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
      return earlierYear(point, point.start.year - number);
    },
);

/** "the year-earlier period", "year-ago": the point named last, a year before. */
const yearEarlierPeriod: Parser<PointReading> = map(
  sequence(article, word('year'), gap, word('earlier', 'ago'), maybe(word('period'))),
  () =>
    ({ mention, published }) => {
      const isPart = mention && ['quarter', 'half', 'month', 'season'].includes(mention.grain);
      return earlierYear(isPart ? mention : pointAt('year', (mention ?? { start: published }).start), 1);
    },
);

/** "the 1988 quarter": the quarter that the text speaks of, in that year; `1988-QX` if it speaks of none. */
const sameQuarterOf: Parser<Reading> = map(
  sequence(maybe(word('the')), yearNumber, word('quarter')),
  ([, number]): Reading =>
    (context) => {
      const year = inYear({ grain: 'quarter', nth: 1 })(number);
      const { mention } = context;
      if (mention?.grain === 'quarter') return dated(() => earlierYear(mention, mention.start.year - number))(context);
      return year && { type: 'DATE', value: `${printPoint(year).slice(0, 4)}-QX`, point: pointAt('year', year.start) };
    },
);

export const comparison: Parser<Reading> = map(
  longest(
    map(longest(sameLastYear, yearEarlier, yearEarlierPeriod), (reading) => dated(reading)),
    sameQuarterOf,
  ),
  (reading): Reading =>
    (context) => {
      const meaning = reading(context);
      return meaning && { ...meaning, aside: true };
    },
);
