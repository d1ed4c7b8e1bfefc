import { lastWeekday } from './choose.ts';
import type { Context, PointReading } from './context.ts';
import { explicitDate } from './explicitDates.ts';
import { ahead, entry, first, longest, map, maybe, type Parser, phrase, sequence, when, word } from './grammar.ts';
import { isCoarser, type Point, pointAt, seasonOf, shift } from './point.ts';
import { here, singular } from './relativeDates.ts';
import { type Grain, seasons, weekdayNames } from './vocabulary.ts';
import type { Word } from './words.ts';

/** Points named by where they lie from the point that the text named last, or from publication if it named none. */

/** The point named last at this grain, if it was named finely enough; otherwise that of publication. */
const anchor = (grain: Grain, { mention, published }: Context): Point =>
  pointAt(grain, mention && !isCoarser(mention.grain, grain) ? mention.start : published);

const mentionSteps: Readonly<Record<string, number>> = {
  same: 0,
  that: 0,
  previous: -1,
  prior: -1,
  preceding: -1,
  following: 1,
  next: 1,
  ensuing: 1,
  succeeding: 1,
};

const anyUnit = singular('day', 'week', 'weekend', 'month', 'quarter', 'year', 'decade', 'century');
const overSpan = /^(?:over|for|during|within|in)$/;

/** "the following week", "the same day", "that year", "the next month"; "the next day, March 12," is that day. */
const fromMention: Parser<PointReading> = first(
  map(
    sequence(
      word('the'),
      word('same', 'previous', 'following', 'next'),
      word('day'),
      ahead(map(sequence(word(','), explicitDate), ([, named]) => named)),
    ),
    ([, which, , named]) => named ?? fromAnchor('day', mentionSteps[which]!),
  ),
  map(
    when(
      sequence(
        maybe(word('the', 'that')),
        word('same', 'previous', 'prior', 'preceding', 'following', 'ensuing', 'succeeding'),
        anyUnit,
      ),
      (words, at, next) => words[at]!.lower !== 'same' && words[next]?.lower !== 'of',
    ),
    ([, which, grain]) => fromAnchor(grain, mentionSteps[which]!),
  ),
  map(
    when(sequence(word('the'), word('next'), anyUnit), (words, at) => !overSpan.test(words[at - 1]?.lower ?? '')),
    ([, , grain]) => fromAnchor(grain, 1),
  ),
  map(sequence(word('that'), anyUnit), ([, grain]) => fromAnchor(grain, 0)),
  map(
    sequence(first(word('that'), phrase('the same')), entry(seasons)),
    ([, season]) =>
      (context: Context) =>
        seasonOf((context.mention?.start ?? context.published).year, season),
  ),
);

const fromAnchor =
  (grain: Grain, step: number): PointReading =>
  (context) =>
    shift(anchor(grain, context), step);

const ends = (after: Word | undefined) =>
  !after ||
  /^[.,;:!?)"”—–]$/.test(after.text) ||
  /^(?:and|but|when|by|in|at|with|as|on|to|is|was|were|had|has|will)$/.test(after.lower);

/** "the day before", "the week after", "the month earlier": only where no noun follows ("the day before the vote"). */
const beforeOrAfter: Parser<PointReading> = map(
  when(
    sequence(word('the'), singular('day', 'week', 'month', 'year'), word('before', 'after', 'earlier', 'later')),
    (words, _, next) => /^(?:earlier|later)$/.test(words[next - 1]!.lower) || ends(words[next]),
  ),
  ([, grain, side]) => fromAnchor(grain, side === 'before' || side === 'earlier' ? -1 : 1),
);

const spanBefore = /^(?:for|during|of|in|by|through|throughout|over|ended|this)$/;
const clauseAfter =
  /^(?:to|through|ended|ending|before|after|since|when|that|which|of|he|she|it|they|i|we|from|ago|earlier|later|until)$/;

/** "the year", "the week": the running one in "for the week" but not in "the week before the vote". */
const runningUnit: Parser<PointReading> = map(
  when(
    sequence(word('the'), singular('week', 'month', 'year')),
    (words, at, next) => spanBefore.test(words[at - 1]?.lower ?? '') && !clauseAfter.test(words[next]?.lower ?? ''),
  ),
  ([, grain]) => here(grain, 0),
);

/** "the quarter": the one that the text speaks of; otherwise the last that is over, for that is what is reported on. */
const theQuarter: Parser<PointReading> = map(
  when(phrase('the quarter'), (words, _, next) => !/^(?:ended|ending)$/.test(words[next]?.lower ?? '')),
  () => (context) => {
    const { mention, tense } = context;
    const isNamed = mention !== null && !isCoarser(mention.grain, 'quarter');
    return isNamed || tense() === 'future' ? anchor('quarter', context) : here('quarter', -1)(context);
  },
);

const lastDay: Parser<PointReading> = map(
  entry(weekdayNames),
  (weekday) =>
    ({ published }) =>
      lastWeekday(published, weekday),
);

/** "the quarter ended June 30", "the week ended Saturday": the one that this day lies in. */
const endedUnit: Parser<PointReading> = map(
  sequence(
    word('the'),
    singular('week', 'month', 'quarter'),
    ahead(sequence(word('ended', 'ending'), maybe(word('on')), first(explicitDate, lastDay))),
  ),
  ([, grain, behind]): PointReading | undefined => {
    if (behind === null) return undefined;
    return (context) => {
      const end = behind[2](context);
      return end && pointAt(grain, end.start);
    };
  },
);

/** "the latest quarter": the one that the text speaks of, otherwise the last that is over. */
const latestQuarter: Parser<PointReading> = map(
  sequence(word('the'), maybe(word('most')), word('latest', 'recent'), word('quarter')),
  () => (context) => (context.mention?.grain === 'quarter' ? context.mention : here('quarter', -1)(context)),
);

/** The running unit, or the one that a point named in the same sentence lies in. */
export const unitHere =
  (grain: Grain): PointReading =>
  ({ near, published }) =>
    pointAt(grain, near && !isCoarser(near.grain, grain) ? near.start : published);

/** "the year", "the month", "that week" behind "the end of". */
export const unitOfPart: Parser<PointReading> = map(
  sequence(word('the', 'that'), singular('day', 'week', 'month', 'quarter', 'year', 'decade', 'century')),
  ([, grain]) => unitHere(grain),
);

export const anaphoricPoint: Parser<PointReading> = longest(
  fromMention,
  beforeOrAfter,
  runningUnit,
  theQuarter,
  endedUnit,
  latestQuarter,
);
