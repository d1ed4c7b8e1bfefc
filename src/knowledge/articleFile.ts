import { createHash } from 'node:crypto';
import type { Range } from '../text/range.ts';
import { splitSentences } from '../text/sentences.ts';
import type { Article, Passage } from './article.ts';
import { ArticleFault } from './articleFault.ts';
import { readFrontMatter } from './frontMatter.ts';

/** The opening `---` line, the front matter, the closing `---` line, the blank lines behind it, the body. */
const layout = /^---[ \t]*\n(?<yaml>(?:[^\n]*\n)*?)---[ \t]*(?:\n(?:[^\S\n]*\n)*(?<body>.*))?$/s;
const headingLine = /^#{1,6}[ \t]+(?<title>.*)$/;
/** Markdown allows a heading to be closed: `## Title ##`. */
const closingMarks = /(?:^|[ \t])#+$/;

/**
 * Text as this program reads it: without a byte-order mark, CRLF as LF, nothing else normalised.
 * @throws {ArticleFault} if it is no text
 */
export function readText(file: string, content: string): string {
  const text = content.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n');
  const refuse = (line: number | null, message: string) => new ArticleFault(file, [{ line, message }]);
  const nul = text.indexOf('\0');
  if (nul !== -1) throw refuse(lineAt(text, nul), 'holds a NUL: save it as plain text');
  if (!text.isWellFormed()) throw refuse(null, 'is not valid Unicode: save it as UTF-8');
  return text;
}

/** Takes front matter and body apart; `null` if the text does not begin with front matter. */
export function splitFrontMatter(text: string): { readonly yaml: string; readonly body: string } | null {
  const parts = layout.exec(text)?.groups;
  return parts ? { yaml: parts.yaml ?? '', body: parts.body ?? '' } : null;
}

/**
 * Reads an article file: Markdown with YAML front matter, as {@link readText} reads it.
 * @param file name inside the knowledge folder
 * @param content the decoded file
 * @throws {ArticleFault} naming every fault with its line
 */
export function parseArticle(file: string, content: string): Article {
  const text = readText(file, content);
  const parts = splitFrontMatter(text);
  if (!parts) {
    const message = text.startsWith('---')
      ? 'the front matter is not closed: add a line --- behind it'
      : 'must begin with front matter between two lines ---; `verbatim add` writes it';
    throw new ArticleFault(file, [{ line: 1, message }]);
  }
  const { yaml, body } = parts;
  const front = readFrontMatter(yaml, 2);
  const faults = 'faults' in front ? [...front.faults] : [];
  const articleId = 'metadata' in front ? front.metadata.id : '';
  const passages = readPassages(articleId, body);
  if (passages.length === 0) {
    faults.push({ line: lineAt(text, text.length), message: 'has no text behind the front matter: add the article' });
  }
  if (!('metadata' in front) || faults.length > 0) throw new ArticleFault(file, faults);
  const sha256 = createHash('sha256').update(body, 'utf8').digest('hex');
  return Object.freeze({ ...front.metadata, file, body, sha256, passages });
}

/**
 * The paragraphs of a body: lines that follow each other without a blank line or a heading between.
 * `#` to `######` begin a heading; it is the context of the paragraphs below it.
 */
export function readPassages(articleId: string, body: string): readonly Passage[] {
  const passages: Passage[] = [];
  let heading: string | null = null;
  let paragraphStart = -1;
  for (let start = 0; start <= body.length; ) {
    const newline = body.indexOf('\n', start);
    const end = newline === -1 ? body.length : newline;
    const line = body.slice(start, end);
    const title = headingLine.exec(line)?.groups?.title;
    const isText = title === undefined && line.trim() !== '';
    if (isText && paragraphStart === -1) paragraphStart = start;
    if (!isText && paragraphStart !== -1) {
      passages.push(readPassage(articleId, body, { start: paragraphStart, end: start }, passages.length + 1, heading));
      paragraphStart = -1;
    }
    if (title !== undefined) heading = title.trim().replace(closingMarks, '').trim() || null;
    start = end + 1;
  }
  if (paragraphStart !== -1) {
    const range = { start: paragraphStart, end: body.length };
    passages.push(readPassage(articleId, body, range, passages.length + 1, heading));
  }
  return Object.freeze(passages);
}

function readPassage(
  articleId: string,
  body: string,
  range: Range,
  paragraph: number,
  heading: string | null,
): Passage {
  const sentences = splitSentences(body, range).map(({ start, end }, index) =>
    Object.freeze({ articleId, start, end, paragraph, sentence: index + 1 }),
  );
  const { start } = sentences[0]!;
  const { end } = sentences.at(-1)!;
  return Object.freeze({ articleId, start, end, paragraph, heading, sentences: Object.freeze(sentences) });
}

/** The number, from 1, of the line that holds `offset`. */
function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
