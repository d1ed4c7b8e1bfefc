/**
 * Made-up articles for speed measurements: words of a Zipf-like vocabulary in news-shaped sentences.
 * The same seed gives the same text, so that runs compare.
 */

/** A small seeded generator (mulberry32): numbers in [0, 1). */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const syllables = 'ka to mi sen ra do vel tar quo lin per ash on ber gre sul fi no mar te'.split(' ');

/** The commonest words of English, in their order: half of a text consists of such words. */
const commonWords = (
  'the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which ' +
  'one were her all she there would their we him been has when who will more no if out so said what up its about ' +
  'into than them can only other new some could time these two may then do first any my now such like our over me ' +
  'even most made after also did many before must through years where much your way well down should because each'
).split(' ');

/** The `rank`-th word of the vocabulary: a common one, or one that is made up, pronounceable and unique. */
function word(rank: number): string {
  const common = commonWords[rank];
  if (common) return common;
  let text = '';
  for (let left = rank + 20; left > 0; left = Math.floor(left / 20)) text += syllables[left % 20];
  return text;
}

/**
 * @param sentences how many sentences in all, in paragraphs of three and articles of at most 300
 * @returns the contents of article files, with front matter
 */
export function makeArticleFiles(sentences: number, seed = 1): string[] {
  const random = seededRandom(seed);
  // Zipf's law: the logarithm of the rank is spread evenly.
  const pick = () => word(Math.floor(20_000 ** random()) - 1);
  const sentence = () => {
    const words = Array.from({ length: 12 + Math.floor(random() * 14) }, pick);
    if (random() < 0.2) words.splice(3, 0, `${Math.floor(random() * 90) + 1}%`);
    if (random() < 0.3)
      words.splice(
        5,
        0,
        `${word(500 + Math.floor(random() * 400))}`.replace(/^./, (c) => c.toUpperCase()),
      );
    return `${words.join(' ').replace(/^./, (c) => c.toUpperCase())}.`;
  };
  const files: string[] = [];
  for (let left = sentences; left > 0; left -= 300) {
    const id = `made-up-${files.length + 1}`;
    const all = Array.from({ length: Math.min(300, left) }, sentence);
    const paragraphs: string[] = [];
    for (let at = 0; at < all.length; at += 3) paragraphs.push(all.slice(at, at + 3).join(' '));
    files.push(
      `---\nid: ${id}\ntitle: Made up ${files.length + 1}\ntitleBasis: descriptive\npublisher: null\npublished: 2025-05-24\npublishedBasis: inferred\n---\n${paragraphs.join('\n\n')}\n`,
    );
  }
  return files;
}
