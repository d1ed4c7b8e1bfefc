import { describe, expect, it } from 'vitest';
import { sourcesMessage } from '../../../src/discord/messages/sourcesMessage.ts';
import { createLibrary } from '../../../src/knowledge/library.ts';
import { articleOf } from '../../fixtures.ts';

const long = (name: string) => `${name}${'*'.repeat(200)}`;

describe('the list of articles', () => {
  it('GIVEN articles with the longest facts that there may be THEN every one is on a page', () => {
    const articles = Array.from({ length: 9 }, (_, index) =>
      articleOf('Text.', {
        id: `a${index}`,
        title: long(`Title ${index} `),
        titleBasis: 'descriptive',
        publisher: long('Publisher'),
        credit: long('Credit'),
        note: long('Note').repeat(4),
        url: `https://news.example/${'a'.repeat(270)}`,
        publishedBasis: 'inferred',
      }),
    );
    const library = createLibrary(articles);
    for (const language of ['en', 'ja'] as const) {
      const pages = Array.from({ length: 3 }, (_, index) => sourcesMessage(library, language, index + 1));
      const shown = pages.flatMap(({ embeds = [] }) => embeds.map(({ description }) => description)).join('\n');
      for (const index of articles.keys()) expect(shown).toContain(`**Title ${index} `);
    }
  });
});
