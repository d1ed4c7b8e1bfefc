import type { Question } from '../text/question.ts';
import type { Range } from '../text/range.ts';
import type { Token } from '../text/tokens.ts';
import type { SentenceIndex } from './sentenceIndex.ts';

/** One thing that the question is about, and how the articles may write it. */
export interface QueryTerm {
  readonly term: string;
  /** Folded, not stemmed. */
  readonly word: string;
  /** Where it stands in the question. */
  readonly range: Range;
  /** Terms of the index that stand for it: itself, two words for one, a near spelling. Empty if there are none. */
  readonly forms: readonly string[];
  /** Information: the rarer in the articles, the more it says. */
  readonly weight: number;
  readonly kind: 'word' | 'number' | 'percent';
  /** Written with a capital letter although it does not begin the question. */
  readonly name: boolean;
  /** Stands in the articles as asked (stemmed), without forgiveness. */
  readonly known: boolean;
  /** Only names the kind of answer ("which *year*"). */
  readonly frame: boolean;
  /** Position among the question's tokens. */
  readonly position: number;
}

/** A word that only names the kind of answer is seldom repeated by the answer. */
const FRAME_SHARE = 0.3;

/** The question's terms as the index knows them, each once, in the order of the question. */
export function readQuery(question: Question, index: SentenceIndex): QueryTerm[] {
  const terms = new Map<string, QueryTerm>();
  const main = question.tokens.filter((token) => !token.extra);
  for (const [place, token] of question.content.entries()) {
    if (terms.has(token.term)) continue;
    const known = index.frequency(token.term) > 0;
    const joined = joinedForms(question.content, place, index);
    const forms = [...(known ? [token.term] : joined.length > 0 ? [] : formsOf(token, index)), ...joined];
    const position = main.indexOf(token);
    terms.set(token.term, {
      term: token.term,
      word: token.word,
      range: { start: token.start, end: token.end },
      forms,
      weight: informationOf(forms, index) * (question.frame.has(token) ? FRAME_SHARE : 1),
      kind: token.kind,
      name: token.capital && position > 0,
      known,
      frame: question.frame.has(token),
      position,
    });
  }
  return [...terms.values()];
}

/** The inverse sentence frequency of BM25; a word that no article has weighs as much as one that stands once. */
function informationOf(forms: readonly string[], index: SentenceIndex): number {
  const frequency = Math.max(1, ...forms.map((form) => index.frequency(form)));
  return Math.log(1 + (index.sentences.length - frequency + 0.5) / (frequency + 0.5));
}

/** "non tariff" is written "nontariff" in the articles: the whole stands for either part. */
function joinedForms(content: readonly Token[], place: number, index: SentenceIndex): string[] {
  const [before, token, after] = [content[place - 1], content[place]!, content[place + 1]];
  const wholes = [before && before.word + token.term, after && token.word + after.term];
  return wholes.filter((whole) => whole !== undefined && index.frequency(whole) > 0) as string[];
}

/** What an unknown word may stand for: two words next to each other, or a near spelling. Numbers are never guessed. */
function formsOf({ term, kind }: Token, index: SentenceIndex): string[] {
  if (kind !== 'word') return [];
  for (let cut = 3; cut <= term.length - 3; cut++) {
    const [left, right] = [term.slice(0, cut), term.slice(cut)];
    if (index.frequency(left) > 0 && index.frequency(right) > 0 && index.adjacent(left, right)) return [left, right];
  }
  return index.nearSpellings(term);
}
