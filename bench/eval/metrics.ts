import type { Answer } from '../../src/answering/answer.ts';
import type { Span } from '../../src/knowledge/article.ts';
import type { EvalQuestion } from './sets.ts';

/** What is judged of an answer. */
export interface Outcome {
  readonly question: EvalQuestion;
  readonly citations: readonly Span[];
  readonly confidence: number;
  readonly verdict: Answer['verdict'];
  readonly shortAnswer?: Answer['shortAnswer'];
}

/** Whether a citation holds an answer. One over 600 characters never does, as in `../shared/quality/score.mjs`. */
export function holds(citation: Span | undefined, spans: readonly Span[]): boolean {
  if (!citation || citation.end - citation.start > 600) return false;
  return spans.some(
    ({ articleId, start, end }) => articleId === citation.articleId && citation.start <= start && end <= citation.end,
  );
}

const ratio = (count: number, total: number) => (total > 0 ? count / total : Number.NaN);

/** Figures as `../shared/quality/score.mjs` defines them, and `calibration`: the expected error of `confidence`. */
export function figuresOf(outcomes: readonly Outcome[]) {
  const answerable = outcomes.filter(({ question }) => question.spans.length > 0);
  const others = outcomes.filter(({ question }) => question.spans.length === 0);
  const right = (count: number) =>
    answerable.filter(({ citations, question }) => citations.slice(0, count).some((c) => holds(c, question.spans)));
  const answered = ({ verdict }: Outcome) => verdict === 'answered';
  const citations = outcomes.flatMap((outcome) => outcome.citations.slice(0, 3));
  const cut = others.map(({ confidence }) => confidence).toSorted((a, b) => b - a)[Math.floor(others.length / 4)] ?? 0;
  return {
    questions: outcomes.length,
    'recall@1': ratio(right(1).length, answerable.length),
    'recall@3': ratio(right(3).length, answerable.length),
    AUC: areaUnderCurve(outcomes),
    answerRateAt25: ratio(answerable.filter(({ confidence }) => confidence > cut).length, answerable.length),
    answered: ratio(answerable.filter(answered).length, answerable.length),
    'answered right': ratio(right(1).filter(answered).length, answerable.length),
    'false answers': ratio(others.filter(answered).length, others.length),
    ...shortAnswerFigures(answerable),
    calibration: calibrationError(outcomes),
    characters: Math.round(
      ratio(
        citations.reduce((sum, { start, end }) => sum + end - start, 0),
        citations.length,
      ),
    ),
  };
}

/** How many answers hold a short one, and how many of these say what they should: half the words in common, as F1. */
function shortAnswerFigures(answerable: readonly Outcome[]) {
  const given = answerable.filter(({ question, shortAnswer }) => question.short && shortAnswer);
  const right = given.filter(({ question, shortAnswer }) =>
    question.short!.some((text) => overlap(shortAnswer!.text, text) >= 0.5),
  );
  return { short: given.length, 'short right': ratio(right.length, given.length) };
}

/** Token F1, as in SQuAD (Rajpurkar et al. 2016). */
function overlap(one: string, other: string): number {
  const wordsOf = (text: string) =>
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !/^(?:a|an|the)$/.test(word));
  const [left, right] = [wordsOf(one), wordsOf(other)];
  const rest = [...right];
  let common = 0;
  for (const word of left) {
    const at = rest.indexOf(word);
    if (at < 0) continue;
    rest.splice(at, 1);
    common++;
  }
  return common > 0 ? (2 * common) / (left.length + right.length) : 0;
}

export type Figures = ReturnType<typeof figuresOf>;

/** Probability that an answerable question gets more confidence than another one. */
function areaUnderCurve(outcomes: readonly Outcome[]): number {
  const sorted = outcomes.toSorted((a, b) => a.confidence - b.confidence);
  let [below, wins, positives] = [0, 0, 0];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (sorted[to]?.confidence === sorted[from]!.confidence) to++;
    const good = sorted.slice(from, to).filter(({ question }) => question.spans.length > 0).length;
    wins += good * (below + (to - from - good) / 2);
    below += to - from - good;
    positives += good;
    from = to;
  }
  return ratio(wins, positives * below);
}

/** Mean gap, over ten equal steps of confidence, between what was said and how often the first citation was right. */
function calibrationError(outcomes: readonly Outcome[]): number {
  const steps = Array.from({ length: 10 }, () => ({ said: 0, right: 0 }));
  for (const { confidence, citations, question } of outcomes) {
    const step = steps[Math.min(9, Math.floor(confidence * 10))]!;
    step.said += confidence;
    if (holds(citations[0], question.spans)) step.right++;
  }
  return steps.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0) / outcomes.length;
}
