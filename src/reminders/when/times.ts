import type { Phrase } from './phrase.ts';

/** What was said about the time of day. */
export interface TimeOfDay {
  /** Every time that may be meant; more than one for "at 9", which may be the morning or the evening. */
  readonly candidates: readonly Temporal.PlainTime[];
  /** The words name a part of the day, or none: the hour is ours. */
  readonly isAssumed: boolean;
  /** Midnight lies between two days, and "midnight on Friday" may be at either end of it. */
  readonly isMidnight: boolean;
}

const time = (hour: number, minute = 0) => Temporal.PlainTime.from({ hour, minute }, { overflow: 'reject' });

/** The hour that stands for a part of the day. */
const partsOfDay: Readonly<Record<string, number>> = {
  morning: 9,
  afternoon: 15,
  evening: 18,
  night: 20,
  朝: 9,
  午前: 9,
  午後: 15,
  夕方: 18,
  夜: 20,
};

/** The time of day for a date without one. */
export const assumedTime: TimeOfDay = { candidates: [time(9)], isAssumed: true, isMidnight: false };

const meridiem = '(?<half>a\\.?m\\.?|p\\.?m\\.?)(?![a-z])';
const patterns = {
  // 9am, 9:30 pm
  half: new RegExp(`(?<![\\p{L}\\d:.])(?<hour>\\d{1,2})(?::(?<minute>\\d{2}))?\\s?${meridiem}`, 'u'),
  // 17:00, T08:30, 17h30, 08:30:00
  clock: /(?<![\p{L}\d:.])t?(?<hour>\d{1,2})(?::|h)(?<minute>\d{2})(?::00)?(?!\d|:)(?: ?(?:uhr|hrs))?/u,
  japanese: /(?<half>午前|午後)?\s?(?<hour>\d{1,2})時(?!間)(?:(?<minute>\d{1,2})分|(?<thirty>半))?/u,
  // at 9, 9 o'clock
  bare: /(?<![\p{L}\d:.])(?:at (?<hour>\d{1,2})(?: o'clock)?|(?<clock>\d{1,2}) ?o'clock)(?![\p{L}\d:/.])/u,
  noon: /(?<![\p{L}])(?:noon|midday)(?![\p{L}])|正午/u,
  midnight: /(?<![\p{L}])midnight(?![\p{L}])/u,
  part: /(?<![\p{L}])(?:in the )?(?<part>morning|afternoon|evening|night)(?![\p{L}])|(?<japanese>夕方|朝|夜|午前|午後)/u,
};

/**
 * Takes the time of day: "9am", "17:00", "at 9", "noon", 「午後3時半」.
 * @returns `null` if there is none, `impossible` for one that no clock shows ("25:00", "13pm")
 */
export function takeTime(phrase: Phrase): TimeOfDay | 'impossible' | null {
  const half = phrase.take(patterns.half)?.groups;
  if (half) {
    const hour = Number(half.hour);
    if (hour < 1 || hour > 12) return 'impossible';
    return exactly((hour % 12) + (half.half!.startsWith('p') ? 12 : 0), Number(half.minute ?? 0));
  }
  const clock = phrase.take(patterns.clock)?.groups;
  if (clock) return readClock(clock.hour!, Number(clock.minute), phrase);
  const japanese = phrase.take(patterns.japanese)?.groups;
  if (japanese) {
    const minute = japanese.thirty ? 30 : Number(japanese.minute ?? 0);
    if (!japanese.half) return readClock(japanese.hour!, minute, phrase);
    const hour = Number(japanese.hour);
    return hour > 12 ? 'impossible' : exactly((hour % 12) + (japanese.half === '午後' ? 12 : 0), minute);
  }
  const bare = phrase.take(patterns.bare)?.groups;
  if (bare) return readClock((bare.hour ?? bare.clock)!, 0, phrase);
  if (phrase.take(patterns.noon)) return exactly(12, 0);
  if (phrase.take(patterns.midnight)) return { candidates: [time(0)], isAssumed: false, isMidnight: true };
  const part = phrase.take(patterns.part)?.groups;
  if (!part) return null;
  return { candidates: [time(partsOfDay[(part.part ?? part.japanese)!]!)], isAssumed: true, isMidnight: false };
}

function exactly(hour: number, minute: number): TimeOfDay | 'impossible' {
  if (hour > 23 || minute > 59) return 'impossible';
  return { candidates: [time(hour, minute)], isAssumed: false, isMidnight: false };
}

/** "9:30" may be either half of the day, unless it is written "09:30" or a part of the day stands beside it. */
function readClock(written: string, minute: number, phrase: Phrase): TimeOfDay | 'impossible' {
  const hour = Number(written);
  if (hour > 23 || minute > 59) return 'impossible';
  const part = phrase.take(patterns.part)?.groups;
  const named = part && (part.part ?? part.japanese)!;
  if (hour >= 13 || hour === 0 || (written.length === 2 && written.startsWith('0'))) return exactly(hour, minute);
  if (named === 'morning' || named === '朝' || named === '午前') return exactly(hour % 12, minute);
  if (named) return exactly(hour === 12 && partsOfDay[named]! >= 18 ? 0 : (hour % 12) + 12, minute);
  return { candidates: [time(hour, minute), time((hour + 12) % 24, minute)], isAssumed: false, isMidnight: false };
}
