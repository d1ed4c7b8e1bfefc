import { first, map, type Parser, phrase, sequence, when, word } from './grammar.ts';

/** Names of time zones as news texts write them. */

const zones: readonly (readonly [string, string])[] = [
  ['eastern standard time', '-05:00'],
  ['eastern daylight time', '-04:00'],
  ['eastern time', 'America/New_York'],
  ['pacific time', 'America/Los_Angeles'],
  ['central time', 'America/Chicago'],
  ['japan standard time', 'Asia/Tokyo'],
  ['japan time', 'Asia/Tokyo'],
  ['tokyo time', 'Asia/Tokyo'],
  ['washington time', 'America/New_York'],
  ['london time', 'Europe/London'],
  ['beijing time', 'Asia/Shanghai'],
  ['est', '-05:00'],
  ['edt', '-04:00'],
  ['et', 'America/New_York'],
  ['cst', '-06:00'],
  ['cdt', '-05:00'],
  ['ct', 'America/Chicago'],
  ['mst', '-07:00'],
  ['mdt', '-06:00'],
  ['pst', '-08:00'],
  ['pdt', '-07:00'],
  ['pt', 'America/Los_Angeles'],
  ['gmt', 'UTC'],
  ['utc', 'UTC'],
  ['bst', '+01:00'],
  ['cet', '+01:00'],
  ['cest', '+02:00'],
  ['jst', 'Asia/Tokyo'],
];

const zoneName: Parser<string> = first(
  map(phrase('local time'), () => ''),
  ...zones.map(([name, id]) =>
    map(
      when(phrase(name), (words, at) => words[at]!.capital),
      () => id,
    ),
  ),
);

/** A zone behind a time; "local time" is none that can be known (''). */
export const zone: Parser<string> = first(
  zoneName,
  map(sequence(word('('), zoneName, word(')')), ([, id]) => id),
);
