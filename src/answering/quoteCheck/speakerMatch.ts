import type { Speaker } from '../../knowledge/quotations.ts';
import { keyOf, wordsIn } from './words.ts';

const titles = new Set(
  'mr mrs ms miss mx dr sir dame lord lady the a an of for us minister secretary president prime sen rep gov judge said says'.split(
    ' ',
  ),
);

const nameWords = (text: string) =>
  wordsIn(text, { start: 0, end: text.length })
    .map(({ key }) => key.replace(/'s$/, ''))
    .filter((key) => !titles.has(key));

/**
 * Whether a claimed speaker can be the true one: the words of one name are among those of the other, titles aside, or
 * the claim is the role that the article gives ("Japan's economy minister").
 */
export function isSameSpeaker(claimed: string, { name, mention, role }: Speaker): boolean {
  const wanted = nameWords(claimed);
  const forms = [name, mention, role].filter((form) => form !== null);
  if (wanted.length === 0) {
    const plain = keyOf(claimed).trim();
    return forms.some((form) => keyOf(form).includes(plain));
  }
  const known = new Set(forms.flatMap(nameWords));
  if (wanted.every((word) => known.has(word))) return true;
  const named = name === null ? [] : nameWords(name);
  const last = wanted.at(-1)!;
  return named.length > 0 && named.every((word) => wanted.includes(word)) && named.includes(last);
}
