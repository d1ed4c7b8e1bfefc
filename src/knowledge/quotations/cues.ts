import {
  auxiliaries,
  beForms,
  coordinators,
  determiners,
  isAdverb,
  looksFinite,
  negations,
  prepositions,
} from '../../text/functionWords.ts';
import { isCapitalised, isPossessive, type Lexeme } from '../../text/lexemes.ts';
import { isAdverbial, isCommunicationNoun, isNominal, nounPhraseAt, type Stretch } from './nounPhrases.ts';
import { type ReportingForm, type ReportingVerb, reportingForm, unlistedVerb } from './reportingVerbs.ts';
import { mainSubject, type Subject, subjectAfter, subjectBefore } from './subjects.ts';

/** A reporting verb (or "according to") with its subject. Indices count lexemes of its sentence. */
export interface Cue extends Subject {
  readonly verb: ReportingVerb;
  /** The verb itself. */
  readonly at: Stretch;
  /** The whole of "he later told": subject, auxiliaries and verb, in whatever order; a shared subject is left out. */
  readonly clause: Stretch;
  /** Whether the subject stands behind the verb. */
  readonly inverted: boolean;
  /** Whether the subject stands elsewhere: before an earlier verb ("but said"), or before a participle's comma. */
  readonly shared: boolean;
}

const accordingTo: ReportingVerb = { ...unlistedVerb, lemma: 'according to', bare: true };

export const isAccordingTo = (cue: Cue): boolean => cue.verb === accordingTo;

const publishing = /^(?:issued?|issuing|released?|published?|posted|sent|wrote|made|gave|signed|tweeted|shared)$/;

/** Finds the reporting verbs of a sentence that have a subject, in their order. */
export function findCues(lexemes: readonly Lexeme[]): Cue[] {
  const cues: Cue[] = [];
  for (let at = 0; at < lexemes.length; at++) {
    const lexeme = lexemes[at]!;
    if (lexeme.kind !== 'word') continue;
    const cue =
      lexeme.folded === 'according' ? accordingCue(lexemes, at) : verbCue(lexemes, at, outerCue(lexemes, cues));
    // The reporter's own "we say" and "I am told" is nobody's statement.
    // "Neither side has said" is no statement at all.
    if (cue && !/^(?:i|we|you|neither|nobody|none|no)$/.test(lexemes[cue.phrase.from]!.folded)) cues.push(cue);
  }
  return cues;
}

/** The last cue that is not likely to stand inside the clause of another ("he said it had asked them, accusing …"). */
function outerCue(lexemes: readonly Lexeme[], cues: readonly Cue[]): Cue | undefined {
  const isPronoun = ({ phrase }: Cue) => /^(?:he|she|it|they)$/.test(lexemes[phrase.from]!.folded);
  return cues.findLast((cue, index) => index === 0 || cue.shared || !isPronoun(cue)) ?? cues[0];
}

function accordingCue(lexemes: readonly Lexeme[], at: number): Cue | null {
  if (lexemes[at + 1]?.folded !== 'to') return null;
  const subject = subjectAfter(lexemes, at + 2);
  if (!subject) return null;
  return {
    ...subject,
    verb: accordingTo,
    at: { from: at, to: at + 2 },
    clause: { from: at, to: subject.phrase.to },
    inverted: true,
    shared: false,
  };
}

function verbCue(lexemes: readonly Lexeme[], at: number, previous: Cue | undefined): Cue | null {
  const found = reportingForm(lexemes[at]!.folded, lexemes[at + 1]?.folded ?? '') ?? unlistedForm(lexemes, at);
  if (!found || isNounOrAdjective(lexemes, at, found)) return null;
  const { verb, form } = found;
  const to = at + (verb.lemma.includes(' ') ? 2 : 1);
  const group = verbGroup(lexemes, at);
  if (group.passive && form === 'past') return null;
  if (group.negated && !verb.refusal) return null;
  const make = (subject: Subject | null, inverted: boolean, shared: boolean): Cue | null =>
    subject && {
      ...subject,
      verb,
      at: { from: at, to },
      clause: {
        from: inverted || shared ? group.from : subject.phrase.from,
        to: inverted ? subject.phrase.to : to,
      },
      inverted,
      shared,
    };

  if (form !== 'participle' && form !== 'base' && isInverted(lexemes, group.from, to, verb)) {
    return make(subjectAfter(lexemes, to), true, false);
  }
  if (form === 'participle' && !group.passive) {
    const found = subjectOfParticiple(lexemes, group.from, previous);
    return make(found.subject, false, found.shared);
  }
  const before = lexemes[group.from - 1];
  if (!before) return null;
  // “…, which promised “a city that works””: a thing promises, and nobody speaks.
  if (before.folded === 'which' && lexemes[to]?.folded !== 'that') return null;
  if (coordinators.has(before.folded) || before.folded === 'then') {
    return make(previous ?? mainSubject(lexemes, at), false, true);
  }
  return make(subjectBefore(lexemes, group.from), false, false);
}

/**
 * Whose saying a participle tells: the sentence's subject (", adding that", "by saying that", "quoted as saying"), or one
 * of its own ("with one minister saying that", "a letter saying that").
 */
