import { coordinators, determiners, foldWord, prepositions, relatives } from '../../text/functionWords.ts';
import { isCapitalised, isPossessive, type Lexeme } from '../../text/lexemes.ts';
import { isPersonNoun, isTitleModifier, pronounOf } from './nouns.ts';
import { namesOf, type ProperName } from './names.ts';

/** Somebody or something that an article names. */
export interface Named {
  /** The fullest form. */
  readonly name: string;
  readonly kind: 'person' | 'organization';
  /** Every form in the article, titles included, as first written. */
  readonly forms: Set<string>;
  /** What the article calls a person, in its order: "Japan’s Economy Minister". */
  readonly roles: string[];
  /** The pronoun that a title or a role settles. */
  pronoun: 'he' | 'she' | null;
  /** Whether something beside the shape of the name shows that it is a person: a title, a role, an age. */
  evident: boolean;
  /** Offset of the first mention in the body. */
  readonly firstAt: number;
}

const companySuffix = /,? (?:Corp|Inc|Co|Ltd|Group|Holdings|plc|PLC|LLC|AG|SA)\.?$/;

/** The people and organisations of one article. */
export class People {
  readonly #byName = new Map<string, Named>();
  readonly #byLastWord = new Map<string, Set<Named>>();

  /** @param sentences the article's sentences as lexemes, in order */
  constructor(sentences: readonly (readonly Lexeme[])[]) {
    const short: { lexemes: readonly Lexeme[]; name: ProperName }[] = [];
    for (const lexemes of sentences) {
      for (const name of namesOf(lexemes)) {
        if (name.isOrganisation || name.to - name.from > 1) this.#add(lexemes, name);
        else short.push({ lexemes, name });
      }
    }
    for (const { lexemes, name } of short) this.#addShort(lexemes, name);
  }

