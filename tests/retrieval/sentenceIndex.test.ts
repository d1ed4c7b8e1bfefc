import { describe, expect, it } from 'vitest';
import { SentenceIndex } from '../../src/retrieval/sentenceIndex.ts';
import { libraryOf } from '../fixtures.ts';

const library = libraryOf({
  a: '## Metals\n\nThe rate is high. Steel is heavy.\n\nBread is soft.',
  b: 'Butter is soft.',
});
const index = new SentenceIndex(library.articles);
const found = (...terms: string[]) =>
  index
    .search(
      terms.map((term) => [term, 1] as const),
      10,
    )
    .map(({ sentence: { article, sentence } }) => article.body.slice(sentence.start, sentence.end));

describe('the sentence index', () => {
  it('GIVEN a term THEN its sentence comes first, and its neighbours after it', () => {
    expect(found('steel')).toEqual(['Steel is heavy.', 'The rate is high.', 'Bread is soft.']);
  });

  it('GIVEN a word of the heading THEN the sentences under it are found', () => {
    expect(found('metal')).toContain('The rate is high.');
  });

  it('GIVEN no term, or an unknown one, THEN nothing is found', () => {
    expect(found()).toEqual([]);
    expect(found('unknown')).toEqual([]);
  });

  it('GIVEN the last sentence of an article THEN the next article is no neighbour', () => {
    const [, , last, next] = index.sentences;
    expect(index.neighbor(last!, 1)).toBeUndefined();
    expect(index.neighbor(next!, -1)).toBeUndefined();
    expect(index.neighbor(last!, -1)).toBe(index.sentences[1]);
  });

  it('GIVEN a sentence THEN reading it gives offsets into the body', () => {
    const { tokens, positions } = index.read(index.sentences[1]!);
    const place = positions.get('steel')![0]!;
    expect(library.articles[0]!.body.slice(tokens[place]!.start, tokens[place]!.end)).toBe('Steel');
  });
});
