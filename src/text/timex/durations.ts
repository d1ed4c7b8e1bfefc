import type { Part, Reading } from './context.ts';
import { approximation } from './distances.ts';
import { lasting, printDuration, setDuration, singularUnit, unit } from './durationWords.ts';
import { first, gap, hyphen, longest, map, maybe, type Parser, sequence, when, word } from './grammar.ts';
import { type Amount, number, vague } from './numbers.ts';
import { units } from './vocabulary.ts';
import type { Word } from './words.ts';

/** How long something lasts: "130 minutes", "two-year", "the past five years", "decades". */

/** Words between a number and its unit that do not change the length. */
const qualifier = word(
  ...'more additional further consecutive straight successive full whole long calendar business working trading school extra'.split(
    ' ',
  ),
);
const framing = word(
  'past',
  'last',
  'next',
  'coming',
  'first',
  'final',
  'previous',
  'following',
  'preceding',
  'initial',
  'remaining',
);

const determiner = word('the', 'another', 'these', 'those');
const amount: Parser<Amount> = first(vague, number);

/** "quarters" and "seconds" are units of time only where something says so. */
function isUnit(words: readonly Word[], at: number, next: number): boolean {
  const last = words[next - 1]!;
  const opens = next - 1 === at && words[at - 1]?.sentence !== last.sentence;
  if (last.capital && !opens && last.text !== last.text.toUpperCase()) return false;
  if (
    words[at]!.lower === 'last' &&
    /^(?:to|will|would|could|can|may|might|must|should)$/.test(words[at - 1]?.lower ?? '')
  )
    return false;
  const inside = words.slice(at, next - 1).map((word) => word.lower);
  if (last.lower === 'quarter') return false;
  if (last.lower === 'quarters')
    return inside.some((word) => /^(?:consecutive|straight|successive|past|last|next|previous|first)$/.test(word));
  if (last.lower === 'second') return inside.includes('-');
  return last.lower !== 'weekend' && last.lower !== 'weekends';
}

/** Ages are no durations of something told: "44-year-old", "two years old". */
function isAge(words: readonly Word[], next: number): boolean {
  const at = /^[-‐‑–]$/.test(words[next]?.text ?? '') ? next + 1 : next;
  return (
    /^(?:old|olds|older|young|younger)$/.test(words[at]?.lower ?? '') ||
    (words[next]?.lower === 'of' && words[next + 1]?.lower === 'age')
  );
}

const accepted = <T>(parser: Parser<T>) =>
  when(parser, (words, at, next) => isUnit(words, at, next) && !isAge(words, next));

const long = maybe(first(sequence(hyphen, word('long')), word('long')));

/** "two-year", "a 24-hour strike": the article belongs to the noun behind. */
const compound: Parser<Reading> = map(
  accepted(sequence(maybe(approximation), amount, hyphen, maybe(sequence(qualifier, hyphen)), unit)),
  ([mod, count, , , of]) => lasting(printDuration(count, of), mod),
);

/** "more than 40 years", "the past five years", "another two weeks", "an additional month". */
const counted: Parser<Reading> = map(
  accepted(
    sequence(
      maybe(approximation),
      maybe(first(sequence(maybe(word('a', 'an')), word('additional', 'further', 'full', 'extra')), determiner)),
      maybe(framing),
      maybe(approximation),
      amount,
      maybe(qualifier),
      unit,
    ),
  ),
  ([before, , , inside, count, , of]) => lasting(printDuration(count, of), before ?? inside),
);

/** "a year", "an hour", "a single day", "another month", "the whole week", "all day". */
const single: Parser<Reading> = map(
  accepted(
    sequence(
      maybe(approximation),
      first(
        sequence(
          word('a', 'an', 'one', 'another'),
          maybe(word('single', 'full', 'whole', 'entire', 'further', 'additional', 'mere')),
        ),
        sequence(word('the'), word('whole', 'entire', 'full')),
        word('all'),
      ),
      singularUnit,
    ),
  ),
  ([mod, , of]) => lasting(printDuration(1, of), mod),
);

/** "the past year", "over the next week". */
const framed: Parser<Reading> = map(
  when(
    accepted(sequence(maybe(approximation), word('the'), word('past', 'last', 'next', 'coming'), singularUnit)),
    (words, at, next) => {
      const which = words[next - 2]!.lower;
      if (/^(?:of|to|for)$/.test(words[next]?.lower ?? '')) return false;
      return which === 'past' || which === 'last' || /^(?:over|for|during|within|in)$/.test(words[at - 1]?.lower ?? '');
    },
  ),
  ([mod, , , of]) => lasting(printDuration(1, of), mod),
);

/** "years", "within hours", "decades-long": how many is not said. */
const bare: Parser<Reading> = map(
  accepted(
    sequence(
      maybe(word('the', 'these', 'those')),
      maybe(word('past', 'last', 'next', 'following', 'intervening')),
      when(
        unit,
        (words, at, next) =>
          units[words[at]!.lower]!.plural &&
          !/^(?:seconds|quarters|hrs)$/.test(words[at]!.lower) &&
          !/^\d{4}$/.test(words[next]?.text ?? '') &&
          // Of a meeting.
          !(words[at]!.lower === 'minutes' && words[next]?.lower === 'of'),
      ),
    ),
  ),
  ([, , of]) => lasting(printDuration('X', of)),
);

export const duration: Parser<Reading> = map(
  sequence(longest(compound, counted, single, framed, bare, setDuration), long),
  ([reading]) => reading,
);

/** "six to eight weeks", "two or three days", "5-to-10-year": the first number shares the unit of the second. */
export const durationRange: Parser<readonly Part[]> = map(
  accepted(
    sequence(
      maybe(approximation),
      maybe(sequence(word('the'), framing)),
      map(number, (count, _words, _at, to) => ({ count, to })),
      gap,
      first(word('to', 'or', 'and'), hyphen),
      gap,
      map(number, (count, _words, from) => ({ count, from })),
      gap,
      maybe(qualifier),
      unit,
    ),
  ),
  ([mod, , low, , , , high, , , of], _, at, next) => [
    { from: at, to: low.to, reading: lasting(printDuration(low.count, of), mod) },
    { from: high.from, to: next, reading: lasting(printDuration(high.count, of)) },
  ],
);
