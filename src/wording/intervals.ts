import type { Grain } from '../reminders/subject.ts';
import { wordDate } from './dates.ts';
import type { Language } from './language.ts';
import { wordWhen } from './when.ts';

/** A stretch of time as far as it is known. ISO dates or wall times; `latest` is inclusive. */
export interface Interval {
  readonly earliest: string | null;
  readonly latest: string;
  readonly grain: Grain;
}

const months: Readonly<Record<Language, Intl.DateTimeFormat>> = {
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  ja: new Intl.DateTimeFormat('ja-JP', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
};

/** `July 2025`, `9 July 2025`, `quarter 3 of 2025`, `By the end of June 2025`: never more exact than it is known. */
export function wordInterval({ earliest, latest, grain }: Interval, language: Language): string {
  const day = (date: string) => wordDate(date.slice(0, 10), language);
  const isEnglish = language === 'en';
  if (earliest === null)
    return wordWhen({ earliest, latest: latest.slice(0, 10), grain, relation: 'before' }, language);
  const year = Number(earliest.slice(0, 4));
  const start = new Date(`${earliest.slice(0, 10)}T00:00:00Z`);
  switch (grain) {
    case 'year':
      return isEnglish ? `${year}` : `${year}年`;
    case 'quarter': {
      const quarter = Math.floor(start.getUTCMonth() / 3) + 1;
      return isEnglish ? `quarter ${quarter} of ${year}` : `${year}年第${quarter}四半期`;
    }
    case 'month':
      if (earliest.slice(0, 7) === latest.slice(0, 7)) return months[language].format(start);
      break;
    case 'week':
      return isEnglish ? `the week of ${day(earliest)}` : `${day(earliest)}の週`;
    case 'minute':
      return `${day(earliest)} ${earliest.slice(11, 16)}`.trimEnd();
    case 'day':
      if (earliest.slice(0, 10) === latest.slice(0, 10)) return day(earliest);
  }
  return isEnglish ? `${day(earliest)} to ${day(latest)}` : `${day(earliest)}から${day(latest)}`;
}

/** Whether the articles leave the day open. */
export const isDayOpen = ({ grain, earliest }: Interval): boolean =>
  earliest === null || (grain !== 'day' && grain !== 'minute');
