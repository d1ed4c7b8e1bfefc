import { createQuoteChecker } from '../src/answering/quoteCheck.ts';
import type { Article } from '../src/knowledge/article.ts';
import { parseArticle } from '../src/knowledge/articleFile.ts';
import { createLibrary, type Library } from '../src/knowledge/library.ts';
import { readQuotations } from '../src/knowledge/quotations.ts';
import { makeArticleFiles, seededRandom } from './corpus.ts';
import { quantile, summarise, time } from './measure.ts';
import { type Figure, milliseconds, printSection } from './report.ts';

/** Finding the quotations of news-like articles, and checking claims against libraries of several sizes. */
export async function benchQuotes(
  articles: readonly Article[],
  sizes: readonly number[],
  claims: number,
): Promise<void> {
  const extraction = quantile(await extractionTimes(articles, 30), 0.5);
  const figures: Figure[] = [
    {
      name: 'find quotations, per 1,000 characters',
      value: milliseconds(extraction),
      target: { text: '≤ 1 ms', met: extraction <= 1 },
    },
  ];
  for (const sentences of sizes) {
    const library = createLibrary(
      makeArticleFiles(sentences).map((text, at) => parseArticle(`made-up-${at}.md`, text)),
    );
    let checker!: ReturnType<typeof createQuoteChecker>;
    const indexing = await time(() => {
      checker = createQuoteChecker(library);
    });
    const checked = summarise(await checkingTimes(checker, library, claims));
    const name = `${sentences.toLocaleString('en')} sentences`;
    figures.push(
      { name: `${name}: index for checks`, value: milliseconds(indexing) },
      {
        name: `${name}: check p50`,
        value: milliseconds(checked.p50),
        ...(sentences === 30_000 ? { target: { text: '≤ 10 ms', met: checked.p50 <= 10 } } : {}),
      },
      { name: `${name}: check p99`, value: milliseconds(checked.p99) },
    );
  }
  printSection('Quotations and quote checks', figures);
}

/** Milliseconds for 1,000 characters, in each of several rounds over all articles; the first rounds warm up. */
async function extractionTimes(articles: readonly Article[], rounds: number): Promise<number[]> {
  const characters = articles.reduce((sum, { body }) => sum + body.length, 0);
  const times: number[] = [];
  for (let round = -5; round < rounds; round++) {
    const took = await time(() => {
      for (const article of articles) readQuotations(article);
    });
    if (round >= 0) times.push((took * 1000) / characters);
  }
  return times;
}

/** Claims of all kinds in turn: as they stand, with a word changed, with the words in another order, of other words. */
async function checkingTimes(
  { check }: ReturnType<typeof createQuoteChecker>,
  library: Library,
  claims: number,
): Promise<number[]> {
  const random = seededRandom(11);
  const times: number[] = [];
  for (let claim = 0; claim < claims; claim++) {
    const { articleId, start, end } = library.sentences[Math.floor(random() * library.sentences.length)]!;
    const words = library.article(articleId)!.body.slice(start, end).split(' ');
    if (claim % 4 === 1) words[Math.floor(random() * words.length)] = 'changed';
    if (claim % 4 === 2) words.reverse();
    const text = claim % 4 === 3 ? 'Nobody here will ever withdraw from the talks' : words.join(' ');
    times.push(await time(() => check(text)));
  }
  return times;
}
