const widths: readonly (readonly [RegExp, number])[] = [
  [/[\p{M}\u200B-\u200F\u2060]/u, 0],
  [/[iljI.,:;!'’‘|·]/, 0.3],
  [/[\sftr()[\]{}"“”/\\-]/, 0.38],
  [/[mwMW@%—…]/, 0.92],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\uFF00-\uFFEF]/u, 1.05],
  [/[\p{Lu}\p{N}$€£&+=<>~]/u, 0.68],
  [/\p{Extended_Pictographic}/u, 1.3],
];

/** About how wide a character is, in ems of a common sans-serif font; rather too wide than too narrow. */
const widthOf = (character: string) => widths.find(([pattern]) => pattern.test(character))?.[1] ?? 0.6;

/**
 * Breaks a text into lines of at most `ems`, at white space where there is any. Joined by spaces the lines have exactly
 * the text's words; white space at breaks and runs of it are one space.
 */
export function wrapText(text: string, ems: number): string[] {
  const lines: string[] = [];
  let line = '';
  let width = 0;
  for (const word of text.trim().split(/\s+/u)) {
    const wordWidth = [...word].reduce((sum, character) => sum + widthOf(character), 0);
    if (line !== '' && width + 0.38 + wordWidth > ems) {
      lines.push(line);
      line = '';
      width = 0;
    }
    if (line !== '') {
      line += ' ';
      width += 0.38;
    }
    if (wordWidth <= ems) {
      line += word;
      width += wordWidth;
      continue;
    }
    // A word that is too long, or a text without spaces, breaks anywhere.
    for (const character of word) {
      if (width + widthOf(character) > ems) {
        lines.push(line);
        line = '';
        width = 0;
      }
      line += character;
      width += widthOf(character);
    }
  }
  return line === '' ? lines : [...lines, line];
}