function subjectOfParticiple(
  lexemes: readonly Lexeme[],
  at: number,
  previous: Cue | undefined,
): { subject: Subject | null; shared: boolean } {
  const before = lexemes[at - 1];
  if (!before) return { subject: null, shared: false };
  const isAdjunct =
    before.kind === 'quote' ||
    /^[,—]$/.test(before.folded) ||
    prepositions.has(before.folded) ||
    coordinators.has(before.folded);
  if (isAdjunct) {
    const main = before.folded === 'as' ? undefined : previous;
    return { subject: main ?? mainSubject(lexemes, at), shared: true };
  }
  const subject = subjectBefore(lexemes, at);
  if (!subject) return { subject: null, shared: false };
  const { from, to } = subject.phrase;
  if (isCommunicationNoun(lexemes[to - 1])) {
    // "Grisham issued a statement saying": she says it, not the statement.
    const isPublished = lexemes.slice(0, from).some(({ folded }) => publishing.test(folded));
    const author = isPublished ? (previous ?? mainSubject(lexemes, from)) : null;
    return { subject: author ?? subject, shared: author !== null };
  }
  const isAbsolute = /^(?:with|and)$/.test(lexemes[from - 1]?.folded ?? '');
  return { subject: isAbsolute ? subject : null, shared: false };
}

/** A verb in -ed between words in marks and a name, or between both and a mark: “Why?” wailed Fatima; “Why?” she wailed. */
function unlistedForm(lexemes: readonly Lexeme[], at: number): ReportingForm | null {
  if (!/^\p{Ll}{2,}ed$/u.test(lexemes[at]!.text)) return null;
  const isCloseTo = (index: number) => lexemes[index]?.kind === 'quote' && /[,?!…—-]\W*$/.test(lexemes[index]!.text);
  const next = lexemes[at + 1];
  let from = at - 1;
  while (isCapitalised(lexemes[from]) || /^(?:he|she|they)$/.test(lexemes[from]?.folded ?? '')) from--;
  const isInverted = isCloseTo(at - 1) && isCapitalised(next);
  const isPlain = from < at - 1 && isCloseTo(from) && (next === undefined || next.kind !== 'word');
  return isInverted || isPlain ? { verb: unlistedVerb, form: 'past', ambiguous: false } : null;
}

/** Auxiliaries, negations and adverbs before the verb. */
function verbGroup(lexemes: readonly Lexeme[], at: number): { from: number; passive: boolean; negated: boolean } {
  let from = at;
  let passive = false;
  let negated = false;
  while (from > 0) {
    const { kind, folded } = lexemes[from - 1]!;
    // “Mrs May”, “George Will”: a capital makes a name of an auxiliary.
    if (from > 1 && isCapitalised(lexemes[from - 1])) break;
    if (
      kind !== 'word' ||
      !(auxiliaries.has(folded) || negations.has(folded) || determiners.has(folded) || isAdverbial(lexemes[from - 1]!))
    )
      break;
    if (determiners.has(folded) && !(/^(?:both|all|each)$/.test(folded) && isNominal(lexemes[from - 2]))) break;
    if (beForms.has(folded)) passive = true;
    if (negations.has(folded)) negated = true;
    from--;
  }
  return { from, passive, negated };
}

/** "The claims", "his warning that", "to report", "alleged fraud": letters of a reporting verb, but none. */
function isNounOrAdjective(lexemes: readonly Lexeme[], at: number, { form, ambiguous }: ReportingForm): boolean {
  const before = lexemes[at - 1];
  if (!before) return form === 'base' || form === 'participle';
  if (before.kind !== 'word') return form === 'base' || (ambiguous && before.folded !== ',');
  if (determiners.has(before.folded) && !/^(?:all|some|many|several|most|few|both|one|that|this)$/.test(before.folded))
    return true;
  if (isPossessive(before)) return true;
  if (before.folded === 'to') return true;
  if (form === 'participle') return false;
  if (form === 'base' && !agreesWithPlural(before)) return true;
  if (lexemes[at - 2]?.folded === 'to') return true;
  if (prepositions.has(before.folded)) return true;
  if (!ambiguous) return false;
  if (looksFinite(before.folded) || reportingForm(before.folded, '')?.form === 'past') return true;
  const next = lexemes[at + 1];
  return (
    next?.folded !== 'that' &&
    next?.kind !== 'quote' &&
    !(form === 'present' && next?.kind === 'word' && hasVerbAhead(lexemes, at + 1))
  );
}

/** Whether a verb without ending can follow: a plural, a modal, "do". */
const agreesWithPlural = ({ folded }: Lexeme): boolean =>
  auxiliaries.has(folded) ||
  isAdverb(folded) ||
  /[^s]s$/.test(folded) ||
  /^(?:they|i|we|you|people|police|men|women|mps|media|who|others|some|many|both|all|few|most|and)$/.test(folded);

/** Whether a finite verb stands between `from` and the next mark. */
function hasVerbAhead(lexemes: readonly Lexeme[], from: number): boolean {
  for (let at = from; at < lexemes.length && lexemes[at]!.kind === 'word'; at++) {
    if (looksFinite(lexemes[at]!.folded)) return true;
  }
  return false;
}

/** Whether the subject of the verb group `[from, to)` stands behind it: “…,” said Reul; prices will fall, said Reul. */
function isInverted(lexemes: readonly Lexeme[], from: number, to: number, verb: ReportingVerb): boolean {
  if ((!verb.quotes && !verb.bare) || verb.lemma === 'tell') return false;
  const before = lexemes[from - 1];
  const phrase = nounPhraseAt(lexemes, to);
  if (!phrase) return false;
  if (!before) return lexemes.slice(phrase.to).some(({ kind }) => kind === 'quote');
  if (before.kind === 'quote') return true;
  if (before.folded !== ',' && before.folded !== '—') return false;
  if (lexemes[from - 2]?.kind === 'quote') return true;
  const clauseBefore = lexemes.slice(0, from - 1).some(({ kind, folded }) => kind === 'word' && looksFinite(folded));
  return clauseBefore && verb.bare && !hasVerbAhead(lexemes, phrase.to) && !subjectBefore(lexemes, from);
}
