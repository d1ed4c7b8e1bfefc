import {
  clauseEnd,
  clauseStart,
  headOf,
  nounPhraseBefore,
  nounPhraseFrom,
  type Stretch,
  verbBefore,
  withoutArticle,
} from '../../text/clauses.ts';
import { isVerb } from '../../text/timex/tense.ts';
import type { Word } from '../../text/timex/words.ts';
import { deadlineNouns, namesEvent } from './eventNouns.ts';
import type { Lead } from './relation.ts';

/** What is to happen at a time, and how the sentence puts it. */
export interface Told {
  readonly event: Stretch;
  /** `noun`: the time belongs to a noun ("the summit in June"); `clause`: to a verb ("the treaty expires in June"). */
  readonly kind: 'noun' | 'clause';
  /** The noun phrase with its time, as one phrase: "next month's G7 summit". */
  readonly phrase: Stretch;
  /** The noun is a last moment itself: "the July 9 deadline". */
  readonly isDeadline: boolean;
}

const isEvent = (words: readonly Word[], stretch: Stretch) => namesEvent(headOf(words, stretch).lower);
const isDeadline = (words: readonly Word[], stretch: Stretch) => deadlineNouns.has(headOf(words, stretch).lower);
const determiner = /^(?:a|an|the|its|his|her|their|our|this|that|another|s)$/;
const participle = /^(?:planned|scheduled|set|slated|due|expected|called|billed|possible|likely)$/;

/** What the sentence ties to the time at `place`, which `lead` stands before. */
export function eventAround(words: readonly Word[], place: Stretch, lead: Lead): Told | null {
  return (
    possessed(words, place) ??
    premodified(words, place, lead) ??
    nounBefore(words, place, lead) ??
    clauseAround(words, place, lead)
  );
}

const named = (words: readonly Word[], noun: Stretch, phrase: Stretch, event = withoutArticle(words, noun)): Told => ({
  event,
  kind: 'noun',
  phrase,
  isDeadline: isDeadline(words, noun),
});

/** "next month's G7 summit" */
function possessed(words: readonly Word[], { from, to }: Stretch): Told | null {
  if (words[to]?.lower !== "'" || words[to + 1]?.lower !== 's') return null;
  const noun = nounPhraseFrom(words, to + 2);
  return noun && isEvent(words, noun) ? named(words, noun, { from, to: noun.to }) : null;
}

/** "a March 31 deadline", "the June 15 summit". */
function premodified(words: readonly Word[], { from, to }: Stretch, lead: Lead): Told | null {
  const noun = nounPhraseFrom(words, to);
  if (!noun || !isEvent(words, noun)) return null;
  if (lead.from < from && !determiner.test(words[from - 1]!.lower) && !/^(?:of|for)$/.test(words[from - 1]!.lower))
    return null;
  const phrase = { from, to: isDeadline(words, noun) ? purposeEnd(words, noun.to) : noun.to };
  return named(words, noun, phrase, phrase);
}

/** "the G7 summit in June", "a deadline of March 31 for an agreement", "talks scheduled for Monday". */
function nounBefore(words: readonly Word[], { from, to }: Stretch, lead: Lead): Told | null {
  let end = lead.from;
  if (
    participle.test(words[end - 1]?.lower ?? '') &&
    !/^(?:is|are|was|were|be|been|being|has|have|had|not)$/.test(words[end - 2]?.lower ?? '')
  )
    end -= 1;
  if (end < lead.from && words[end - 1]?.text === ',') end -= 1;
  if (end === from) return null;
  const noun = nounPhraseBefore(words, end);
  if (!noun || (!isEvent(words, noun) && end === lead.from)) return null;
  if (!isDeadline(words, noun)) return named(words, noun, { from: noun.from, to });
  const phrase = { from: noun.from, to: purposeEnd(words, to) };
  return named(words, noun, phrase, withoutArticle(words, phrase));
}

/** The index behind "for an agreement on steel", "to accept the offer". */
function purposeEnd(words: readonly Word[], from: number): number {
  return /^(?:for|to|on)$/.test(words[from]?.lower ?? '') ? clauseEnd(words, from + 1) : from;
}

/** "The treaty expires on 5 February", "From October, carmakers will pay 15%". */
function clauseAround(words: readonly Word[], { to }: Stretch, lead: Lead): Told | null {
  const event = clauseBefore(words, to, lead) ?? clauseBehind(words, to, lead);
  if (!event) return null;
  // "The deadline for comments is Aug. 15"
  const subject = { from: event.from, to: event.to - 1 };
  if (subject.to > subject.from && /^(?:is|are|was|were)$/.test(words[subject.to]!.lower)) {
    const noun = withoutArticle(words, subject);
    const purpose = words.findIndex(({ lower }, at) => at > noun.from && /^(?:of|for|to|on)$/.test(lower));
    const head = { from: noun.from, to: purpose < 0 ? noun.to : Math.min(purpose, noun.to) };
    return { event: noun, kind: 'noun', phrase: noun, isDeadline: isDeadline(words, head) };
  }
  return { event, kind: 'clause', phrase: event, isDeadline: false };
}

function clauseBefore(words: readonly Word[], to: number, lead: Lead): Stretch | null {
  const verb = verbBefore(words, lead.from);
  if (verb === null) return null;
  const from = withSubject(words, clauseStart(words, verb));
  const hasUntil = /^(?:has|have|had|gives?|gave|given)$/.test(words[verb]!.lower);
  if (lead.relation === 'before' && words[to]?.lower === 'to') return { from, to: clauseEnd(words, to + 1) };
  return { from, to: lead.relation === 'before' && hasUntil ? to : trimmedEnd(words, lead.from) };
}

/** The clause that the time opens: with a subject and a verb of its own. */
function clauseBehind(words: readonly Word[], to: number, lead: Lead): Stretch | null {
  const before = words[lead.from - 1];
  if (before && !/^(?:[,“"‘(]|and|but|that|so)$/.test(before.lower)) return null;
  return eventFrom(words, words[to]?.text === ',' ? to + 1 : to);
}

/** The clause that begins at `words[from]`, if it has a subject and a verb of its own. */
export function eventFrom(words: readonly Word[], from: number): Stretch | null {
  if (from >= words.length || isVerb(words, from)) return null;
  const end = clauseEnd(words, from + 1);
  const hasVerb = words.slice(from, end).some((_, index) => isVerb(words, from + index));
  return hasVerb ? { from, to: end } : null;
}

/** So many words may a subject have, be there a clause in it: "Mexico, which sells more than it buys,". */
const longestSubject = 14;

/** A clause that begins with its verb behind a comma takes its subject along, if that stands near. */
function withSubject(words: readonly Word[], start: number): number {
  if (words[start - 1]?.text !== ',' || !(isVerb(words, start) || participle.test(words[start]!.lower))) return start;
  let from = start - 1;
  while (from > 0 && !/^[;:!?—–“”"]$/.test(words[from - 1]!.text)) from--;
  return start - from <= longestSubject ? from : start;
}

/** Without a comma or an "and" that the time would have followed. */
function trimmedEnd(words: readonly Word[], end: number): number {
  return /^(?:[,;]|and|or)$/.test(words[end - 1]?.lower ?? '') ? end - 1 : end;
}
