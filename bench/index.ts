import { createAnswerer } from '../src/answering/answerer.ts';
import { parseArticle } from '../src/knowledge/articleFile.ts';
import { createLibrary, type Library } from '../src/knowledge/library.ts';
import { makeArticleFiles, seededRandom } from './corpus.ts';
import { heapMegabytes, summarise, time } from './measure.ts';
import { type Figure, milliseconds, printSection } from './report.ts';

/** Building the index, asking it, and the memory that it takes, at several sizes. */
export async function benchIndex(sizes: readonly number[], queries: number): Promise<void> {
  const figures: Figure[] = [];
  for (const sentences of sizes) {
    const before = heapMegabytes();
    let library!: Library;
    const parsing = await time(() => {
      library = createLibrary(makeArticleFiles(sentences).map((text, at) => parseArticle(`made-up-${at}.md`, text)));
    });
    let answerer!: ReturnType<typeof createAnswerer>;
    const indexing = await time(() => {
      answerer = createAnswerer(library);
    });
    const asked = summarise(await ask(answerer, library, queries));
    const name = `${sentences.toLocaleString('en')} sentences`;
    figures.push(
      { name: `${name}: read and split`, value: milliseconds(parsing) },
      { name: `${name}: index`, value: milliseconds(indexing) },
      {
        name: `${name}: question p50`,
        value: milliseconds(asked.p50),
        ...(sentences === 30_000 ? { target: { text: '≤ 15 ms', met: asked.p50 <= 15 } } : {}),
      },
      { name: `${name}: question p99`, value: milliseconds(asked.p99) },
      { name: `${name}: memory`, value: `${(heapMegabytes() - before).toFixed(1)} MB` },
    );
  }
  printSection('Index and questions', figures);
}

/** Questions made of words of sentences that stand in the library. */
async function ask({ answer }: ReturnType<typeof createAnswerer>, library: Library, queries: number) {
  const random = seededRandom(7);
  const times: number[] = [];
  for (let query = 0; query < queries; query++) {
    const { articleId, start, end } = library.sentences[Math.floor(random() * library.sentences.length)]!;
    const words = library
      .article(articleId)!
      .body.slice(start, end - 1)
      .split(' ')
      .filter(() => random() < 0.4);
    times.push(await time(() => answer(`Which ${words.join(' ')}?`)));
  }
  return times;
}
