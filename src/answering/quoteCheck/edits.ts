import type { Claim } from './claim.ts';
import type { WordIndex } from './wordIndex.ts';

/** One step that turns a claim into the article's words. */
export interface Edit {
  readonly op: 'equal' | 'insert' | 'delete';
  readonly text: string;
}

/**
 * Turns a claim into the words of an article, character by character: the texts of `equal` and `delete` make up the claim
 * as given, those of `equal` and `insert` the stretch of the body from the first aligned word to the last. What stands
 * between words goes with them.
 * @param places for each word of the claim the place beside it, or −1
 */
export function editsBetween(index: WordIndex, claim: Claim, places: ArrayLike<number>): Edit[] {
  const edits: { op: Edit['op']; text: string }[] = [];
  const add = (op: Edit['op'], text: string) => {
    if (text === '') return;
    const last = edits.at(-1);
    if (last?.op === op) last.text += text;
    else edits.push({ op, text });
  };
  const replace = (before: string, after: string) => {
    if (before === after) return add('equal', before);
    const [head, tail] = sharedEnds(before, after);
    add('equal', before.slice(0, head));
    add('delete', before.slice(head, before.length - tail));
    add('insert', after.slice(head, after.length - tail));
    add('equal', before.slice(before.length - tail));
  };

  let claimAt = 0;
  let bodyAt = -1;
  claim.words.forEach((word, at) => {
    const place = places[at]!;
    if (place === -1) return;
    const { body } = index.articleOf(index.sentenceAt[place]!);
    const start = index.starts[place]!;
    const before = claim.text.slice(claimAt, word.start);
    if (bodyAt === -1) add('delete', before);
    else replace(before, body.slice(bodyAt, start));
    replace(claim.text.slice(word.start, word.end), body.slice(start, index.ends[place]));
    claimAt = word.end;
    bodyAt = index.ends[place]!;
  });
  add('delete', claim.text.slice(claimAt));
  return ordered(edits);
}

const wordCharacter = /[\p{L}\p{N}\p{M}]/u;

/** How many characters between words two texts share at their heads and at their ends. */
function sharedEnds(a: string, b: string): [number, number] {
  const most = Math.min(a.length, b.length);
  const shared = (at: (text: string, index: number) => string, room: number) => {
    let count = 0;
    while (count < room && at(a, count) === at(b, count) && !wordCharacter.test(at(a, count))) count++;
    return count;
  };
  const head = shared((text, index) => text.charAt(index), most);
  return [head, shared((text, index) => text.charAt(text.length - 1 - index), most - head)];
}

/** Deletions before insertions where both stand together, joined into one of each. */
function ordered(edits: readonly Edit[]): Edit[] {
  const result: Edit[] = [];
  let deleted = '';
  let inserted = '';
  const flush = () => {
    if (deleted) result.push({ op: 'delete', text: deleted });
    if (inserted) result.push({ op: 'insert', text: inserted });
    deleted = '';
    inserted = '';
  };
  for (const { op, text } of edits) {
    if (op === 'delete') deleted += text;
    else if (op === 'insert') inserted += text;
    else {
      flush();
      result.push({ op, text });
    }
  }
  flush();
  return result;
}
