import type { Edit, QuoteCheck, QuoteVerdict } from '../../answering/quoteCheck.ts';
import type { Article } from '../../knowledge/article.ts';
import type { Citation } from '../../knowledge/citation.ts';
import type { Library } from '../../knowledge/library.ts';
import type { Range } from '../../text/range.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { wordDate } from '../../wording/dates.ts';
import type { Language } from '../../wording/language.ts';
import { wordSpeaker, wordWarning } from '../../wording/quoteCheck.ts';
import { answerButtons } from './answerButtons.ts';
import { citationLine } from './citationLine.ts';
import { citationFile } from './copyableCitation.ts';
import { type Block, layOut } from './layout.ts';
import { escapeCapped, escapeMarkdown } from './markdown.ts';
import type { MessageBody } from './messageBody.ts';
import { verdictColors } from './theme.ts';

const colors: Readonly<Record<QuoteVerdict, number>> = {
  exact: verdictColors.answered,
  altered: 0xd8_3c_3e,
  clipped: 0xd8_3c_3e,
  paraphrase: verdictColors.related,
  absent: verdictColors.unanswered,
};

/** The result of a check: the verdict, the changed words, what to know, and the article's own sentence. */
export function quoteCheckMessage(
  library: Library,
  check: QuoteCheck,
  { language, hidden }: { readonly language: Language; readonly hidden: boolean },
): MessageBody {
  const words = catalogue[language];
  const { verdict, nearest } = check;
  const asOf = words.answer.asOf(wordDate(library.asOf, language));
  const frame = {
    color: colors[verdict],
    label: words.quoteCheck.verdict[verdict],
    footer: nearest ? `${words.answer.inOwnWords} · ${asOf}` : asOf,
  };
  const notes = [
    ...(verdict === 'altered' ? [`${words.quoteCheck.claim}\n${renderEdits(check.edits)}`] : []),
    ...check.warnings.map((warning) => `⚠️ ${escapeCapped(oneLine(wordWarning(warning, language)), 500)}`),
  ];
  if (!nearest) return { embeds: layOut(frame, notes).embeds };
  const blocks = [...notes, introduce(check, language), excerptBlock(library, check, nearest, language)];
  const { embeds, placed } = layOut(frame, blocks);
  const components = answerButtons(library, [nearest], { language, hidden });
  if (placed === blocks.length) return { embeds, components };
  const attached = words.answer.attached(nearest.text.length);
  return {
    embeds: layOut(frame, [...notes.slice(-4), attached]).embeds,
    components,
    files: [citationFile([nearest], language)],
  };
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

function introduce({ verdict, speaker }: QuoteCheck, language: Language): string {
  const words = catalogue[language].quoteCheck;
  const role = speaker?.role ? ` · ${escapeCapped(speaker.role, 200)}` : '';
  const said = speaker ? `${words.saidBy(`**${escapeCapped(wordSpeaker(speaker, language), 300)}**`)}${role}\n` : '';
  return `${said}${verdict === 'clipped' ? words.leftOut : words.article}`;
}

/** The sentence, in bold what matters: the words left out, the article's words in place of changed ones, or the match. */
function excerptBlock(library: Library, check: QuoteCheck, nearest: Citation, language: Language): Block {
  const article = library.article(nearest.articleId)!;
  return {
    excerpt: { article, start: nearest.start, end: nearest.end, highlights: highlightsOf(check, article, nearest) },
    citation: citationLine(nearest, language),
  };
}

function highlightsOf({ verdict, edits, cut }: QuoteCheck, { body }: Article, { start }: Citation): Range[] {
  if (verdict === 'clipped' && cut) return [cut];
  if (verdict === 'paraphrase') return [];
  const kept = edits.filter(({ op }) => op !== 'delete');
  let at = body.indexOf(kept.map(({ text }) => text).join(''), start);
  if (at === -1) return [];
  const marked: Range[] = [];
  for (const { op, text } of kept) {
    if (verdict === 'exact' || op === 'insert') marked.push({ start: at, end: at + text.length });
    at += text.length;
  }
  return marked;
}

/** Of a long stretch without a change, so many characters are shown at each end. */
const shownOfEqual = 60;
const longestEdits = 1_500;

/** The claim with its wrong words struck out and the article's in bold. */
export function renderEdits(edits: readonly Edit[]): string {
  let rendered = '';
  for (const [index, { op, text }] of edits.entries()) {
    const shown = op === 'equal' ? shorten(oneLine(text), index === 0, index === edits.length - 1) : oneLine(text);
    const mark = { equal: '', delete: '~~', insert: '**' }[op];
    const next = wrap(shown, mark);
    if (rendered.length + next.length > longestEdits) return `${rendered} …`;
    const isReplacement = op === 'insert' && edits[index - 1]?.op === 'delete' && !/\s$/.test(rendered);
    rendered += isReplacement ? ` ${next}` : next;
  }
  return rendered.trim();
}

function shorten(text: string, isFirst: boolean, isLast: boolean): string {
  if (text.length <= 2 * shownOfEqual + 3) return text;
  const head = isFirst ? '' : text.slice(0, shownOfEqual).replace(/\S*$/, '');
  const tail = isLast ? '' : text.slice(-shownOfEqual).replace(/^\S*/, '');
  return `${head}…${tail}`;
}

/** Marks around the words of a text, never around the spaces at its ends, where Discord would not read them. */
function wrap(text: string, mark: string): string {
  const words = text.trim();
  if (words === '') return text;
  const at = text.indexOf(words);
  return `${text.slice(0, at)}${mark}${escapeMarkdown(words)}${mark}${text.slice(at + words.length)}`;
}
