import { first, glued, map, maybe, numeral, type Parser, sequence, when, word } from './grammar.ts';
import { integer } from './numbers.ts';
import { zone } from './zones.ts';

/** Times of the clock: "9:30 p.m. EST", "noon". */

export interface Clock {
  /** "09:30"; "24:00" is the midnight at a day's end. */
  readonly at: string;
  /** The words do not say which half of the day is meant: "10:30". */
  readonly isOpen: boolean;
  readonly zone?: string;
}

const dot = glued(word('.'));

/** "a.m.", "AM", "pm". */
const meridiem: Parser<'am' | 'pm'> = first(
  map(word('am', 'pm'), (half) => half as 'am' | 'pm'),
  map(sequence(word('a', 'p'), dot, glued(word('m')), maybe(dot)), ([half]) => `${half}m` as 'am' | 'pm'),
);

const minutes = map(
  sequence(glued(word(':', '.')), glued(sixtieths()), maybe(sequence(glued(word(':')), glued(sixtieths())))),
  ([, minute]) => minute,
);

/** Minutes or seconds: two digits, 00 to 59. */
function sixtieths(): Parser<number> {
  return numeral(({ text }) => (/^[0-5]\d$/.test(text) ? Number(text) : undefined));
}

const clock = (hour: number, minute: number, half: 'am' | 'pm' | null): Clock | undefined => {
  const full = half === null ? hour : (hour % 12) + (half === 'pm' ? 12 : 0);
  if (full > 24 || (half !== null && (hour < 1 || hour > 12))) return undefined;
  return { at: printClock(full, minute), isOpen: half === null && hour >= 1 && hour <= 12 };
};

const printClock = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

const oClock = map(sequence(word('o'), word("'"), word('clock')), () => null);

/** "9 a.m.", "9:30 p.m. EST", "15:00", "1535 GMT", "noon", "9 o'clock". */
export const clockTime: Parser<Clock> = map(
  sequence(
    first(
      map(sequence(integer(1, 2), minutes, maybe(meridiem)), ([hour, minute, half]) => clock(hour, minute, half)),
      map(sequence(decimalTime(), meridiem), ([[hour, minute], half]) => clock(hour, minute, half)),
      map(sequence(integer(1, 2), meridiem), ([hour, half]) => clock(hour, 0, half)),
      map(sequence(integer(1, 2), oClock), ([hour]) => clock(hour, 0, null)),
      map(
        when(integer(4, 4), (words, _, next) =>
          /^(?:GMT|UTC|EST|EDT|BST|CET|JST|local)$/.test(words[next]?.text ?? ''),
        ),
        (digits) => {
          const time = clock(Math.floor(digits / 100), digits % 100, null);
          return time && { ...time, isOpen: false };
        },
      ),
      map(word('noon', 'midday'), () => ({ at: '12:00', isOpen: false })),
      map(word('midnight'), () => ({ at: '24:00', isOpen: false })),
    ),
    maybe(zone),
  ),
  ([time, where]) => ({ ...time, ...(where && { zone: where }) }),
);

/** "11.30" before "am", as British papers write it. */
function decimalTime(): Parser<readonly [number, number]> {
  return numeral(({ text }) => {
    const match = /^(\d{1,2})\.([0-5]\d)$/.exec(text);
    return match ? ([Number(match[1]), Number(match[2])] as const) : undefined;
  });
}

/** "10:30" on a night is half past ten in the evening. */
export function inPart(time: Clock, letters: string): Clock {
  const [hour, minute] = time.at.split(':').map(Number) as [number, number];
  const isLate = letters === 'AF' || letters === 'EV' || (letters === 'NI' && hour >= 5);
  return time.isOpen && isLate && hour < 12 ? { ...time, at: printClock(hour + 12, minute) } : time;
}
