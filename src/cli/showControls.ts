/**
 * What a terminal obeys instead of showing it: control characters, and those that turn the direction of the text, by
 * which words can be hidden or put in another order (https://www.unicode.org/reports/tr36/#Bidirectional_Text_Spoofing).
 */
const obeyed = /(?![\n\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu;

/** Makes them visible as `\u001b`; line feeds and tabs stay. */
export function showControls(text: string): string {
  return text.replace(obeyed, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
