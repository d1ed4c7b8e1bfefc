import { isFineEnough } from '../retrieval/ofKind.ts';
import type { Question } from '../text/question.ts';
import { slice } from '../text/range.ts';
import type { Evidence } from './evidence.ts';

const FRACTION = /^(?:half|halves|quarter|third|twice|double|triple)s?$/;

/**
 * Whether the first citation surely lacks what was asked for, where form alone tells: without a percentage nothing says
 * what rate, without a length of time nothing how long, without a number nothing how much money, and "June" does not say
 * on what date. Nor does any article say what the bot thinks.
 */
export function lacksSlot(question: Question, evidence: Evidence | undefined): boolean {
  const { asked, grain, toBot } = question;
  if (toBot) return true;
  const matches = evidence?.matches ?? [];
  switch (asked) {
    case 'percentage':
    case 'duration':
      return !matches.some(({ spans }) => spans.length > 0);
    case 'money':
      return !matches.some(({ reading }) =>
        reading.tokens.some(({ kind, word }) => kind !== 'word' || FRACTION.test(word)),
      );
    case 'date':
      return (
        grain !== undefined &&
        !matches.some(({ spans, candidate }) =>
          spans.some((span) => isFineEnough(slice(candidate.sentence.article.body, span), question)),
        )
      );
    default:
      return false;
  }
}
