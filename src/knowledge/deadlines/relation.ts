import { first, map, maybe, type Parser, phrase, sequence, word } from '../../text/timex/grammar.ts';
import type { Word } from '../../text/timex/words.ts';

/** How an event lies to the time that is named: in it, before it, or from it on. */
export type Relation = 'in' | 'before' | 'from';

/** What stands before a time, and what it makes of it. */
export interface Lead {
  readonly relation: Relation;
  /** The time itself is left out: "before July 9", "after July 9". */
  readonly exclusive: boolean;
  /** Index of the first word of the lead; that of the time if nothing leads it. */
  readonly from: number;
}

const lead = (relation: Relation, exclusive = false) => ({ relation, exclusive });

/** Read from the front; the longest that ends right before the time holds. */
const leads: Parser<Omit<Lead, 'from'>> = first(
  map(first(phrase('no later than'), phrase('not later than')), () => lead('before')),
  map(first(phrase('ahead of'), phrase('prior to')), () => lead('before', true)),
  map(
    first(
      phrase('no earlier than'),
      phrase('not before'),
      phrase('as early as'),
      phrase('as soon as'),
      phrase('as of'),
    ),
    () => lead('from'),
  ),
  map(sequence(word('starting', 'beginning', 'effective', 'commencing'), maybe(word('on', 'in', 'from', 'with'))), () =>
    lead('from'),
  ),
  map(word('before'), () => lead('before', true)),
  map(word('by', 'until', 'till', 'through', 'within'), () => lead('before')),
  map(word('from'), () => lead('from')),
  map(word('after'), () => lead('from', true)),
  map(word('on', 'in', 'at', 'for', 'during', 'of', 'to'), () => lead('in')),
);

/** The most words that a lead has. */
const longest = 3;

/** What leads the time that begins at `words[at]`. */
export function leadBefore(words: readonly Word[], at: number): Lead {
  for (let from = Math.max(0, at - longest); from < at; from++) {
    const read = leads.read(words, from);
    if (read?.next === at) return { ...read.value, from };
  }
  return { relation: 'in', exclusive: false, from: at };
}

/** "take effect", "come into force": what begins then and stays. */
const takingEffect =
  /\b(?:takes?|taking|took)(?: full)? effect$|\b(?:comes?|coming|enters?|entering|go|goes|put) into (?:force|effect)$|\bkicks? in$|\bapply$|\bapplies$/i;

/** Whether the words before a time say that something holds from then on. */
export function takesEffect(text: string): boolean {
  return takingEffect.test(text.trimEnd());
}
