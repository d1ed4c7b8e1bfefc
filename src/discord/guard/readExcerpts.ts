import { readLine, stripEscapes, UnreadableExcerpt } from './markdownText.ts';

/** An excerpt as it was found in a finished payload, with what its citation says. */
export interface FoundExcerpt {
  /** Its characters. It is in several parts where it goes on in another embed; only white space is lost between them. */
  readonly parts: readonly string[];
  /** What names its article: the title alone, or a text that holds it. */
  readonly source: string;
  readonly paragraph: number;
}

/** The parts of a message that may hold excerpts, as Discord's API takes and gives them. */
export interface Payload {
  readonly content?: string | null;
  readonly embeds?: readonly {
    readonly description?: string | null;
    readonly fields?: readonly { readonly value: string }[];
  }[];
}

const citationLine = /^-# ¶ (?<paragraph>\d+) · (?:\*(?<title>(?:\\.|[^\\*])+)\*)?/;

/**
 * Finds every excerpt of a finished payload, by the rules that readers see: a block quote with the line under it that
 * cites it; in a code block or a file any words with a line that begins with a dash or a parenthesis under them. Both are
 * used for nothing else.
 * @param files texts that go with the message
 * @throws {UnreadableExcerpt} if an excerpt has no citation, a citation no excerpt, or an excerpt active markup
 */
export function readExcerpts(payload: Payload, files: readonly string[] = []): FoundExcerpt[] {
  const embeds = payload.embeds ?? [];
  return [
    ...readTexts([payload.content ?? '']),
    ...readTexts(embeds.map(({ description }) => description ?? '')),
    ...embeds.flatMap(({ fields = [] }) => fields.flatMap(({ value }) => readTexts([value]))),
    ...files.flatMap(readLiteral),
  ];
}

/** Reads Markdown texts that follow each other: an excerpt may go on in the next. */
function readTexts(texts: readonly string[]): FoundExcerpt[] {
  const found: FoundExcerpt[] = [];
  let parts: string[][] = [];
  for (const text of texts) {
    const { outside, fenced } = splitFences(text);
    found.push(...fenced.flatMap(readLiteral));
    let continues = false;
    for (const [index, line] of outside.entries()) {
      const cited = citationLine.exec(line)?.groups;
      if (/^\s*>/.test(line)) {
        if (!continues && outside[index - 1]) throw new UnreadableExcerpt(`No blank line stands above: ${line}`);
        if (!continues) parts.push([]);
        parts.at(-1)!.push(readQuote(line));
        continues = true;
        continue;
      }
      continues = false;
      if (cited) {
        if (parts.length === 0) throw new UnreadableExcerpt(`A citation stands alone: ${line}`);
        const source = cited.title === undefined ? found.at(-1)?.source : stripEscapes(cited.title);
        if (source === undefined) throw new UnreadableExcerpt(`A citation names no article: ${line}`);
        found.push({ parts: parts.map((lines) => lines.join('\n')), source, paragraph: Number(cited.paragraph) });
        parts = [];
      } else if (parts.length > 0) throw new UnreadableExcerpt(`An excerpt has no citation: ${parts[0]![0]}`);
    }
  }
  if (parts.length > 0) throw new UnreadableExcerpt(`An excerpt has no citation: ${parts[0]![0]}`);
  return found;
}

/** The words of one line of a block quote. */
function readQuote(line: string): string {
  if (!line.startsWith('> ')) throw new UnreadableExcerpt(`A line is no proper block quote: ${line}`);
  return readLine(line.slice(2));
}

function splitFences(text: string): { outside: string[]; fenced: string[] } {
  const outside: string[] = [];
  const fenced: string[][] = [];
  let open = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('```')) {
      open = !open;
      if (open) fenced.push([]);
    } else (open ? fenced.at(-1)! : outside).push(line);
  }
  return { outside, fenced: fenced.map((lines) => lines.join('\n')) };
}

/** Reads text that is shown as it is: citations to be copied. An excerpt's source is what stands behind it. */
function readLiteral(text: string): FoundExcerpt[] {
  const read: { excerpt: string; source: string }[] = [];
  const uncited: string[] = [];
  for (const paragraph of text.trimEnd().split('\n\n')) {
    const cited = /^(?<excerpt>.+)\n(?<source>[—(][^\n]*)$/s.exec(paragraph)?.groups;
    if (cited) read.push({ excerpt: cited.excerpt!.replace(/^“([^“”]*)”$/, '$1'), source: cited.source! });
    else if (paragraph.startsWith('> ')) {
      read.push({ excerpt: paragraph.split('\n').map(readQuote).join('\n'), source: '' });
    } else if (read.length > 0) read.at(-1)!.source += `\n${stripEscapes(paragraph)}`;
    else uncited.push(paragraph);
  }
  // An excerpt holds no blank line: one that does would begin above.
  if (read.length > 0 && uncited.length > 0) throw new UnreadableExcerpt(`Text stands above: ${uncited[0]}`);
  return read.map(({ excerpt, source }) => {
    const paragraph = /(?:para\. |第)(\d+)/.exec(source)?.[1];
    if (!paragraph) throw new UnreadableExcerpt(`An excerpt has no citation: ${excerpt}`);
    return { parts: [excerpt], source, paragraph: Number(paragraph) };
  });
}
