import type { Deadline } from '../knowledge/deadlines.ts';
import { wordDate } from './dates.ts';
import type { Language, Localized } from './language.ts';

/** A stretch of time as the articles know it. ISO dates, both inclusive. */
export interface Stretch {
  readonly earliest: string;
  readonly latest: string;
}

// Calendar dates are written in UTC, so that no time zone shifts them.
const months: Localized<Intl.DateTimeFormat> = {
  en: new Intl.DateTimeFormat('en-GB', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  ja: new Intl.DateTimeFormat('ja-JP', { year: 'numeric', month: 'long', timeZone: 'UTC' }),
};

const joined: Localized<(from: string, to: string) => string> = {
  en: (from, to) => `${from} to ${to}`,
  ja: (from, to) => `${from}～${to}`,
};

const wordMonth = (date: string, language: Language) => months[language].format(new Date(`${date}T00:00:00Z`));
const wordYear: Localized<(date: string) => string> = {
  en: (date) => date.slice(0, 4),
  ja: (date) => `${date.slice(0, 4)}年`,
};

const day = (date: string) => Temporal.PlainDate.from(date);
const isOfMonths = ({ earliest, latest }: Stretch) =>
  earliest.endsWith('-01') && day(latest).day === day(latest).daysInMonth;
const isOfYears = ({ earliest, latest }: Stretch) => earliest.endsWith('-01-01') && latest.endsWith('-12-31');

/** `24 May 2025`, `June 2025`, `July to September 2025`, `2025`, `1800 to 1899`, `26 May to 1 June 2025`. */
export function wordStretch(stretch: Stretch, language: Language): string {
  const { earliest, latest } = stretch;
  if (earliest === latest) return wordDate(earliest, language);
  const word = isOfYears(stretch) ? wordYear[language] : isOfMonths(stretch) ? wordMonth : wordDate;
  const [from, to] = [word(earliest, language), word(latest, language)];
  return from === to ? from : joined[language](withoutYear(from, to), to);
}

/** "July" of "July 2025", before "to September 2025". */
function withoutYear(from: string, to: string): string {
  const year = / \d{4}$/.exec(from)?.[0];
  return year && to.endsWith(year) ? from.slice(0, -year.length) : from;
}

const relations: Localized<{
  readonly by: (date: string) => string;
  readonly byEnd: (month: string) => string;
  readonly from: (time: string) => string;
}> = {
  en: { by: (date) => `By ${date}`, byEnd: (month) => `By the end of ${month}`, from: (time) => `From ${time}` },
  ja: { by: (date) => `${date}まで`, byEnd: (month) => `${month}末まで`, from: (time) => `${time}から` },
};

/** When a deadline is, as exactly as the articles say: `By the end of June 2025`, `From July 2025`, `9 July 2025`. */
export function wordWhen(
  deadline: Pick<Deadline, 'earliest' | 'latest' | 'relation' | 'grain'>,
  language: Language,
): string {
  const { earliest, latest, relation, grain } = deadline;
  const words = relations[language];
  if (relation === 'before' || earliest === null) {
    const isMonthEnd = day(latest).day === day(latest).daysInMonth;
    return grain !== 'day' && grain !== 'minute' && isMonthEnd
      ? words.byEnd(wordMonth(latest, language))
      : words.by(wordDate(latest, language));
  }
  const time = wordStretch({ earliest, latest }, language);
  return relation === 'from' ? words.from(time) : time;
}
