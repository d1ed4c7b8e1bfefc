import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answering/answer.ts';
import { createAnswerer } from '../../src/answering/answerer.ts';
import { answersNow, gapOf } from '../../src/gaps/gap.ts';
import { firstArticle, libraryOf } from '../fixtures.ts';

const place = { language: 'en', fingerprint: 'abc' };
const talks = 'The talks lasted 130 minutes in Washington.';
const before = createAnswerer(libraryOf({ talks }));
const kept = (question: string, answerer = before) => gapOf(answerer.answer(question), place);

const refused = (question: string, refusal: Answer['refusal']): Answer => ({
  ...before.answer(question),
  question,
  verdict: 'unanswered',
  citations: [],
  refusal,
});

describe('what is kept of an answer', () => {
  it('GIVEN words that the articles lack THEN these are what is missing', () => {
    expect(kept('What did  Chile say?')).toEqual({
      id: expect.stringMatching(/^[\w-]{16}$/),
      question: 'What did Chile say?',
      verdict: 'unanswered',
      missing: ['Chile'],
      cited: null,
      ...place,
    });
  });

  it('GIVEN a Japanese question THEN its missing words are kept in English, where the glossary knows them', async () => {
    const answerer = createAnswerer((await firstArticle()).library);
    expect(kept('中国は何と言いましたか？', answerer)?.missing).toEqual(['China']);
  });

  it('GIVEN words that no sentence holds together THEN they are missing together, if they are few', () => {
    const few = refused('Is steel in the tariff?', { kind: 'not-together', words: ['steel', 'tariff'] });
    expect(gapOf(few, place)?.missing).toEqual(['steel + tariff']);
    const many = refused('one two three four', { kind: 'not-together', words: ['one', 'two', 'three', 'four'] });
    expect(gapOf(many, place)?.missing).toEqual([]);
    expect(gapOf(refused('What is it?', { kind: 'unsure' }), place)?.missing).toEqual([]);
  });

  it('GIVEN somebody’s name in the question THEN it is no missing word either', () => {
    const gap = kept('@Alice what did <@123456789012345678> and Chile say?');
    expect(gap).toMatchObject({ question: 'what did and Chile say?', missing: ['Chile'] });
  });

  it.each(['', '?!', 'the of and', '<@123456789012345678>'])('GIVEN %j, which asks nothing THEN nothing is', (text) => {
    expect(kept(text)).toBeNull();
  });
});

describe('what the articles answer by now', () => {
  const question = 'How many minutes did the talks with Chile last?';
  const gap = kept(question)!;

  it('GIVEN an article that answers THEN it is cited; before, nothing is', () => {
    expect(answersNow(gap, before)).toBeNull();
    const after = createAnswerer(libraryOf({ talks, chile: 'The talks with Chile lasted 95 minutes.' }));
    expect(answersNow(gap, after)).toMatchObject({
      articleId: 'chile',
      text: 'The talks with Chile lasted 95 minutes.',
    });
  });

  it('GIVEN an answer that did not help THEN it does not count; another one does', () => {
    const own = kept('How many minutes did the talks last?')!;
    expect(own).toMatchObject({ verdict: 'answered', missing: [] });
    expect(answersNow(own, before)).toBeNull();
    const after = createAnswerer(libraryOf({ later: 'The talks lasted 140 minutes, it turned out.' }));
    expect(answersNow(own, after)).toMatchObject({ articleId: 'later' });
  });
});
