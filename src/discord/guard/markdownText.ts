/** A payload that cannot be read back as excerpts with their citations. */
export class UnreadableExcerpt extends Error {
  override name = 'UnreadableExcerpt';
}

/** What Discord would style or turn into something else; written apart from the renderer's own list on purpose. */
const markup = /[*_~|`<[\]\\]|:\/\/|:[^\s:\0]+:|@everyone|@here/;
const markupAtLineStart = /^\s*(?:\*\*)?(?:[-+>#]|\d+\.(?:\s|$))/;

/**
 * The characters that Discord shows for one line of an excerpt, in which nothing but bold may be styled.
 * @throws {UnreadableExcerpt} if other markup is active in it
 */
export function readLine(line: string): string {
  if (markupAtLineStart.test(line)) throw new UnreadableExcerpt(`A line begins with markup: ${line}`);
  let shown = '';
  // The same without the escaped characters, in which no markup may be left.
  let bare = '';
  let bold = false;
  for (let index = 0; index < line.length; index += 1) {
    const character = line[index]!;
    if (character === '\\' && /[!-/:-@[-`{-~]/.test(line[index + 1] ?? '')) {
      shown += line[index + 1];
      bare += '\0';
      index += 1;
    } else if (line.startsWith('****', index)) {
      throw new UnreadableExcerpt(`Bold holds nothing: ${line}`);
    } else if (line.startsWith('**', index)) {
      bold = !bold;
      index += 1;
    } else {
      shown += character;
      bare += character;
    }
  }
  if (bold || markup.test(bare)) throw new UnreadableExcerpt(`A line holds markup: ${line}`);
  return shown;
}

/** A short text of the frame with its escapes taken away, such as the question in an embed's title. */
export function stripEscapes(text: string): string {
  return text.replace(/\\([!-/:-@[-`{-~])/g, '$1');
}
