import { auxiliaries, isIrregularFinite, relatives } from '../../text/functionWords.ts';
import type { Lexeme } from '../../text/lexemes.ts';
import { type Cue, isAccordingTo } from './cues.ts';
import type { Frame } from './frames.ts';
import type { Stretch } from './nounPhrases.ts';
import { isNameOrTerm, type QuotedWords } from './quotedWords.ts';
import { reportedClause } from './reportedClauses.ts';

/** The clauses of a sentence that are reported, by cue; one inside another belongs to the outer one. */
export function reportedClauses(frame: Frame, direct: readonly QuotedWords[]): Map<Cue, Stretch> {
  const directAt = new Set(direct.map(({ index }) => index));
  const found = frame.cues.flatMap((cue) => {
    const spoken = direct.find((words) => words.cue === cue && words.continues === null);
    const role = spoken ? (spoken.index < cue.at.from ? 'behind quotation' : 'before quotation') : null;
    const stretch = reportedClause(frame.lexemes, cue, frame.cues, (index) => directAt.has(index), role);
    return stretch ? [{ cue, stretch }] : [];
  });
  // A clause that its cue follows holds whatever stands in it: it is taken before the others.
  found.sort((a, b) => Number(a.stretch.from > a.cue.at.from) - Number(b.stretch.from > b.cue.at.from));
  const taken = new Map<Cue, Stretch>();
  for (const { cue, stretch } of found) {
    // "Dujarric said that aid was scarce, according to Reuters": he says it, whoever passes it on.
    const isSecondHand =
      isAccordingTo(cue) &&
      found.some(
        (other) =>
          other.cue.at.from >= stretch.from &&
          other.cue.at.from < cue.at.from &&
          other.stretch.from > other.cue.at.from,
      );
    if (isSecondHand) continue;
    const inner = [...taken.values()].some(({ from, to }) => from < stretch.to && stretch.from < to);
    if (!inner) taken.set(cue, stretch);
  }
  return taken;
}

/** The cue of words in marks that are built into the reporter's sentence, or `null` if nobody said them. */
export function partialCue({ lexemes, cues }: Frame, index: number, clauses: ReadonlyMap<Cue, Stretch>): Cue | null {
  if (isNameOrTerm(lexemes, index)) return null;
  for (const [cue, { from, to }] of clauses) if (from <= index && index < to) return cue;
  const before = cues.filter(({ at }) => at.to <= index).at(-1);
  if (before && (before.verb.judgement || before.verb.quotes) && !isAccordingTo(before)) {
    const between = withoutRelatives(lexemes.slice(Math.max(before.at.to, before.clause.to), index));
    if (!between.some(({ folded }) => folded === ';' || isIrregularFinite(folded) || auxiliaries.has(folded)))
      return before;
  }
  const behind = lexemes[index + 1]?.folded === ',' ? index + 2 : index + 1;
  return cues.find(({ clause, verb }) => clause.from === behind && verb.quotes && !verb.judgement) ?? null;
}

/** Where what a cue reports begins, if it stands before the cue: the subjects in it explain no pronoun of the cue's. */
export function wordsBefore(
  cue: Cue,
  direct: readonly QuotedWords[],
  clauses: ReadonlyMap<Cue, Stretch>,
): number | null {
  const words = direct.find((candidate) => candidate.cue === cue && candidate.index < cue.at.from);
  const from = words?.index ?? clauses.get(cue)?.from;
  return from !== undefined && from < cue.at.from ? from : null;
}

/** Lexemes less the relative clauses between commas ("called the plan, which is new, …"). */
function withoutRelatives(lexemes: readonly Lexeme[]): Lexeme[] {
  let inside = false;
  return lexemes.filter(({ folded }, at) => {
    if (folded === ',') inside = !inside && relatives.has(lexemes[at + 1]?.folded ?? '');
    return !inside;
  });
}
