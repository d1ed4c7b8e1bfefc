import type { Library } from '../knowledge/library.ts';
import { fold } from '../text/fold.ts';

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/**
 * Makes a search of the whole bodies, headings included, that knows nothing of the index: what it does not find may be
 * called absent. Case, width and diacritics are forgiven; in scripts without spaces any stretch counts as a word.
 * @returns whether a word, written in any way, occurs in some article
 */
export function searchBodies(library: Library): (word: string) => boolean {
  let bodies: string | undefined;
  return (word) => {
    bodies ??= library.articles.map((article) => fold(article.body)).join('\n');
    const sought = fold(word);
    for (let at = bodies.indexOf(sought); at >= 0; at = bodies.indexOf(sought, at + 1)) {
      const end = at + sought.length;
      const bounded = !wordCharacter.test(bodies[at - 1] ?? '') && !wordCharacter.test(bodies[end] ?? '');
      if (bounded || unspaced.test(sought)) return true;
    }
    return false;
  };
}
