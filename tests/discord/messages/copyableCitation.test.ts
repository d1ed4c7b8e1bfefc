import { describe, expect, it } from 'vitest';
import { apaCitation, markdownCitation, plainCitation } from '../../../src/discord/messages/copyableCitation.ts';
import { cite } from '../../../src/knowledge/citation.ts';
import { firstArticle, libraryOf } from '../../fixtures.ts';

const library = libraryOf({ talks: 'Steel_and *cars*.' }, { title: 'Talks [day 2]', url: 'https://news.example/a' });
const citation = cite(library, { articleId: 'talks', start: 0, end: 17 });

describe('a citation to be copied', () => {
  it('GIVEN a published article THEN it names title, publisher, date, paragraph and address', () => {
    expect(plainCitation(citation, 'en')).toBe(
      '“Steel_and *cars*.”\n— Talks [day 2], The Paper, 24 May 2025, para. 1, https://news.example/a',
    );
    expect(plainCitation(citation, 'ja')).toContain('2025年5月24日、第1段落');
  });

  it('GIVEN Markdown THEN the excerpt is escaped in a block quote and the title links', () => {
    expect(markdownCitation(citation, 'en')).toBe(
      '> Steel\\_and \\*cars\\*.\n\n— [Talks \\[day 2\\]](https://news.example/a), The Paper, 24 May 2025, para. 1',
    );
  });

  it('GIVEN APA THEN the publisher stands for the author, in the text and in the list', () => {
    expect(apaCitation(citation)).toBe(
      '“Steel_and *cars*.”\n(The Paper, 2025, para. 1)\n\nThe Paper. (2025, May 24). Talks [day 2]. https://news.example/a',
    );
  });

  it('GIVEN the first article, which has neither headline nor date, THEN each form says so', async () => {
    const { library: first, article } = await firstArticle();
    const inferred = cite(first, article.passages[1]!);
    const title = `[${article.title}]`;
    expect(plainCitation(inferred, 'en')).toContain(`\n— ${title}, 24 May 2025 (date inferred), para. 2`);
    expect(apaCitation(inferred)).toContain(`\n(${title}, ca. 2025, para. 2)\n\n${title}. (ca. 2025, May 24).`);
  });
});
