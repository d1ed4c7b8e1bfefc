import type { Modifier, Reading } from './context.ts';
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
import { type Amount, number, printAmount } from './numbers.ts';
import { type Unit, units } from './vocabulary.ts';

/** Durations in set phrases: halves, "yearlong", "two years and three months". */

export const unit = entry(units);
export const singularUnit = when(unit, (words, at) => !units[words[at]!.lower]!.plural);

/** The value of a duration: `P2Y`, `PT130M`, `PXD`. */
export function printDuration(amount: Amount, { code, ofClock, times }: Unit): string {
  return `P${ofClock ? 'T' : ''}${printAmount(amount, times)}${code}`;
}

/** A duration of a value. */
export const lasting =
  (value: string, mod: Modifier | null = null): Reading =>
  () => ({ type: 'DURATION', value, ...(mod && { mod }) });

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

export const setDuration: Parser<Reading> = longest(halved, longWords, composed);