  /** The one whose name is, or ends in, `text`; `undefined` if there is none or more than one. */
  find(text: string): Named | undefined {
    const whole = this.#byName.get(text);
    if (whole) return whole;
    const lastWord = text.split(' ').at(-1) ?? '';
    const candidates = [...(this.#byLastWord.get(lastWord) ?? [])].filter(({ name }) => name.endsWith(` ${text}`));
    if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : undefined;
    return this.all().find(({ kind, name }) => kind === 'organization' && name.replace(companySuffix, '') === text);
  }

  /** Everybody whose role holds the noun ("minister"). */
  withRole(noun: string): Named[] {
    return this.people().filter(({ roles }) => roles.some((role) => role.toLowerCase().split(/[^\p{L}-]+/u).includes(noun)));
  }

  /** Those who are certainly people, in the order of the article. */
  people(): Named[] {
    return [...this.#byName.values()].filter(({ kind, evident }) => kind === 'person' && evident);
  }

  all(): Named[] {
    return [...this.#byName.values()];
  }

  /** Notes a role that the words beside a name give it. */
  addRole(named: Named, role: string): void {
    if (role && !named.roles.includes(role)) named.roles.push(role);
    named.evident = true;
    named.pronoun ??= pronounOf(role);
  }

  /** The only person whom the article has named before `offset` of its body. */
  onlyPersonBefore(offset: number): Named | undefined {
    const people = this.all().filter(({ kind, firstAt }) => kind === 'person' && firstAt < offset);
    return people.length === 1 ? people[0] : undefined;
  }

  #add(lexemes: readonly Lexeme[], name: ProperName): Named {
    let named = this.#byName.get(name.text);
    if (!named) {
      const kind = name.isOrganisation ? 'organization' : 'person';
      named = { name: name.text, kind, forms: new Set(), roles: [], pronoun: null, evident: false, firstAt: lexemes[name.from]!.start };
      this.#byName.set(name.text, named);
      const lastWord = name.text.split(' ').at(-1)!;
      const namesakes = this.#byLastWord.get(lastWord) ?? new Set();
      this.#byLastWord.set(lastWord, namesakes.add(named));
    }
    named.forms.add(formOf(lexemes, name));
    if (named.kind === 'person') this.#describe(lexemes, name, named);
    return named;
  }

  #addShort(lexemes: readonly Lexeme[], name: ProperName): void {
    const known = this.find(name.text);
    if (known) {
      known.forms.add(formOf(lexemes, name));
      if (known.kind === 'person') this.#describe(lexemes, name, known);
    } else if (name.titleFrom < name.from) {
      const courtesy = /^(?:Mr|Mrs|Ms|Miss|Mx|Dr)\.?$/.exec(lexemes[name.from - 1]!.text);
      this.#add(lexemes, courtesy ? { ...name, text: `${courtesy[0]} ${name.text}` } : name);
    }
  }

  #describe(lexemes: readonly Lexeme[], name: ProperName, named: Named): void {
    const title = roleBefore(lexemes, name) ?? roleBesideBefore(lexemes, name);
    if (title) this.addRole(named, title);
    const after = roleAfter(lexemes, name);
    if (after !== null) this.addRole(named, after);
  }
}

const textOf = (lexemes: readonly Lexeme[], from: number, to: number) =>
  lexemes.slice(from, to).reduce((text, { text: word, kind }) => {
    const glued = text === '' || kind === 'mark' || /^['’]s?$/.test(word);
    return glued ? text + word : `${text} ${word}`;
  }, '');

const formOf = (lexemes: readonly Lexeme[], name: ProperName) =>
  textOf(lexemes, name.titleFrom, name.to).replace(/['’]s?$/, '');

/** The title or description before a name, without its article: "Japan’s Economy Minister", "captain". */
export function roleBefore(lexemes: readonly Lexeme[], name: ProperName): string | null {
  let from = name.from;
  let sawPersonNoun = false;
  while (from > 0) {
    const lexeme = lexemes[from - 1]!;
    if (lexeme.kind !== 'word' || prepositions.has(lexeme.folded) || relatives.has(lexeme.folded)) break;
    const isTitle = isPersonNoun(lexeme.text);
    if (isTitle) sawPersonNoun = true;
    const isModifier = isCapitalised(lexeme) || isPossessive(lexeme) || isTitleModifier(lexeme.text) || /^(?:losing|winning|chief|former|then|rival)$/.test(lexeme.folded);
    if (!isTitle && (!sawPersonNoun || !isModifier || /^(?:The|A|An|But|And|In|On|As)$/.test(lexeme.text))) break;
    from--;
  }
  if (!sawPersonNoun) return null;
  return textOf(lexemes, from, name.from);
}

/** The description that a comma parts from the name behind it: "the regional governor, Emilio Pardo,". */
function roleBesideBefore(lexemes: readonly Lexeme[], name: ProperName): string | null {
  const comma = name.titleFrom - 1;
  if (lexemes[comma]?.folded !== ',' || !isPersonNoun(lexemes[comma - 1]!.text)) return null;
  let from = comma - 1;
  while (from > 0 && lexemes[from - 1]!.kind === 'word' && !determiners.has(lexemes[from]!.folded)) from--;
  if (/^(?:the|a|an)$/.test(lexemes[from]!.folded)) from++;
  return comma - from <= 6 ? textOf(lexemes, from, comma) : null;
}

/** The role that stands behind a name between commas, `''` if only an age or the like does, `null` if nothing of the kind. */
export function roleAfter(lexemes: readonly Lexeme[], name: ProperName): string | null {
  if (lexemes[name.to]?.folded !== ',') return null;
  let at = name.to + 1;
  let evidence: '' | null = null;
  if (/^\d{1,3}$/.test(lexemes[at]?.folded ?? '')) {
    evidence = '';
    at++;
    if (lexemes[at]?.folded !== ',') return evidence;
    at++;
  }
  const first = lexemes[at];
  if (!first || first.kind !== 'word' || coordinators.has(first.folded)) return evidence;
  if (/^(?:who|whose)$/.test(first.folded)) return '';
  let to = at;
  while (lexemes[to]?.kind === 'word' && !relatives.has(lexemes[to]!.folded)) to++;
  const head = headOfRole(lexemes, at, to);
  if (!lexemes.slice(at, head).some(({ text }) => isPersonNoun(text))) return evidence;
  const begin = /^(?:the|a|an)$/.test(foldWord(first.text)) ? at + 1 : at;
  return textOf(lexemes, begin, to);
}

/** The role's own noun stands before its first preposition ("an analyst at Stone & Weir"). */
function headOfRole(lexemes: readonly Lexeme[], from: number, to: number): number {
  for (let at = from; at < to; at++) if (prepositions.has(lexemes[at]!.folded)) return at;
  return to;
}
