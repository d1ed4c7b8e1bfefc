/**
 * Why a question has no answer, as facts that a search of the bodies proves again. Each kind is one claim;
 * `src/wording` turns them into sentences.
 */
export type Refusal =
  /** The question holds no word to look for (empty, or only stop words and punctuation). */
  | { readonly kind: 'nothing-asked' }
  /** These words of the question occur in none of the articles. */
  | { readonly kind: 'words-absent'; readonly words: readonly string[] }
  /** Every word occurs, but no sentence holds enough of them together. */
  | { readonly kind: 'not-together' };
