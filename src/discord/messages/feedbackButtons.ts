import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { Answer, Verdict } from '../../answering/answer.ts';
import { questionKey } from '../../gaps/keptText.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import { pressButton } from './buttons.ts';

/** What the feedback buttons say of an answer. */
export interface Judged {
  /** Names the question. */
  readonly key: string;
  readonly verdict: Verdict;
}

const verdicts: readonly Verdict[] = ['answered', 'related', 'unanswered'];

/** @returns `null` for a question that asks nothing: there is nothing to judge */
export function judgedOf({ question, verdict, refusal }: Answer): Judged | null {
  const key = refusal?.kind === 'nothing-asked' ? null : questionKey(question);
  return key === null ? null : { key, verdict };
}

/** @returns `null` if it was not written by {@link feedbackButtons} */
export function readJudged(argument: string): Judged | null {
  const [key, written] = argument.split('/');
  const verdict = verdicts.find((name) => name === written);
  return key && verdict ? { key, verdict } : null;
}

/** Whether the answer helped, or not. */
export function feedbackButtons(
  { key, verdict }: Judged,
  fingerprint: string,
  language: Language,
): APIButtonComponentWithCustomId[] {
  const words = catalogue[language].feedback;
  const button = (action: 'helped' | 'notHelped', emoji: string) =>
    pressButton({ action, fingerprint, argument: `${key}/${verdict}` }, words[action], { emoji });
  return [button('helped', '👍'), button('notHelped', '👎')];
}
