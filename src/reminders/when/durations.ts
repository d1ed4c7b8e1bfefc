import type { Phrase } from './phrase.ts';

/** A length of time; `isElapsed` if it is counted by a stopwatch, not by the calendar. */
export interface Distance {
  readonly duration: Temporal.Duration;
  readonly isElapsed: boolean;
}

type Unit = 'seconds' | 'minutes' | 'hours' | 'days' | 'weeks' | 'months' | 'years';

const english: readonly (readonly [Unit, string])[] = [
  ['seconds', 'seconds?|secs?|s'],
  ['minutes', 'minutes?|mins?|m'],
  ['hours', 'hours?|hrs?|h'],
  ['days', 'days?|d'],
  ['weeks', 'weeks?|wks?|w'],
  ['months', 'months?'],
  ['years', 'years?|yrs?|y'],
];
const japanese: readonly (readonly [Unit, string])[] = [
  ['seconds', '秒'],
  ['minutes', '分'],
  ['hours', '時間'],
  ['days', '日'],
  ['weeks', '週間'],
  ['months', '[ヶかカケ]月'],
  ['years', '年'],
];

const words: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  'a couple of': 2,
  half: 0.5,
  'half an': 0.5,
  'half a': 0.5,
};

const either = (names: readonly string[]) => [...names].sort((a, b) => b.length - a.length).join('|');
const digits = '\\d{1,7}(?:\\.\\d{1,2})?';
const number = `(?:(?<digits>${digits})\\s?|(?<word>${either(Object.keys(words))}) )`;
const unnamed = number.replaceAll(/\?<\w+>/g, '?:');
const englishUnit = either(english.flatMap(([, names]) => names.split('|')));
const part = `${unnamed}(?:${englishUnit})(?![a-z])`;
const length = `${part}(?:\\s?(?:,|and)?\\s?${part})*(?: and a half)?`;
const apart = '(?<![\\p{L}\\p{N}.:])';
const ends = '(?![\\p{L}\\p{N}])';
const ahead = new RegExp(`${apart}(?:(?:in|after) )?(?<length>${length})(?: from now| later| hence)?${ends}`, 'u');
const japaneseUnit = either(japanese.map(([, name]) => name));
// Without 後 it is a date (「15日」) or a time.
const aheadInJapanese = new RegExp(`(?<length>(?:${digits}(?:${japaneseUnit}))+(?:半)?)後`, 'u');
const eachPart = new RegExp(`${number}(?<unit>${japaneseUnit}|${englishUnit})(?![a-z])(?<half> and a half|半)?`, 'gu');

/**
 * Takes "in 20 minutes", "1h30m", "two weeks from now", 「20分後」.
 * @returns `null` if there is none, `impossible` if it is too long to be counted or half a month
 */
export function takeDistance(phrase: Phrase): Distance | 'impossible' | null {
  const match = phrase.take(ahead) ?? phrase.take(aheadInJapanese);
  if (!match) return null;
  const amounts: Partial<Record<Unit, number>> = {};
  for (const { groups } of match.groups!.length!.matchAll(eachPart)) {
    const unit = [...english, ...japanese].find(([, names]) => new RegExp(`^(?:${names})$`).test(groups!.unit!))![0];
    const amount = (groups!.word ? words[groups!.word]! : Number(groups!.digits)) + (groups!.half ? 0.5 : 0);
    amounts[unit] = (amounts[unit] ?? 0) + amount;
  }
  return wholeDuration(amounts);
}

/** Fractions go down to minutes or hours where that is exact. */
function wholeDuration({
  seconds = 0,
  minutes = 0,
  hours = 0,
  days = 0,
  weeks = 0,
  months = 0,
  years = 0,
}): Distance | 'impossible' {
  const elapsed = Math.round(seconds + minutes * 60 + hours * 3600);
  const calendar = [days, weeks, months, years];
  if (!calendar.every(Number.isInteger)) return 'impossible';
  if (years > 1000 || months > 12_000 || weeks > 60_000 || days > 400_000) return 'impossible';
  return {
    duration: Temporal.Duration.from({ years, months, weeks, days, seconds: elapsed }),
    isElapsed: calendar.every((amount) => amount === 0),
  };
}
