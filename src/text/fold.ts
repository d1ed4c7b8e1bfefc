/** Letters that no Unicode decomposition turns into plain ones. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Characters that are not seen and do not part words: soft hyphen, zero-width space and joiners, direction marks. */
export const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u2060\\ufeff';
const invisible = new RegExp(`[${INVISIBLE}]+`, 'g');

/**
 * One spelling for words that readers take for the same: compatibility forms (full width, ligatures), case, Latin,
 * Greek and Cyrillic diacritics. The voicing marks of kana tell words apart and stay.
 */
export function fold(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.toLowerCase();
  return text
    .replace(invisible, '')
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]+/g, '')
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN[letter]!)
    .normalize('NFKC');
}
