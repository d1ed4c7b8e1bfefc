import { determiners, nounPrepositions } from '../../text/functionWords.ts';
import { isCapitalised, isPossessive, type Lexeme } from '../../text/lexemes.ts';
import type { Range } from '../../text/range.ts';
import { antecedent, pronoun } from './anaphora.ts';
import { nameBefore } from './names.ts';
import { isAnonymousNoun, isCollective, isDocumentNoun, isOrganisationNoun, isPersonNoun } from './nouns.ts';
import type { Named, People } from './people.ts';
import { isPlace } from './places.ts';
import { type Context, type Speaker, speakerOf } from './speaker.ts';

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A speaker's noun phrase: lexeme indices of the phrase and of what stands beside it between commas. */
export interface SpeakerPhrase {
  readonly phrase: Stretch;
  readonly apposition: Stretch | null;
}

/**
 * Tells who a noun phrase names.
 * @param body the text that the lexemes' offsets count in
 */
export function resolveSpeaker(
  body: string,
  lexemes: readonly Lexeme[],
  { phrase, apposition }: SpeakerPhrase,
  people: People,
  context: Context,
): Speaker {
  const words = lexemes.slice(phrase.from, phrase.to);
  const mention = textOf(body, lexemes, phrase);
  const first = words[0]!;
  if (words.length === 1 && /^(?:he|she|it|they|who|we|i)$/.test(first.folded)) return pronoun(first, people, context);

  const head = headEnd(lexemes, phrase);
  const joined = words.some(({ folded }) => folded === 'and') && isCapitalised(lexemes[phrase.to - 1]);
  const name = isCommonNoun(lexemes, phrase, head, people) ? null : nameBefore(lexemes, head, phrase.from);
  if (joined && name) return { name: mention, mention, role: null, kind: 'group' };
  if (name) {
    const isPart = name.isOrganisation && name.to === head && head < phrase.to;
    const whole = isPart ? wholeName(lexemes, phrase, name.titleFrom) : null;
    const text = whole ? textOf(body, lexemes, whole) : name.text;
    return named(text, mention, name.isOrganisation, people, lexemes, phrase);
  }

  const owner = documentOwner(body, lexemes, phrase, head);
  if (owner !== undefined) return { name: owner, mention, role: null, kind: 'organization' };
  const beside = apposition && appositionName(body, lexemes, apposition, mention, people);
  if (beside && words.some(({ text }) => isPersonNoun(text) || /^one$/i.test(text))) return beside;
  return common(body, lexemes, phrase, head, mention, people, context);
}

function textOf(body: string, lexemes: readonly Lexeme[], stretch: Stretch): string {
  const range: Range = { start: lexemes[stretch.from]!.start, end: lexemes[stretch.to - 1]!.end };
  return body.slice(range.start, range.end);
}

/** The index behind the head of a phrase: before its first "of", "for", "at" …, or before a restrictive clause. */
function headEnd(lexemes: readonly Lexeme[], { from, to }: Stretch): number {
  for (let at = from + 1; at < to; at++) if (nounPrepositions.has(lexemes[at]!.folded)) return at;
  return to;
}

/** "Bank of Japan", "Ministry of Finance": a name with "of" in it. */
function wholeName(lexemes: readonly Lexeme[], phrase: Stretch, from: number): Stretch | null {
  const rest = lexemes.slice(from, phrase.to);
  const isName = rest.every((lexeme) => isCapitalised(lexeme) || /^(?:of|for|and|the)$/.test(lexeme.folded));
  return isName ? { from, to: phrase.to } : null;
}

/** Whether a word has its capital only from the head of the sentence ("Prosecutors", "Traders in Oslo"). */
function isCommonNoun(lexemes: readonly Lexeme[], phrase: Stretch, head: number, people: People): boolean {
  const first = lexemes[phrase.from]!;
  if (phrase.from !== 0 || head !== 1) return false;
  const singular = first.folded.replace(/s$/, '');
  return (
    isPersonNoun(singular) ||
    isOrganisationNoun(singular) ||
    isAnonymousNoun(first.text) ||
    people.isCommon(first.folded)
  );
}

function named(
  text: string,
  mention: string,
  isOrganisation: boolean,
  people: People,
  lexemes: readonly Lexeme[],
  phrase: Stretch,
): Speaker {
  const known: Named | undefined = people.find(text);
  if (known) return speakerOf(known, mention);
  const isTitled = lexemes.slice(phrase.from, phrase.to).some((lexeme) => isPersonNoun(lexeme.text));
  if (isTitled && !isOrganisation) return { name: text, mention, role: null, kind: 'person' };
  const isThing = isOrganisation || isPlace(text) || determiners.has(lexemes[phrase.from]!.folded);
  const isPerson = !isThing && (text.includes(' ') || !people.isThing(text));
  return { name: text, mention, role: null, kind: isPerson ? 'person' : 'organization' };
}

