import { quotedArticle } from '../knowledge/quotations.ts';
import { overlaps } from '../text/range.ts';
import { termsOf, tokenize } from '../text/tokens.ts';
import type { Query } from './query.ts';
import type { IndexedSentence } from './sentenceIndex.ts';

const SAYING =
  /\b(?:say|says|said|saying|tell|told|claim\w*|argu\w+|announc\w+|emphasi[sz]\w+|highlight\w*|comment\w*|call|called|urg\w+|warn\w*|think|thinks|thought|promis\w+|demand\w*|declin\w+|refus\w+|describ\w+|stat(?:e|es|ed|ing)|speak|spoke)\b|言|述べ|語|話|発言|強調|評価|コメント/i;

/** Whether a question asks what somebody whom it names has said. */
export const asksForWords = ({ question, terms }: Query): boolean =>
  terms.some(({ name }) => name) && SAYING.test(question.text);

/**
 * The terms of the names of those who speak in a sentence, pronouns resolved: in "He also said …" those of the man whom
 * the article means; `null` if nobody speaks in it. Reads the quotations of the article, once.
 */
export function speakerTerms({ article, sentence }: IndexedSentence): ReadonlySet<string> | null {
  const speakers = quotedArticle(article)
    .quotations.filter(({ context }) => overlaps(context, sentence))
    .map(({ speaker }) => speaker?.name ?? speaker?.mention ?? '');
  return speakers.length > 0 ? new Set(termsOf(tokenize(speakers.join(' ')))) : null;
}
