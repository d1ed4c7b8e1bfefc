import { ButtonStyle } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../../src/answering/answer.ts';
import { answerMessage } from '../../../src/discord/messages/answerMessage.ts';
import { cite } from '../../../src/knowledge/citation.ts';
import { libraryOf } from '../../fixtures.ts';

const body = 'The talks lasted 130 minutes in Washington.\n\nThey went on.';
const library = libraryOf({ talks: body }, { url: 'https://news.example/talks', publisher: 'The Paper' });
const citation = cite(library, { articleId: 'talks', start: 0, end: 43 });

const answered: Answer = {
  question: 'How long?',
  verdict: 'answered',
  confidence: 0.9,
  shortAnswer: null,
  citations: [citation],
  highlights: [[{ start: 4, end: 9 }]],
  missing: [],
  refusal: null,
  asOf: '2025-05-24',
};
const related: Answer = { ...answered, verdict: 'related', refusal: { kind: 'unsure' } };
const unanswered: Answer = {
  ...answered,
  verdict: 'unanswered',
  refusal: { kind: 'words-absent', words: ['*China*'] },
};

const descriptionOf = (answer: Answer, options: Partial<Parameters<typeof answerMessage>[2]> = {}) =>
  answerMessage(library, answer, { language: 'en', ...options }).embeds?.[0]?.description;
const labelsOf = (answer: Answer, options: Partial<Parameters<typeof answerMessage>[2]> = {}, row = 0) =>
  answerMessage(library, answer, { language: 'en', ...options }).components?.[row]?.components.map(
    (part) => 'label' in part && part.label,
  );

describe('the reply to a question', () => {
  it('GIVEN an answer THEN what matches is bold, and the citation opens the page at the excerpt', () => {
    expect(descriptionOf(answered)).toBe(
      '> The **talks** lasted 130 minutes in Washington.\n' +
        '-# ¶ 1 · *The talks* · The Paper · 24 May 2025 · [source ↗](https://news.example/talks#:~:text=The%20talks%20lasted%20130%20minutes%20in%20Washington.)',
    );
  });

  it('GIVEN a short answer THEN it alone is bold', () => {
    const shortAnswer = { start: 17, end: 28, text: '130 minutes', citation: 0 };
    expect(descriptionOf({ ...answered, shortAnswer })).toContain('> The talks lasted **130 minutes** in Washington.');
  });

  it('GIVEN each verdict THEN colour, label and words tell them apart', () => {
    const embeds = [answered, related, unanswered].map(
      (answer) => answerMessage(library, answer, { language: 'en' }).embeds![0]!,
    );
    expect(new Set(embeds.map(({ color }) => color)).size).toBe(3);
    expect(new Set(embeds.map(({ author }) => author?.name)).size).toBe(3);
    expect(embeds[1]?.description).toMatch(
      /^\*\*This is not an answer\.\*\* .*nothing shows that they answer it\.\nThe nearest/,
    );
    expect(embeds[2]?.description).toMatch(
      /^The word “\\\*China\\\*” occurs in none of the articles\.\nTry other words/,
    );
    expect(embeds[2]?.description).not.toContain('> ');
  });

  it('GIVEN who asked and how THEN the buttons fit', () => {
    const common = ['Show in context', 'Copy citation', 'Open source'];
    const feedback = ['Helpful', 'Not helpful'];
    expect(labelsOf(answered)).toEqual([...common, 'Follow up']);
    expect(labelsOf(answered, { hidden: true })).toEqual([...common, 'Share', 'Follow up']);
    expect(labelsOf(answered, {}, 1)).toEqual(feedback);
    expect(labelsOf(answered, { askedBy: '1' }, 1)).toEqual([...feedback, 'Delete']);
    expect(labelsOf(unanswered, { hidden: true })).toEqual(feedback);
    expect(labelsOf(unanswered, { askedBy: '1' })).toEqual([...feedback, 'Delete']);
    expect(labelsOf({ ...unanswered, question: '?', refusal: { kind: 'nothing-asked' } })).toBeUndefined();
    const link = answerMessage(library, answered, { language: 'en' }).components?.[0]?.components[2];
    expect(link).toMatchObject({ style: ButtonStyle.Link, url: expect.stringContaining('#:~:text=') });
  });

  it('GIVEN a sentence that no message can hold THEN it is attached, exact, with its citation', () => {
    const long = libraryOf({ talks: `The ${'talks and '.repeat(900)}talks.` });
    const sentence = cite(long, long.sentences[0]!);
    const message = answerMessage(long, { ...answered, citations: [sentence] }, { language: 'en' });
    expect(message.embeds?.[0]?.description).toContain('It is attached whole, with its citation.');
    expect(message.files?.[0]?.data).toBe(`“${sentence.text}”\n— The talks, The Paper, 24 May 2025, para. 1\n`);
  });

  it('GIVEN a question of invisible characters THEN it stands in no title', () => {
    expect(
      answerMessage(library, { ...unanswered, question: '\u200b \u2060' }, { language: 'en' }).embeds?.[0],
    ).not.toHaveProperty('title');
  });
});
