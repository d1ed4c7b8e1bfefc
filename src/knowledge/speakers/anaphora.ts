import type { Lexeme } from '../../text/lexemes.ts';
import { isOrganisationNoun, isPersonNoun } from './nouns.ts';
import type { People } from './people.ts';
import { type Context, type Speaker, speakerOf } from './speaker.ts';

/** Whom a pronoun takes up, as far as the sentences before make it certain. */
export function pronoun(word: Lexeme, people: People, { speaker, subject, person: last, rivals }: Context): Speaker {
  const mention = word.text;
  const unknown: Speaker = {
    name: null,
    mention,
    role: null,
    kind: /^(?:they|we)$/.test(word.folded) ? 'group' : 'person',
  };
  if (word.folded === 'it') {
    const thing = [subject, speaker].find((candidate) => candidate && candidate.kind !== 'person');
    return thing ? { ...thing, mention } : { ...unknown, kind: 'organization' };
  }
  if (word.folded === 'they') {
    const group = [speaker, subject].find((candidate) => candidate && candidate.kind !== 'person');
    return group ? { ...group, mention } : unknown;
  }
  if (rivals.length > 0) {
    const fitting = rivals.filter((rival) => (rival.pronoun ?? word.folded) === word.folded);
    return fitting.length === 1 ? speakerOf(fitting[0]!, mention) : unknown;
  }
  const person = [subject, speaker, last].find(
    (one) => one?.kind === 'person' && fitsPronoun(one, word.folded, people),
  );
  return person ? { ...person, mention } : unknown;
}

const fitsPronoun = ({ name }: Speaker, word: string, people: People) =>
  ((name && people.find(name)?.pronoun) ?? word) === word;

/** Whom "the minister" or "the company" takes up: the only one who fits. */
export function antecedent(
  noun: Lexeme,
  bare: string,
  people: People,
  { speaker, subject, thing }: Context,
): Speaker | null {
  if (isPersonNoun(noun.text)) {
    const fitting = people.withRole(noun.folded);
    if (fitting.length === 1) return speakerOf(fitting[0]!, bare);
    const only = fitting.length === 0 ? people.onlyPersonBefore(noun.start) : undefined;
    return only && only.roles.length === 0 ? speakerOf(only, bare) : null;
  }
  if (!isOrganisationNoun(noun.text)) return null;
  const known = people
    .all()
    .filter(({ kind, name }) => kind === 'organization' && name.toLowerCase().endsWith(noun.folded));
  if (known.length === 1) return speakerOf(known[0]!, bare);
  if (!/^(?:company|firm|carmaker|automaker|chipmaker|bank|airline|retailer|group)$/.test(noun.folded)) return null;
  return [subject, speaker, thing].find((one) => one?.kind === 'organization' && one.name) ?? null;
}
