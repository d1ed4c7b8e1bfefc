import type { Article } from '../../knowledge/article.ts';
import { deadlinesOf } from '../../knowledge/deadlines.ts';
import type { Library } from '../../knowledge/library.ts';
import { quotedArticle } from '../../knowledge/quotations.ts';
import type { DefineCommand } from '../command.ts';
import { counted, countSentences } from '../output.ts';
import type { Session } from '../session.ts';

/** An article as `sources --json` lists it. */
function summarize(library: Library, article: Article) {
  const { id: articleId, title, publisher, url, published, publishedBasis, sha256, passages } = article;
  return {
    articleId,
    title,
    publisher,
    url,
    published,
    publishedBasis,
    sha256,
    passages: passages.length,
    sentences: countSentences(article),
    quotations: quotedArticle(article).quotations.length,
    deadlines: deadlinesOf(library).filter(({ articleId }) => articleId === article.id).length,
  };
}

function printArticle(session: Session, article: Article): void {
  const { sha256 } = article;
  const origin = [
    article.publisher ?? 'publisher unknown',
    `${article.published}${article.publishedBasis === 'inferred' ? ' (inferred)' : ''}`,
    article.url,
  ];
  session.print(session.styled('bold', article.title) + (article.titleBasis === 'descriptive' ? ' (described)' : ''));
  session.print(`  ${origin.filter((part) => part !== null).join(' · ')}`);
  session.print(
    `  ${counted(article.passages.length, 'passage')}, ${counted(countSentences(article), 'sentence')} · ${article.file}`,
  );
  session.print(session.styled('dim', `  ${article.id} · sha256 ${sha256}`));
  session.print('');
}

export const define: DefineCommand = (command, start) => {
  command.action(async () => {
    const session = start();
    const library = await session.openLibrary();
    if (session.json) return session.printJson(library.articles.map((article) => summarize(library, article)));
    for (const article of library.articles) printArticle(session, article);
    for (const { id, file } of library.superseded) {
      session.print(`${id} (${file}) is superseded by a later article and does not serve.`);
    }
    session.print(`${counted(library.articles.length, 'article')}, the newest of ${library.asOf}.`);
  });
};
