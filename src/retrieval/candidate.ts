import { answerSpans } from '../text/answerSpans.ts';
import type { Range } from '../text/range.ts';
import { holdsTerm, type Query, type QueryTerm, type TermSet } from './query.ts';
import type { Candidate, IndexedSentence, Reading, SentenceIndex } from './sentenceIndex.ts';
import { asksForWords, speakerTerms } from './speakers.ts';

/** A candidate laid beside the question. */
export interface Match {
  readonly candidate: Candidate;
  /** From 0, in the order of the search. */
  readonly rank: number;
  readonly reading: Reading;
  readonly before: IndexedSentence | undefined;
  readonly after: IndexedSentence | undefined;
  /** Terms of the paragraph, of the sentences next to this one, and of the names in {@link speakers}. */
  readonly context: TermSet;
  /** Terms of the heading and the title. */
  readonly heading: TermSet;
  /** Terms of the names of those who speak in it; `null` if nobody does or if the question asks for nobody's words. */
  readonly speakers: ReadonlySet<string> | null;
  /** The question's terms that stand in the sentence, and those that do not. */
  readonly held: readonly QueryTerm[];
  readonly lacked: readonly QueryTerm[];
  /** For each of {@link held}, at which tokens of the sentence it stands. */
  readonly places: readonly (readonly number[])[];
  /** Stretches of the kind that was asked for and that the question does not name itself. */
  readonly spans: readonly Range[];
}

/** Lays candidates of one search beside the question. */
export function matchCandidates(query: Query, candidates: readonly Candidate[], index: SentenceIndex): Match[] {
  const forWords = asksForWords(query);
  return candidates.map((candidate, rank) => {
    const { sentence } = candidate;
    const reading = index.read(sentence);
    const before = index.neighbor(sentence, -1);
    const after = index.neighbor(sentence, 1);
    const speakers = forWords ? speakerTerms(sentence) : null;
    const held = query.terms.filter((term) => holdsTerm(term, sentence.terms) > 0);
    return {
      candidate,
      rank,
      reading,
      before,
      after,
      context: contextOf(sentence, [before, after], speakers, index),
      speakers,
      heading: sentence.heading,
      held,
      lacked: query.terms.filter((term) => !held.includes(term)),
      places: held.map((term) => wordsIn(term, sentence.terms).flatMap((form) => reading.positions.get(form) ?? [])),
      spans: newSpans(query, sentence, reading),
    };
  });
}

/** The terms by which a sentence says a term of the question. */
function wordsIn({ forms, ways }: QueryTerm, terms: ReadonlySet<string>): readonly string[] {
  const own = forms.filter((form) => terms.has(form));
  return own.length > 0 ? own : ways.filter((way) => way.every((term) => terms.has(term))).flat();
}

/** The terms around a sentence are many, and a question asks for a few: they are looked up, not gathered. */
function contextOf(
  { id, passage, sentence }: IndexedSentence,
  neighbors: readonly (IndexedSentence | undefined)[],
  speakers: ReadonlySet<string> | null,
  index: SentenceIndex,
): TermSet {
  const first = id - sentence.sentence + 1;
  const around = [...index.sentences.slice(first, first + passage.sentences.length), ...neighbors];
  return { has: (term) => around.some((other) => other?.terms.has(term)) || speakers?.has(term) === true };
}

/** Spans of the asked kind, cut down to what the question does not say itself. */
function newSpans({ question, terms }: Query, { article }: IndexedSentence, { tokens }: Reading): Range[] {
  const asked = new Set(terms.filter(({ kind }) => kind !== 'percent').flatMap(({ forms }) => forms));
  return answerSpans(question.asked, article.body, tokens).flatMap((span) => {
    const inside = tokens.filter(({ start, end }) => span.start <= start && end <= span.end);
    const news = inside.filter(({ term }) => !asked.has(term));
    if (news.length === inside.length) return [span];
    const isName = question.asked === 'person' || question.asked === 'place';
    return isName && news.length > 0 ? [{ start: news[0]!.start, end: news.at(-1)!.end }] : [];
  });
}
