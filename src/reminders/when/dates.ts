import { monthNames, weekdays } from './calendarWords.ts';
import type { Phrase } from './phrase.ts';

type PlainDate = Temporal.PlainDate;

/** What was said about the date. */
export interface DateSaid {
  /** Every date that may be meant; more than one for "next Friday" or "3/4". Some may have passed. */
  readonly candidates: readonly PlainDate[];
  /** For a weekday or a date without its year, how far off the next one is, should the candidate have passed. */
  readonly again: Temporal.Duration | null;
  /** Written `2026-12-01`. */
  readonly isIso?: boolean;
}

const one = (date: PlainDate, again: Temporal.Duration | null = null): DateSaid => ({ candidates: [date], again });
const week = Temporal.Duration.from({ weeks: 1 });
const year = Temporal.Duration.from({ years: 1 });

const month = `(?<month>${Object.keys(monthNames).join('|')})`;
const dayOfMonth = '(?<day>\\d{1,2})(?:st|nd|rd|th)?';
const yearPart = '(?:,? (?<year>\\d{4}))?';
const weekday = `(?<weekday>${Object.keys(weekdays).join('|')})`;
const alone = '(?<![\\p{L}\\d])';
const end = '(?![\\p{L}\\d])';

const patterns = {
  iso: /(?<![\d-])(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})(?![\d-])/u,
  japanese: /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/u,
  numbers: /(?<![\d:/.-])(?<first>\d{1,2})[/.](?<second>\d{1,2})(?:[/.](?<year>\d{4}))?(?![\d:/-]|\s?[ap]\.?m)/u,
  dayMonth: new RegExp(`${alone}${dayOfMonth}(?: of)? ${month}\\.?${yearPart}${end}`, 'u'),
  monthDay: new RegExp(`${alone}${month}\\.? ${dayOfMonth}${yearPart}${end}`, 'u'),
  relative:
    /(?<![\p{L}])(?<word>the day after tomorrow|day after tomorrow|tomorrow|tmrw?|today)(?![\p{L}])|(?<japanese>明後日|あさって|明日|あした|今日)/u,
  weekdayOfNextWeek: new RegExp(
    `${alone}(?:${weekday} next week|next week(?: on)? ${weekday.replace('weekday', 'other')})${end}|来週の?(?<japanese>[月火水木金土日])曜日?`,
    'u',
  ),
  weekday: new RegExp(
    `${alone}(?:(?<which>next|this|coming) )?${weekday}${end}|(?<japanese>[月火水木金土日])曜日?`,
    'u',
  ),
};

/**
 * Takes the date: "tomorrow", "next Friday", "1 December", "2026-12-01", 「12月1日」.
 * @returns `null` if there is none, `impossible` for one that no calendar has ("30 February")
 */
export function takeDate(phrase: Phrase, today: PlainDate): DateSaid | 'impossible' | null {
  const iso = phrase.take(patterns.iso)?.groups;
  const written = iso ?? phrase.take(patterns.japanese)?.groups;
  if (written) {
    const said = onDate(today, Number(written.month), Number(written.day), written.year);
    return iso && said !== 'impossible' ? { ...said, isIso: true } : said;
  }
  const named = phrase.take(patterns.dayMonth)?.groups ?? phrase.take(patterns.monthDay)?.groups;
  if (named) return onDate(today, monthNames[named.month!]!, Number(named.day), named.year);
  const numbers = phrase.take(patterns.numbers)?.groups;
  if (numbers) return dayAndMonth(today, Number(numbers.first), Number(numbers.second), numbers.year);
  const relative = phrase.take(patterns.relative)?.groups;
  if (relative) return one(today.add({ days: daysAhead((relative.word ?? relative.japanese)!) }));
  const nextWeek = phrase.take(patterns.weekdayOfNextWeek)?.groups;
  if (nextWeek) {
    const wanted = weekdays[(nextWeek.weekday ?? nextWeek.other ?? nextWeek.japanese)!]!;
    return one(today.add({ days: 7 - today.dayOfWeek + wanted }));
  }
  const day = phrase.take(patterns.weekday)?.groups;
  return day ? onWeekday(today, weekdays[(day.weekday ?? day.japanese)!]!, day.which === 'next') : null;
}

function daysAhead(word: string): number {
  if (word === 'today' || word === '今日') return 0;
  return word.includes('after') || word === '明後日' || word === 'あさって' ? 2 : 1;
}

/**
 * "Next Friday", said before Friday, is this week's to some and next week's to others. On the day itself, "Friday" may
 * be today.
 */
function onWeekday(today: PlainDate, wanted: number, isNext: boolean): DateSaid {
  const ahead = (wanted - today.dayOfWeek + 7) % 7;
  const coming = today.add({ days: ahead });
  if (isNext) {
    const following = coming.add(week);
    if (ahead === 0) return one(following);
    return wanted > today.dayOfWeek ? { candidates: [coming, following], again: null } : one(coming);
  }
  return ahead === 0 ? { candidates: [coming, coming.add(week)], again: null } : one(coming, week);
}

/** "3/4" is 3 April to most of the world and 4 March to some; "25/12" can only be read one way. */
function dayAndMonth(today: PlainDate, first: number, second: number, written: string | undefined) {
  const readings = [onDate(today, second, first, written), onDate(today, first, second, written)];
  const possible = readings.filter((reading) => reading !== 'impossible');
  if (possible.length === 0) return 'impossible';
  if (first === second) return possible[0]!;
  return { candidates: possible.flatMap(({ candidates }) => candidates), again: possible[0]!.again };
}

/** Without a year, the next such day: 29 February may be years away. */
function onDate(today: PlainDate, month: number, day: number, written: string | undefined): DateSaid | 'impossible' {
  const on = (year: number) => {
    try {
      return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
    } catch {
      return null; // No calendar has it.
    }
  };
  if (written) {
    const date = on(Number(written));
    return date ? one(date) : 'impossible';
  }
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = on(today.year + ahead);
    if (date && Temporal.PlainDate.compare(date, today) >= 0) return one(date, month === 2 && day === 29 ? null : year);
  }
  return 'impossible';
}
