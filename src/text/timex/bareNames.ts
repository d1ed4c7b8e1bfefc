import { inSomeYear, nearWeekday, nextWeekday } from './choose.ts';
import type { PointReading } from './context.ts';
import { fullYear, month, shortYear, yearNumber } from './dateParts.ts';
import { ahead, entry, first, map, maybe, type Parser, sequence, when, word } from './grammar.ts';
import { holiday } from './holidays.ts';
import { date, type Point, seasonOf } from './point.ts';
import { seasons, weekdayNames } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Names of the calendar that stand alone, and how to tell them from the other words that they may be. */

const leading = new Set(
  'in since by until till of last this next early late mid from through to and or between during before after for on the past - – — , ( every each'.split(
    ' ',
  ),
);

/** Months that are first names or verbs as well. */
const ambiguousMonths = new Set(['may', 'march', 'april', 'june', 'august']);

/** Whether a month's name that stands alone is one: "in May", but neither "May Chen" nor "March on". */
function isMonth(words: readonly Word[], at: number, next: number): boolean {
  const { lower, sentence } = words[at]!;
  if (!ambiguousMonths.has(lower)) return true;
  const before = at > 0 && words[at - 1]!.sentence === sentence ? words[at - 1]!.lower : null;
  const isName =
    words[next]?.capital === true && !/^(?:in|since|until|till|by|last|next|early|late|mid)$/.test(before ?? '');
  if (isName) return false;
  if (before !== null && leading.has(before)) return true;
  if (lower === 'may' || lower === 'march') return before !== null && /['’s]$|ed$|^\p{L}+s$/u.test(before);
  return true;
}

/** "December delivery": markets name months to come. */
const ofMarket = /^(?:delivery|deliveries|contracts?|futures|expiration)$/;

/** "June" */
const bareMonth: Parser<PointReading> = map(when(month, isMonth), (number, words, _, next): PointReading => {
  const toCome = ofMarket.test(words[next]?.lower ?? '');
  return (context) =>
    inSomeYear(toCome ? { ...context, tense: () => 'future' } : context, (year) => monthPoint(year, number));
});

const monthPoint = (year: number, number: number): Point | null => {
  const start = date(year, number);
  return start && { grain: 'month', start };
};

/** "Friday", but neither "The Sunday Times" nor "Black Friday"; in "Monday through Friday" the one behind. */
const bareWeekday: Parser<PointReading> = map(
  when(
    entry(weekdayNames),
    (words, at, next) =>
      words[at]!.capital &&
      !/^(?:Times|Telegraph|Mail|Mirror|Herald|Post|Club)$/.test(words[next]?.text ?? '') &&
      !/^(?:Black|Bloody|Super|Cyber|Ash|Holy|Palm|Fat)$/.test(words[at - 1]?.text ?? ''),
  ),
  (weekday, words, at): PointReading => {
    const isRange =
      /^(?:through|to|until|[-–])$/.test(words[at - 1]?.lower ?? '') && weekdayNames[words[at - 2]?.lower ?? ''];
    return (context) =>
      isRange && context.near?.grain === 'day'
        ? nextWeekday(context.near.start.add({ days: 1 }), weekday)
        : nearWeekday(context, weekday);
  },
);

const writtenYear = map(sequence(maybe(word('of', ',')), first(yearNumber, shortYear)), ([, year]) => year);

/** "the summer of 2024", "winter 2025", "the summer of '76", and the first of "summer and fall of 1984". */
const seasonOfYear: Parser<PointReading> = map(
  sequence(
    maybe(word('the')),
    entry(seasons),
    first(
      writtenYear,
      ahead(map(sequence(word('and', 'or', 'to'), entry(seasons), writtenYear), ([, , year]) => year)),
    ),
  ),
  ([, season, year]): PointReading | undefined => {
    if (year === null) return undefined;
    return ({ published }) => seasonOf(year < 100 ? fullYear(published, year) : year, season);
  },
);

/** Seasons that are verbs and nouns of their own. */
const ambiguousSeasons = new Set(['spring', 'fall']);

/** "in the fall", but neither "the fall in prices" nor "the fall of the wall". */
function isSeason(words: readonly Word[], at: number, next: number): boolean {
  const name = words[next - 1]!;
  if (name.capital && name.sentence === words[next - 2]?.sentence) return false;
  if (/^(?:day|days|night|nights|morning|afternoon|evening|heat)$/.test(words[next]?.lower ?? '')) return false;
  if (!ambiguousSeasons.has(name.lower)) return next - at > 1 || leading.has(words[at - 1]?.lower ?? '');
  const before = words[at - 1]?.lower ?? '';
  const cued = next - at > 1 || !/^(?:to|for|and)$/.test(before);
  if (!cued || !/^(?:in|by|since|until|till|early|late|mid|-|of|during|through|before|after|for|from|to)$/.test(before))
    return false;
  return !/^(?:in|of|from|to|back|into|by|for)$/.test(words[next]?.lower ?? '') || before === 'in' || before === 'by';
}

const bareSeason: Parser<PointReading> = map(
  when(sequence(maybe(word('the')), entry(seasons)), isSeason),
  ([, season]) =>
    (context) =>
      inSomeYear(context, (year) => seasonOf(year, season)),
);

/** Months, weekdays, seasons and holidays by their bare names. */
export const bareName: Parser<PointReading> = first(holiday, seasonOfYear, bareMonth, bareWeekday, bareSeason);
