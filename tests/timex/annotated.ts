import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Range } from '../../src/text/range.ts';

/** One TIMEX3 tag: where it stands in the plain text, and its attributes. */
export interface Annotation extends Range {
  readonly type: string;
  readonly value: string;
}

/** One `<DOC>`: plain text without tags, and what is annotated in it. */
export interface AnnotatedText {
  readonly published: string;
  readonly text: string;
  readonly timexes: readonly Annotation[];
}

/** Reads one of the `.timeml` files of this folder (see README.md). */
export function readAnnotated(name: 'working' | 'frozen'): AnnotatedText[] {
  const lines = readFileSync(join(import.meta.dirname, `${name}.timeml`), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => {
    const document = /^<DOC published="([\d-]+)">(.*)<\/DOC>$/.exec(line);
    if (!document) throw new Error(`Not a DOC line: ${line}`);
    return { published: document[1]!, ...stripTags(document[2]!) };
  });
}

function stripTags(marked: string): Pick<AnnotatedText, 'text' | 'timexes'> {
  const timexes: Annotation[] = [];
  let text = '';
  let read = 0;
  for (const tag of marked.matchAll(/<TIMEX3 type="(\w+)" value="([^"]+)"[^>]*>([^<]+)<\/TIMEX3>/g)) {
    text += marked.slice(read, tag.index);
    timexes.push({ start: text.length, end: text.length + tag[3]!.length, type: tag[1]!, value: tag[2]! });
    text += tag[3];
    read = tag.index + tag[0].length;
  }
  return { text: text + marked.slice(read), timexes };
}
