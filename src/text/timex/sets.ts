import type { Reading } from './context.ts';
import { month } from './dateParts.ts';
import { printDuration } from './durationWords.ts';
import { entry, first, gap, longest, map, maybe, type Parser, sequence, when, word } from './grammar.ts';
import { type Amount, number, ordinal, vague } from './numbers.ts';
import { presentForms } from './verbs.ts';
import { dayParts, seasons, type Unit, units, weekdayNames, weekdayPlurals } from './vocabulary.ts';

/** Times that recur: "every Friday", "twice a month", "annual". */

const recurring =
  (value: string, quant?: string): Reading =>
  () => ({ type: 'SET', value, ...(quant && { quant }) });

const unit = when(entry(units), (words, at) => !/^(?:quarters|seconds?|hrs?)$/.test(words[at]!.lower));
const singularUnit = when(unit, (words, at) => !units[words[at]!.lower]!.plural);

const period = (amount: Amount, of: Unit) => (of.grain === 'weekend' ? 'XXXX-WXX-WE' : printDuration(amount, of));

/** Things that recur on days that their name does not tell. */
const occasions = word(
  ...'meeting session round summit hearing visit game match election conference gathering negotiation'.split(' '),
);

const recurrence: Parser<string> = first(
  map(sequence(word('other', 'second'), singularUnit), ([, of]) => period(2, of)),
  map(sequence(first(vague, number), gap, unit), ([amount, , of]) => period(amount, of)),
  map(sequence(ordinal, singularUnit), ([nth, of]) => period(nth, of)),
  map(sequence(maybe(word('single')), singularUnit), ([, of]) => period(1, of)),
  map(sequence(entry(weekdayNames), entry(dayParts)), ([weekday, part]) => `XXXX-WXX-${weekday}T${part}`),
  map(entry(weekdayNames), (weekday) => `XXXX-WXX-${weekday}`),
  map(month, (number) => `XXXX-${String(number).padStart(2, '0')}`),
  map(entry(seasons), (season) => `XXXX-${season}`),
  map(entry(dayParts), (part) => `XXXX-XX-XXT${part}`),
  map(occasions, () => 'XXXX-XX-XX'),
);

/** "every two years", "each Friday", "every meeting". */
const every: Parser<Reading> = map(sequence(word('every', 'each'), recurrence), ([quant, value]) =>
  recurring(value, quant.toUpperCase()),
);

/** "twice a month", "once every five years", "three times per day". */
const often: Parser<Reading> = map(
  sequence(
    first(
      word('once', 'twice'),
      map(sequence(first(vague, number), word('times', 'time')), () => 'times'),
    ),
    word('a', 'an', 'per', 'each', 'every'),
    first(
      map(sequence(first(vague, number), gap, unit), ([amount, , of]) => period(amount, of)),
      map(singularUnit, (of) => period(1, of)),
    ),
  ),
  ([, quant, value]) => recurring(value, quant === 'every' || quant === 'each' ? quant.toUpperCase() : undefined),
);

/** "$10 million a day", "units a year", "per month": a rate stands behind a number or a plural. */
const rate: Parser<Reading> = first(
  map(
    when(sequence(word('a', 'an'), singularUnit), (words, at) => {
      const before = words[at - 1];
      if (!before || presentForms.has(before.lower) || before.capital) return false;
      return (
        /^(?:\d[\d.,]*|million|billion|trillion|percent|%|people|barrels|\p{L}{3,}[^s\W]s)$/u.test(before.lower) &&
        !/^(?:was|has|this|lasts|its|less|unless|towards|versus)$/.test(before.lower)
      );
    }),
    ([, of]) => recurring(period(1, of)),
  ),
  map(sequence(word('per'), singularUnit), ([, of]) => recurring(period(1, of))),
);

const adverbs: Readonly<Record<string, string>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  nightly: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  bimonthly: 'P2M',
  quarterly: 'P3M',
  semiannual: 'P6M',
  semiannually: 'P6M',
  biannual: 'P6M',
  annual: 'P1Y',
  annually: 'P1Y',
  annualized: 'P1Y',
  yearly: 'P1Y',
  biennial: 'P2Y',
  biennially: 'P2Y',
};

/** "annual", "weekly"; a capital inside a sentence makes it part of a name ("China Daily"). */
const adverb: Parser<Reading> = map(
  first(
    map(sequence(word('semi'), word('-'), word('annual', 'annually')), () => 'P6M'),
    when(
      entry(adverbs),
      (words, at) => !words[at]!.capital || at === 0 || words[at - 1]!.sentence !== words[at]!.sentence,
    ),
  ),
  (value) => recurring(value),
);

/** "Mondays", "Sunday mornings", "weekends". */
const plural: Parser<Reading> = first(
  map(
    sequence(entry(weekdayNames), entry({ mornings: 'MO', afternoons: 'AF', evenings: 'EV', nights: 'NI' })),
    ([weekday, part]) => recurring(`XXXX-WXX-${weekday}T${part}`),
  ),
  map(entry(weekdayPlurals), (weekday) => recurring(`XXXX-WXX-${weekday}`)),
  map(
    when(word('weekends'), (words, at) => /^(?:on|at|at|over)$/.test(words[at - 1]?.lower ?? '')),
    () => recurring('XXXX-WXX-WE'),
  ),
);

export const set: Parser<Reading> = longest(every, often, rate, adverb, plural);