/** Whose document it is ("a Treasury Department statement"); `null` if it is not said, `undefined` if it is no document. */
function documentOwner(
  body: string,
  lexemes: readonly Lexeme[],
  phrase: Stretch,
  head: number,
): string | null | undefined {
  const noun = lexemes[head - 1]!;
  if (!isDocumentNoun(noun.text)) return undefined;
  if (/^(?:from|by|of)$/.test(lexemes[head]?.folded ?? '') && head + 1 < phrase.to) {
    return withoutArticle(textOf(body, lexemes, { from: head + 1, to: phrase.to }));
  }
  const name = nameBefore(lexemes, head - 1, phrase.from);
  if (name) return name.text;
  for (let at = head - 2; at >= phrase.from; at--) {
    if (isPossessive(lexemes[at])) {
      return withoutArticle(textOf(body, lexemes, { from: phrase.from, to: at + 1 })).replace(/\s*['’]s?$/, '');
    }
  }
  return null;
}

const withoutArticle = (text: string) => text.replace(/^(?:the|a|an)\s+/i, '');

function appositionName(
  body: string,
  lexemes: readonly Lexeme[],
  beside: Stretch,
  description: string,
  people: People,
): Speaker | null {
  const name = nameBefore(lexemes, beside.to, beside.from);
  if (!name || name.isOrganisation) return null;
  const known = people.find(name.text);
  const mention = textOf(body, lexemes, beside);
  const role = withoutArticle(description);
  if (known) {
    people.addRole(known, role);
    return speakerOf(known, mention);
  }
  return { name: name.text, mention, role, kind: 'person' };
}

/** A phrase without a name: a source, an office, a body, a group. */
function common(
  body: string,
  lexemes: readonly Lexeme[],
  phrase: Stretch,
  head: number,
  plain: string,
  people: People,
  context: Context,
): Speaker {
  const noun = lexemes[head - 1]!;
  const first = lexemes[phrase.from]!;
  const all = lexemes.slice(phrase.from, phrase.to);
  const mention = withLedBy(body, lexemes, phrase, plain);
  const isDefinite = /^(?:the|that|this)$/.test(first.folded);
  const bare = withoutArticle(plain);
  const own = /^(?:his|her|their|its|our|my)$/.test(first.folded);

  if (isDefinite && phrase.to - phrase.from <= 3 && !isCollective(noun.text)) {
    const again = antecedent(noun, bare, people, context);
    if (again) return { ...again, mention };
  }
  if (isCollective(noun.text)) return { name: own ? null : bare, mention, role: null, kind: 'group' };
  if (isOrganisationNoun(noun.text)) return { name: own ? null : bare, mention, role: null, kind: 'organization' };
  // An "official spokesman" is no official.
  const isAnonymous = all.some(
    ({ text }, at) => isAnonymousNoun(text) && !(text === 'official' && at < head - 1 - phrase.from),
  );
  if (isAnonymous || wantsNoName(lexemes, phrase.to)) return { name: null, mention, role: null, kind: 'anonymous' };
  const isPlural =
    /[^s]s$/.test(noun.folded) || /^(?:people|police|men|women|media|two|three|some|many|others)$/.test(noun.folded);
  if (isPlural) return { name: isDefinite ? bare : null, mention, role: null, kind: 'group' };
  if (isPersonNoun(noun.text)) return { name: null, mention, role: null, kind: 'person' };
  return { name: isDefinite ? bare : null, mention, role: null, kind: 'organization' };
}

/** "A spokesman, who asked not to be named", "a minister, speaking on condition of anonymity". */
function wantsNoName(lexemes: readonly Lexeme[], from: number): boolean {
  if (!/^(?:,|who)$/.test(lexemes[from]?.folded ?? '')) return false;
  const beside = lexemes.slice(from, from + 12).map(({ folded }) => folded);
  return /\banonym|\bnot (?:be|to be|want to be) (?:named|identified)|\bnot authori[sz]ed to/.test(beside.join(' '));
}

/** "The US side, led by Bessent and Lutnick": who leads it belongs to the mention. */
function withLedBy(body: string, lexemes: readonly Lexeme[], phrase: Stretch, plain: string): string {
  if (lexemes[phrase.to]?.folded !== ',' || lexemes[phrase.to + 1]?.folded !== 'led') return plain;
  let to = phrase.to + 1;
  while (lexemes[to] && lexemes[to]!.kind === 'word') to++;
  return textOf(body, lexemes, { from: phrase.from, to });
}
