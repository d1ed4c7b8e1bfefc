import type { Glossary, GlossaryEntry, Phrase } from '../knowledge/glossary.ts';
import { fold } from '../text/fold.ts';
import { askedInJapanese, isJapanese, readJapanese } from '../text/japanese.ts';
import { type Question, readQuestion } from '../text/question.ts';
import type { Range } from '../text/range.ts';
import { contentOf, type Token } from '../text/tokens.ts';

/** A question with the other words that the glossary has for its own. */
export interface ExpandedQuestion extends Question {
  /** For a token, other ways to say it. A way holds if all of its terms stand together. */
  readonly likes: ReadonlyMap<Token, readonly Phrase[]>;
  /** For a token, the term of several words of the glossary that it is a part of. */
  readonly phrases: ReadonlyMap<Token, string>;
  /** For a token of another language, what it means in the language of the articles. */
  readonly meanings: ReadonlyMap<Token, string>;
}

/**
 * Reads a question with the glossary at hand. A Japanese one is read as the English words that its words stand for;
 * their offsets stay those of the Japanese.
 * @param known whether the articles have a term
 */
export function expandQuestion(text: string, glossary: Glossary, known: (term: string) => boolean): ExpandedQuestion {
  if (isJapanese(text) && glossary.japanese.size > 0) return expandJapanese(text, glossary, known);
  const question = readQuestion(text);
  const likes = new Map<Token, readonly Phrase[]>();
  const phrases = new Map<Token, string>();
  const { content } = question;
  for (let place = 0; place < content.length; ) {
    const found = longestPhrase(content, place, glossary);
    for (const token of content.slice(place, place + found.length)) likes.set(token, found.others);
    if (found.length > 1) for (const token of content.slice(place, place + found.length)) phrases.set(token, found.key);
    place += Math.max(1, found.length);
  }
  return { ...question, likes, phrases, meanings: new Map() };
}

const LONGEST_PHRASE = 4;

/** The longest stretch of neighbouring tokens that is a form of the glossary, and its other forms. */
function longestPhrase(content: readonly Token[], place: number, { english }: Glossary) {
  for (let length = Math.min(LONGEST_PHRASE, content.length - place); length > 0; length--) {
    const key = content
      .slice(place, place + length)
      .map(({ term }) => term)
      .join(' ');
    const entries = english.get(key);
    if (entries) return { length, key, others: formsOf(entries).filter(({ terms }) => terms.join(' ') !== key) };
  }
  return { length: 0, key: '', others: [] };
}

const formsOf = (entries: readonly GlossaryEntry[]): Phrase[] => {
  const forms = entries.flatMap(({ terms, covers }) => [...terms, ...covers]);
  return [...new Map(forms.map((form) => [form.terms.join(' '), form])).values()];
};

function expandJapanese(text: string, glossary: Glossary, known: (term: string) => boolean): ExpandedQuestion {
  const content: Token[] = [];
  const likes = new Map<Token, readonly Phrase[]>();
  const meanings = new Map<Token, string>();
  const phrases = new Map<Token, string>();
  const add = (tokens: readonly Token[], range: Range, others: readonly Phrase[]) => {
    for (const token of tokens) {
      const placed = { ...token, start: range.start, end: range.end };
      content.push(placed);
      likes.set(placed, others);
    }
  };
  const pieces = readJapanese(text, glossary.japanese);
  for (const piece of pieces) {
    const entries = piece.form === null ? [] : glossary.japanese.get(piece.form)!;
    const forms = formsOf(entries);
    const translations = entries.flatMap(({ terms }) => terms);
    const chosen = translations.find(({ terms }) => terms.every(known)) ?? translations[0];
    const english = piece.english ?? chosen?.text;
    const written = text.slice(piece.start, piece.end);
    const tokens = english ? contentOf(english) : [{ ...WORD, term: fold(written), word: fold(written) }];
    const from = content.length;
    add(
      tokens,
      piece,
      forms.filter((form) => form !== chosen),
    );
    if (english)
      for (const token of content.slice(from)) {
        meanings.set(token, english);
        if (tokens.length > 1) phrases.set(token, english);
      }
  }
  const inPieces = ({ start }: Token) => pieces.some((piece) => piece.start <= start && start < piece.end);
  for (const token of contentOf(text)) {
    if (/^[a-z\d]/.test(token.word) && token.word !== 'percent' && !inPieces(token)) add([token], token, []);
  }
  content.sort((a, b) => a.start - b.start);
  return { text, tokens: content, content, asked: askedInJapanese(text), frame: new Set(), likes, phrases, meanings };
}

const WORD = { stop: false, extra: false, kind: 'word', capital: false, start: 0, end: 0 } as const;
