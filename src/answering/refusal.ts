import type { Span } from '../knowledge/article.ts';
import type { Asked } from '../text/question.ts';

/**
 * Why a question has no answer, as facts that a search of the bodies proves again. Each kind is one claim;
 * `src/wording` turns them into sentences. Words are given as the question writes them.
 */
export type Refusal =
  /** The question holds no word to look for (empty, or only stop words and punctuation). */
  | { readonly kind: 'nothing-asked' }
  /** These words of the question occur in none of the articles. */
  | ({ readonly kind: 'words-absent' } & Words)
  /** This phrase occurs in none of the articles; these, which differ in the number, do. */
  | ({ readonly kind: 'phrase-absent'; readonly found: readonly Found[] } & Words)
  /** None of the sentences that hold all of these words holds what was asked for (a percentage, …); others hold these. */
  | ({ readonly kind: 'slot-empty'; readonly asked: Slot; readonly found: readonly Found[] } & Words)
  /** Every word occurs, but no sentence holds all of these. */
  | ({ readonly kind: 'not-together' } & Words)
  /** Sentences hold all the words, yet they are too unlike an answer; this claims nothing about the articles. */
  | { readonly kind: 'unsure' };

/** Kinds of answer that can be told by their form alone, so that their absence can be proved. */
export type Slot = Extract<Asked, 'percentage' | 'duration' | 'money'>;

/** Words of an article and where they stand. `text === body.slice(start, end)`. */
export interface Found extends Span {
  readonly text: string;
  /** From 1 in the article. */
  readonly paragraph: number;
  /** `null` where there is one article only. */
  readonly title: string | null;
}

interface Words {
  readonly words: readonly string[];
  /** What words of another language mean in English, by the glossary; the claim is about these too. */
  readonly meanings?: Readonly<Record<string, string>>;
}
