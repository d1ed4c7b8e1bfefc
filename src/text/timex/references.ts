import type { Reading } from './context.ts';
import { entry, first, longest, map, maybe, type Parser, phrase, sequence, when, word } from './grammar.ts';
import { units } from './vocabulary.ts';

/** Words for the past, the present and the future at large. */

type Reference = 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';

const refer =
  (value: Reference): Reading =>
  () => ({ type: 'DATE', value });

const pluralUnit = when(
  entry(units),
  (words, at) => units[words[at]!.lower]!.plural && !/^(?:quarters|seconds)$/.test(words[at]!.lower),
);

const present: Parser<Reading> = map(
  first(
    word('currently', 'presently', 'nowadays'),
    phrase('right now'),
    phrase('these days'),
    when(phrase('the moment'), (words, at, next) => words[at - 1]?.lower === 'at' && words[next]?.lower !== 'of'),
    when(phrase('present'), (words, at) => words[at - 1]?.lower === 'at'),
    phrase('the present'),
    when(word('now'), (words, _, next) => !/^(?:that|[-‐‑])$/.test(words[next]?.lower ?? '')),
  ),
  () => refer('PRESENT_REF'),
);

const past: Parser<Reading> = map(
  first(
    when(
      sequence(maybe(word('most', 'more', 'very')), word('recently')),
      (words, _, next) => words[next]?.lower !== 'as',
    ),
    word('lately', 'formerly'),
    when(word('previously'), (words, _, next) => words[next]?.lower !== 'owned'),
    sequence(maybe(word('the')), maybe(word('most', 'more')), word('recent'), pluralUnit),
    when(sequence(word('past'), pluralUnit), (words, at) => words[at - 1]?.lower !== 'the'),
    sequence(word('years', 'months', 'weeks', 'decades'), word('past')),
    phrase('the recent past'),
    when(
      phrase('the past'),
      (words, _, next) =>
        !words[next] ||
        /^[.,;:!?)"”—]$/.test(words[next]!.text) ||
        /^(?:and|but|or|when|is|was|to|have|has)$/.test(words[next]!.lower),
    ),
    phrase('the other day'),
    when(phrase('long ago'), (words, _, next) => words[next]?.lower !== 'as'),
    phrase('some time ago'),
  ),
  () => refer('PAST_REF'),
);

const future: Parser<Reading> = map(
  first(
    when(
      word('soon'),
      (words, at, next) =>
        !/^(?:as|too|how|so)$/.test(words[at - 1]?.lower ?? '') &&
        !/^(?:after|as|to|-)$/.test(words[next]?.lower ?? ''),
    ),
    sequence(
      word('the'),
      maybe(word('near', 'immediate', 'foreseeable', 'distant')),
      when(word('future'), (words, at) => !words[at]!.capital),
    ),
    when(phrase('future'), (words, at) => words[at - 1]?.lower === 'in'),
    sequence(maybe(word('the')), word('coming', 'upcoming'), pluralUnit),
    sequence(word('the'), pluralUnit, first(word('ahead'), phrase('to come'))),
  ),
  () => refer('FUTURE_REF'),
);

export const reference: Parser<Reading> = longest(present, past, future);
