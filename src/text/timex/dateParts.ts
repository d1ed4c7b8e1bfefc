import { entry, first, map, maybe, one, type Parser, sequence, when, word } from './grammar.ts';
import { integer } from './numbers.ts';
import { monthAbbreviations, monthNames, weekdayAbbreviations, weekdayNames } from './vocabulary.ts';

/** What dates are made of: months, days and years, each told from the other words and numbers that it may be. */

export const comma = word(',');
const stop = when(word('.'), (words, at) => words[at]!.glued);

/** "January", "Jan.", "Sept 11": abbreviations need a full stop or a number behind. */
export const month: Parser<number> = first(
  one(Object.keys(monthNames), ({ capital, lower }) => (capital ? monthNames[lower] : undefined)),
  map(
    sequence(
      one(Object.keys(monthAbbreviations), ({ capital, lower }) => (capital ? monthAbbreviations[lower] : undefined)),
      when(maybe(stop), (words, at, next) => next > at || /^\d/.test(words[at]?.text ?? '')),
    ),
    ([number]) => number,
  ),
);

/** A weekday in front of a date, where abbreviations are safe. */
export const leadingWeekday: Parser<number> = map(
  sequence(
    first(
      entry(weekdayNames),
      map(
        sequence(
          one(Object.keys(weekdayAbbreviations), ({ capital, lower }) =>
            capital ? weekdayAbbreviations[lower] : undefined,
          ),
          maybe(stop),
        ),
        ([day]) => day,
      ),
    ),
    maybe(comma),
  ),
  ([day]) => day,
);

const suffix = when(word('st', 'nd', 'rd', 'th'), (words, at) => words[at]!.glued);

/** A day of a month in digits, "9" or "9th"; not the beginning of a time, a percentage or a longer number. */
export const dayNumber: Parser<number> = when(
  map(sequence(integer(1, 2), maybe(suffix)), ([day]) => (day >= 1 && day <= 31 ? day : undefined)),
  (words, _, next) => {
    const after = words[next];
    return (
      !after ||
      !((after.glued && /^[:%\p{L}\d]/u.test(after.text)) || /^(?:%|percent|per|million|billion)$/.test(after.lower))
    );
  },
);

/** Four digits that can be a year. */
export const yearNumber: Parser<number> = when(
  map(integer(4, 4), (year) => (year >= 1000 && year < 3000 ? year : undefined)),
  (words, _, next) => {
    const after = words[next];
    return !after?.glued || !/^[%\p{L}\d]/u.test(after.text);
  },
);

/** The year of a two-digit one: the latest that is not more than twenty years after publication. */
export const fullYear = (published: Temporal.PlainDate, short: number) => {
  const limit = published.year + 20;
  return limit - ((((limit - short) % 100) + 100) % 100);
};

/** "'98" */
export const shortYear: Parser<number> = map(
  sequence(
    word("'", '‘'),
    when(integer(2, 2), (words, at) => words[at]!.glued),
  ),
  ([, year]) => year,
);
