import type { Lexeme } from '../../text/lexemes.ts';
import { insideName, namesOf, type ProperName } from './names.ts';
import { pronounOf } from './nouns.ts';
import { roleAfter, roleBefore, roleBesideBefore, textOf } from './roles.ts';

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

const ownsThings =
  /'s? (?:shares?|stock|chief|chairman|ceo|spokes\p{L}+|president|prime|foreign|finance|government|economy|parliament|army|military|customers|employees|users|profits?|sales|revenue|capital|embassy|central|headquarters)$/u;
const companySuffix = /,? (?:Corp|Inc|Co|Ltd|Group|Holdings|plc|PLC|LLC|AG|SA)\.?$/;

/** The people and organisations of one article. */
export class People {
  readonly #byName = new Map<string, Named>();
  readonly #byLastWord = new Map<string, Set<Named>>();

  /** Answers of `find`, good until somebody is added. */
  readonly #found = new Map<string, Named | undefined>();
  readonly #common = new Set<string>();
  readonly #things = new Set<string>();

  /** @param sentences the article's sentences as lexemes, in order */
  constructor(sentences: readonly (readonly Lexeme[])[]) {
    for (const lexemes of sentences) this.#noteWords(lexemes);
    const short: { lexemes: readonly Lexeme[]; name: ProperName }[] = [];
    for (const lexemes of sentences) {
      for (const name of namesOf(lexemes)) {
        const isFull = name.to - name.from > 1 && insideName(name.text) === name.text;
        if (name.isOrganisation || isFull) this.#add(lexemes, name);
        else short.push({ lexemes, name });
      }
    }
    for (const { lexemes, name } of short) this.#addShort(lexemes, name);
  }

  /** The one whose name is, or ends in, `text`; `undefined` if there is none or more than one. */
  find(text: string): Named | undefined {
    if (!this.#found.has(text)) this.#found.set(text, this.#search(text));
    return this.#found.get(text);
  }

  #search(text: string): Named | undefined {
    const whole = this.#byName.get(text);
    if (whole) return whole;
    const lastWord = text.split(' ').at(-1) ?? '';
    const candidates = [...(this.#byLastWord.get(lastWord) ?? [])].filter(({ name }) =>
      name.endsWith(` ${insideName(text)}`),
    );
    if (candidates.length > 0) return candidates.length === 1 ? candidates[0] : undefined;
    const byFirstName = this.all().filter(({ kind, name }) => kind === 'person' && name.startsWith(`${text} `));
    if (byFirstName.length === 1) return byFirstName[0];
    return this.all().find(({ kind, name }) => kind === 'organization' && name.replace(companySuffix, '') === text);
  }

  /** Whether the article writes the word in lower case too. */
  isCommon(folded: string): boolean {
    return this.#common.has(folded);
  }

  /** Whether what stands behind a name shows that it is an organisation or a place ("Looma said it", "Looma's shares"). */
  isThing(name: string): boolean {
    return this.#things.has(name);
  }

  #noteWords(lexemes: readonly Lexeme[]): void {
    lexemes.forEach(({ kind, text, folded }, index) => {
      if (kind !== 'word') return;
      if (/^\p{Ll}/u.test(text)) this.#common.add(folded);
      else if (ownsThings.test(`${folded} ${lexemes[index + 1]?.folded ?? ''}`))
        this.#things.add(text.replace(/['’]s?$/, ''));
      else if (
        /^(?:it|its)$/.test(lexemes[index + 2]?.folded ?? '') &&
        /^sa(?:id|ys)$/.test(lexemes[index + 1]!.folded)
      )
        this.#things.add(text);
    });
  }

  /** Everybody whose role holds the noun ("minister"). */
  withRole(noun: string): Named[] {
    return this.people().filter(({ roles }) =>
      roles.some((role) =>
        role
          .toLowerCase()
          .split(/[^\p{L}-]+/u)
          .includes(noun),
      ),
    );
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
      named = {
        name: name.text,
        kind,
        forms: new Set(),
        roles: [],
        pronoun: null,
        evident: false,
        firstAt: lexemes[name.from]!.start,
      };
      this.#byName.set(name.text, named);
      this.#found.clear();
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

const formOf = (lexemes: readonly Lexeme[], name: ProperName) =>
  textOf(lexemes, name.titleFrom, name.to).replace(/['’]s?$/, '');
