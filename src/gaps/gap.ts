import { createHash } from 'node:crypto';
import type { Answer, Verdict } from '../answering/answer.ts';
import type { Answerer } from '../answering/answerer.ts';
import type { Citation } from '../knowledge/citation.ts';
import { keptText, questionKey } from './keptText.ts';

/** A question that the articles do not answer, or whose answer did not help. Nothing in it tells who asked, or where. */
export interface Gap {
  /** The same for the same question, however it is written. */
  readonly id: string;
  readonly question: string;
  readonly verdict: Verdict;
  /** What the articles lack: words, in English where the glossary knows them, or words that never stand together. */
  readonly missing: readonly string[];
  /** Key of the excerpt that was given for an answer and did not help; `null` if there was none. */
  readonly cited: string | null;
  /** Of the frame in which it was answered. */
  readonly language: string;
  /** The library that it was asked of. */
  readonly fingerprint: string;
}

/** A gap as it is kept. */
export interface KeptGap extends Gap {
  /** Epoch milliseconds. */
  readonly firstAskedAt: number;
  readonly lastAskedAt: number;
  /** How often it was asked, and how many said that the reply helped, or did not. */
  readonly asked: number;
  readonly helped: number;
  readonly notHelped: number;
}

/**
 * What would be kept of a question and its answer.
 * @returns `null` if it asks nothing
 */
export function gapOf(answer: Answer, { language, fingerprint }: Pick<Gap, 'language' | 'fingerprint'>): Gap | null {
  const { verdict, refusal, citations } = answer;
  const id = questionKey(answer.question);
  if (id === null || refusal?.kind === 'nothing-asked') return null;
  const question = keptText(answer.question);
  const [first] = citations;
  const cited = verdict === 'answered' && first ? excerptKey(first) : null;
  return { id, question, verdict, missing: missingTerms(refusal, question), cited, language, fingerprint };
}

/** More words than these, which no sentence holds together, name no gap. */
const mostTogether = 3;

/** What a refusal proves to be lacking. Words that are not kept of the question are not kept here. */
function missingTerms(refusal: Answer['refusal'], question: string): string[] {
  if (!refusal || !('words' in refusal)) return [];
  const { meanings = {} } = refusal;
  const words = refusal.words
    .filter((word) => question.includes(word))
    .map((word) => (Object.hasOwn(meanings, word) ? meanings[word]! : word));
  if (refusal.kind === 'words-absent') return words;
  return words.length > 0 && words.length <= mostTogether ? [words.join(' + ')] : [];
}

/** What the articles answer by now; `null` if they still do not, or only with what did not help. */
export function answersNow({ question, cited }: Gap, answerer: Answerer): Citation | null {
  const { verdict, citations } = answerer.answer(question);
  const [first] = citations;
  return verdict === 'answered' && first && excerptKey(first) !== cited ? first : null;
}

const excerptKey = ({ articleId, text }: Citation) =>
  createHash('sha256').update(`${articleId}\n${text}`).digest('base64url').slice(0, 16);
