import type { Article } from '../../knowledge/article.ts';
import { findTemporalExpressions, type TemporalExpression } from '../../text/timex.ts';
import type { DefineCommand } from '../command.ts';
import { counted } from '../output.ts';
import type { Session } from '../session.ts';

/** An expression as `dates --json` lists it. */
const listed = (articleId: string, { text, start, end, type, value }: TemporalExpression) => ({
  articleId,
  text,
  start,
  end,
  type,
  value,
});

function printDates(session: Session, article: Article, found: readonly TemporalExpression[]): void {
  const width = Math.max(0, ...found.map(({ text }) => text.length));
  session.print(session.styled('bold', article.title) + session.styled('dim', ` · ${article.published}`));
  for (const { text, type, value } of found) {
    session.print(`  ${text.replaceAll('\n', ' ').padEnd(width)}  ${session.styled('green', value)}  ${type}`);
  }
  session.print(session.styled('dim', `  ${counted(found.length, 'temporal expression')}`));
}

export const define: DefineCommand = (command, start) => {
  command.action(async () => {
    const session = start();
    const { articles } = await session.openLibrary();
    const all = articles.map((article) => ({
      article,
      found: findTemporalExpressions(article.body, article.published),
    }));
    if (session.json) {
      return session.printJson(all.flatMap(({ article, found }) => found.map((timex) => listed(article.id, timex))));
    }
    for (const { article, found } of all) printDates(session, article, found);
  });
};
