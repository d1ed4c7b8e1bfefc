import type { Answer } from '../../answering/answer.ts';
import type { Citation } from '../../knowledge/citation.ts';
import type { Library } from '../../knowledge/library.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { wordRefusal } from '../../wording/refusal.ts';
import { answerButtons } from './answerButtons.ts';
import { citationLine } from './citationLine.ts';
import { citationFile } from './copyableCitation.ts';
import type { Excerpt } from './excerpt.ts';
import { judgedOf } from './feedbackButtons.ts';
import { type Block, type Frame, layOut } from './layout.ts';
import { escapeCapped } from './markdown.ts';
import type { MessageBody } from './messageBody.ts';
import { verdictColors } from './theme.ts';

export interface AnswerOptions {
  readonly language: Language;
  /** Only the person who asked sees the answer, and may share it. */
  readonly hidden?: boolean;
  /** Id of the person who asked with a message, and may delete the answer. */
  readonly askedBy?: string;
  /** What the person wrote, if it was read together with the question before. */
  readonly followUp?: string;
}

/** The reply to a question. Under `unanswered` no excerpt is shown; under `related` they are marked as no answer. */
export function answerMessage(library: Library, answer: Answer, options: AnswerOptions): MessageBody {
  const { language } = options;
  const words = catalogue[language].answer;
  const question = answer.question.replace(/\s+/g, ' ').trim();
  const asOf = words.asOf(wordDate(answer.asOf, language));
  const citations = answer.verdict === 'unanswered' ? [] : answer.citations;
  const frame: Frame = {
    color: verdictColors[answer.verdict],
    label: words.label[answer.verdict],
    ...(isVisible(question) ? { title: escapeCapped(question, 256) } : {}),
    footer: citations.length > 0 ? `${words.inOwnWords} · ${asOf}` : asOf,
  };
  const opening = [
    ...(options.followUp === undefined ? [] : [words.readAs(escapeCapped(options.followUp, 500))]),
    ...openingOf(answer, language),
  ];
  const blocks = citations.map((citation, index) => ({
    excerpt: excerptOf(library, answer, index),
    citation: citationLine(citation, language, citations[index - 1]),
  }));
  const laid = layOut(frame, [...opening, ...blocks]);
  const shown = citations.slice(0, laid.placed - opening.length);
  const judged = judgedOf(answer);
  const buttons = (cited: readonly Citation[]) => answerButtons(library, cited, { ...options, judged });
  if (shown.length > 0 || citations.length === 0) return { embeds: laid.embeds, components: buttons(shown) };

  const first = citations[0]!;
  return {
    embeds: layOut(frame, [...opening, words.attached(first.text.length)]).embeds,
    components: buttons([first]),
    files: [citationFile([first], language)],
  };
}

function openingOf({ verdict, refusal }: Answer, language: Language): Block[] {
  if (!refusal) return [];
  const words = catalogue[language].answer;
  const reason = escapeCapped(wordRefusal(refusal, language), 900);
  return verdict === 'related'
    ? [`${words.notAnAnswer} ${reason}\n${words.nearest}`]
    : [`${reason}\n${words.tryAgain}`];
}

/** In bold stands the short answer or, in a citation without it, what matches the question. */
function excerptOf(library: Library, { citations, highlights, shortAnswer }: Answer, index: number): Excerpt {
  const { articleId, start, end } = citations[index]!;
  const bold = shortAnswer?.citation === index ? [shortAnswer] : (highlights[index] ?? []);
  return { article: library.article(articleId)!, start, end, highlights: bold };
}

/** Whether somebody would see anything of it: Discord refuses a title of white space and marks alone. */
const isVisible = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text);
