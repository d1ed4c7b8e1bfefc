import type { Modifier, Part, Reading } from './context.ts';
import { approximation } from './distances.ts';
import {
  entry,
  first,
  gap,
  hyphen,
  longest,
  map,
  maybe,
  type Parser,
  phrase,
  sequence,
  when,
  word,
} from './grammar.ts';
import { type Amount, number, printAmount, vague } from './numbers.ts';
import { type Unit, units } from './vocabulary.ts';
import type { Word } from './words.ts';

/** How long something lasts: "130 minutes", "two-year", "the past five years", "decades". */

const unit = entry(units);
const singularUnit = when(unit, (words, at) => !units[words[at]!.lower]!.plural);

/** The value of a duration: `P2Y`, `PT130M`, `PXD`. */
export function printDuration(amount: Amount, { code, ofClock, times }: Unit): string {
  return `P${ofClock ? 'T' : ''}${printAmount(amount, times)}${code}`;
}

const lasting =
  (value: string, mod: Modifier | null = null): Reading =>
  () => ({ type: 'DURATION', value, ...(mod && { mod }) });

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

/** "a year and a half", "half an hour", "half a century", "a half-hour". */
const halved: Parser<Reading> = first(
  map(sequence(maybe(approximation), word('a', 'an', 'one'), singularUnit, phrase('and a half')), ([mod, , of]) =>
    lasting(printDuration(1.5, of), mod),
  ),
  map(sequence(maybe(approximation), word('half'), word('a', 'an'), singularUnit), ([mod, , , of]) =>
    lasting(halfOf(of), mod),
  ),
  map(
    when(
      sequence(maybe(word('a', 'the')), word('half'), gap, singularUnit),
      (words, _, next) => words[next - 1]!.lower !== 'quarter',
    ),
    ([, , , of]) => lasting(halfOf(of)),
  ),
  map(sequence(maybe(word('a')), word('quarter'), hyphen, word('century')), () => lasting('P25Y')),
  map(phrase('a quarter of a century'), () => lasting('P25Y')),
);

/** Halves of the coarse units, in the next finer one: half an hour is 30 minutes. */
function halfOf(of: Unit): string {
  const halves: Readonly<Record<string, string>> = { CE: 'P50Y', DE: 'P5Y', Y: 'P6M', H: 'PT30M', D: 'PT12H' };
  return (of.code === 'H' || !of.ofClock ? halves[of.code] : undefined) ?? printDuration(0.5, of);
}

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
      if (words[next]?.lower === 'of') return false;
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
        (words, at) => units[words[at]!.lower]!.plural && !/^(?:seconds|quarters|hrs)$/.test(words[at]!.lower),
      ),
    ),
  ),
  ([, , of]) => lasting(printDuration('X', of)),
);

/** "yearlong", "week-long", "months-long". */
const longWords: Parser<Reading> = first(
  map(
    entry({ hourlong: 'PT1H', daylong: 'P1D', weeklong: 'P1W', monthlong: 'P1M', yearlong: 'P1Y', decadelong: 'P1DE' }),
    (value) => lasting(value),
  ),
  map(sequence(unit, hyphen, word('long')), ([of]) => lasting(printDuration(of.plural ? 'X' : 1, of))),
);

/** From coarse to fine; a minute and a month share a letter. */
const rank = ({ code, ofClock }: Unit) =>
  ofClock ? 10 + 'HMS'.indexOf(code) : ['CE', 'DE', 'Y', 'Q', 'M', 'W', 'D'].indexOf(code);

const measure = sequence(number, unit);
const joint = sequence(maybe(word(',')), maybe(word('and')));

/** "two years and three months", "1 hour, 20 minutes". */
const composed: Parser<Reading> = map(
  sequence(measure, joint, measure, maybe(sequence(joint, measure))),
  ([coarse, , fine, rest]): Reading | undefined => {
    const measures = [coarse, fine, ...(rest ? [rest[1]] : [])];
    if (measures.some(([, of], index) => index > 0 && rank(of) <= rank(measures[index - 1]![1]))) return undefined;
    const print = (ofClock: boolean) =>
      measures.map(([count, of]) => (of.ofClock === ofClock ? printAmount(count, of.times) + of.code : '')).join('');
    return lasting(`P${print(false)}${print(true) && `T${print(true)}`}`);
  },
);

export const duration: Parser<Reading> = map(
  sequence(longest(compound, counted, halved, single, framed, bare, longWords, composed), long),
  ([reading]) => reading,
);

/** "six to eight weeks", "two or three days", "5-to-10-year": the first number shares the unit of the second. */
export const durationRange: Parser<readonly Part[]> = map(
  accepted(
    sequence(
      maybe(approximation),
      maybe(sequence(word('the'), framing)),
      number,
      gap,
      first(word('to', 'or', 'and'), hyphen),
      gap,
      number,
      gap,
      maybe(qualifier),
      unit,
    ),
  ),
  ([mod, , low, , , , high, , , of], words, at, next) => {
    const isJoint = (index: number) => /^(?:to|or|and|[-‐‑–])$/.test(words[index]!.lower);
    let middle = at + 1;
    while (!isJoint(middle)) middle++;
    let second = middle + 1;
    while (isJoint(second)) second++;
    return [
      { from: at, to: middle, reading: lasting(printDuration(low, of), mod) },
      { from: second, to: next, reading: lasting(printDuration(high, of)) },
    ];
  },
);
