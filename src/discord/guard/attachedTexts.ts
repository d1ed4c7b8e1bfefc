/** Files whose text may hold excerpts. */
const textFile = /\.(?:txt|ics)$/;

/** @returns whether {@link attachedTexts} finds anything in a file of this name */
export function holdsText(name: string): boolean {
  return textFile.test(name);
}

/** The texts of an attached file that may hold excerpts: the whole of a text file, the descriptions in a calendar. */
export function attachedTexts(name: string, content: string): string[] {
  if (!name.endsWith('.ics')) return [content];
  const lines = content.replace(/\r\n[ \t]/g, '').split('\r\n');
  return lines.filter((line) => line.startsWith('DESCRIPTION:')).map((line) => unescapeText(line.slice(12)));
}

/** Source: RFC 5545, section 3.3.11. */
function unescapeText(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (/n/i.test(character) ? '\n' : character));
}
