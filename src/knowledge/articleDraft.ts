import { parseDocument } from 'yaml';
import { ArticleFault } from './articleFault.ts';
import { readText, splitFrontMatter } from './articleFile.ts';
import { checkFields, type Field, readFields, writeFrontMatter } from './frontMatter.ts';

/** A text on its way to becoming an article file. */
export interface ArticleDraft {
  /** The text's own front matter, as it stands; `null` if it has none. */
  readonly yaml: string | null;
  /** The fields of that front matter, unchecked. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly body: string;
  /** Whether blank lines were put between the lines, each of which is a paragraph. */
  readonly spaced: boolean;
}

/** Longer lines are not wrapped by hand. */
const longestWrappedLine = 120;
const sentenceEnd = /[.!?…。！？]["'”’»)\]」』】）]*\s*$/;
const blankLines = /\n(?:[^\S\n]*\n)+/;
/** Longer lines are no headings, in characters. */
const longestHeading = 100;

/**
 * Takes a text apart. If it has one paragraph on each line, without blank lines, these are put between; nothing else
 * is changed.
 * @throws {ArticleFault} if there is no text, or its front matter is no YAML
 */
export function draftArticle(name: string, content: string): ArticleDraft {
  const text = readText(name, content);
  const parts = splitFrontMatter(text);
  const body = parts?.body ?? text.replace(/^(?:[^\S\n]*\n)+/, '');
  if (body.trim() === '') throw new ArticleFault(name, [{ line: null, message: 'holds no text to add' }]);
  const read = parts ? readFields(parts.yaml, 2) : { fields: new Map<string, Field>() };
  if ('faults' in read) throw new ArticleFault(name, read.faults);
  const spaced = hasParagraphPerLine(body);
  return {
    yaml: parts?.yaml ?? null,
    fields: Object.fromEntries([...read.fields].map(([field, { value }]) => [field, value])),
    body: spaced ? body.replace(/\n(?=[^\n])/g, '\n\n') : body,
    spaced,
  };
}

/** Whether each line is a paragraph of its own, rather than part of one that was wrapped by hand. */
function hasParagraphPerLine(body: string): boolean {
  const lines = body.trimEnd().split('\n');
  if (lines.length < 2 || lines.some((line) => line.trim() === '')) return false;
  const earlier = lines.slice(0, -1);
  const ended = earlier.filter((line) => sentenceEnd.test(line)).length;
  return lines.some((line) => line.length > longestWrappedLine) || ended > earlier.length / 2;
}

/** Lines that look like headings, but are not marked with `#`: short, alone, without a stop, and followed by text. */
export function findUnmarkedHeadings(body: string): readonly string[] {
  const blocks = body.trim().split(blankLines);
  return blocks.slice(0, -1).filter(isUnmarkedHeading);
}

/** The draft with `## ` before the lines that {@link findUnmarkedHeadings} finds. */
export function markHeadings(draft: ArticleDraft): ArticleDraft {
  const headings = new Set(findUnmarkedHeadings(draft.body));
  const lines = draft.body.split('\n').map((line) => (headings.has(line) ? `## ${line}` : line));
  return { ...draft, body: lines.join('\n') };
}

function isUnmarkedHeading(block: string): boolean {
  return block.length <= longestHeading && !/\n|^#|[.!?…。！？:,;]["'”’»)\]」』】）]*\s*$|^[^\p{L}]*$/u.test(block);
}

/**
 * The text of the article file. Front matter that the text brought along is kept as it stands, comments and all, where
 * `changes` do not touch it.
 * @param changes fields to set; their names are known to the schema
 */
export function composeArticle(draft: ArticleDraft, changes: object): string {
  if (draft.yaml === null) {
    const checked = checkFields({ ...changes });
    if ('faults' in checked) throw new RangeError(checked.faults.map(({ message }) => message).join('; '));
    return writeFrontMatter(checked.metadata) + draft.body;
  }
  if (Object.keys(changes).length === 0) return `---\n${draft.yaml}---\n${draft.body}`;
  const document = parseDocument(draft.yaml);
  for (const [field, value] of Object.entries(changes)) document.set(field, value);
  return `---\n${document.toString({ lineWidth: 0 })}---\n${draft.body}`;
}
