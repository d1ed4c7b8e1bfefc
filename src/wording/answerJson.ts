import type { Answer } from '../answering/answer.ts';
import { wordRefusal } from './refusal.ts';

/** An answer as `ask --json` prints it: the contract of `docs/architecture.md`, with the reason in English. */
export function answerJson(answer: Answer) {
  const { question, verdict, confidence, shortAnswer, citations, missing, refusal, asOf } = answer;
  const reason = refusal && wordRefusal(refusal, 'en');
  return { question, verdict, confidence, shortAnswer, citations, missing, reason, asOf };
}
