import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadArticleSet } from '../../bench/eval/sets.ts';
import { parseGlossary } from '../../src/knowledge/glossary.ts';
import { fold } from '../../src/text/fold.ts';
import { termsOf, tokenize } from '../../src/text/tokens.ts';
import { knowledgeFolder } from '../fixtures.ts';

const file = 'glossary.yaml';
const { entries } = parseGlossary(file, readFileSync(join(knowledgeFolder, file), 'utf8'));
const sets = [await loadArticleSet('questions'), await loadArticleSet('training')];
const texts = [sets[0]!.articles[0]!.body, ...sets.flatMap(({ questions }) => questions.map((one) => one.question))];
const phrases = texts.map((text) => ` ${termsOf(tokenize(text)).join(' ')} `);
const folded = texts.map(fold);

const seen = (terms: readonly string[]) => phrases.some((phrase) => phrase.includes(` ${terms.join(' ')} `));

describe('the glossary of the project', () => {
  it('GIVEN an entry of several English words THEN some of its forms stand neither in the article nor in a question: it is made for neither', () => {
    const made = entries.filter(
      ({ terms, covers, ja }) =>
        terms.length + covers.length > 1 &&
        [...terms, ...covers].every((form) => seen(form.terms)) &&
        ja.every((form) => folded.some((text) => text.includes(form))),
    );
    expect(made.map(({ terms }) => terms[0]!.text)).toEqual([]);
  });
});
