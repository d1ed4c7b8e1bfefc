import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../src/knowledge/article.ts';
import { type Deadline, deadlinesOf } from '../../src/knowledge/deadlines.ts';
import { createLibrary, type Library } from '../../src/knowledge/library.ts';
import { readAnnotated, score } from '../deadlines/annotated.ts';
import { articleOf, firstArticle, firstArticleId, libraryOf } from '../fixtures.ts';

const stated = (body: string, published = '2025-05-24') => deadlinesOf(libraryOf({ paper: body }, { published }));

const withFirst = async (body: string, fields: Partial<ArticleMetadata>): Promise<Library> => {
  const { article } = await firstArticle();
  return createLibrary([article, articleOf(body, fields)]);
};

const byEvent = (deadlines: readonly Deadline[], words: string) =>
  deadlines.find(({ event }) => event.includes(words))!;

const places = ({ evidence }: Deadline) => evidence.map((e) => `${e.articleId} ${e.paragraph}.${e.sentence}`);

describe('deadlinesOf', () => {
  it.each([
    ['working', 0.97],
    ['frozen', 0.85],
  ] as const)('GIVEN the %s annotated set THEN the F1 scores are at least %d', (name, floor) => {
    const scores = score(readAnnotated(name), ({ text, published }) => stated(text, published));
    expect(scores.deadlines).toBeGreaterThan(15);
    for (const part of ['found', 'dates', 'event', 'condition'] as const) {
      expect(scores[part], part).toBeGreaterThanOrEqual(floor);
    }
  });

  it('GIVEN the first article THEN it states three deadlines and nothing else', async () => {
    const { library } = await firstArticle();
    const [summit, round, tariff, ...rest] = deadlinesOf(library);
    expect(rest).toEqual([]);
    expect(summit).toMatchObject({
      event: 'G7 summit',
      expression: 'next month',
      earliest: '2025-06-01',
      latest: '2025-06-30',
      relation: 'in',
      grain: 'month',
      basis: 'inferred',
      condition: null,
      anchoredTo: null,
    });
    expect(places(summit!)).toEqual([`${firstArticleId} 1.1`, `${firstArticleId} 3.1`]);
    expect(round).toMatchObject({
      event: 'another round of trade talks',
      expression: 'next month’s G7 summit',
      earliest: null,
      latest: '2025-06-30',
      relation: 'before',
      grain: 'month',
      anchoredTo: summit!.id,
    });
    expect(places(round!)).toEqual([`${firstArticleId} 1.1`, `${firstArticleId} 3.1`]);
    expect(tariff).toMatchObject({
      event: 'Japan faces a 24% tariff rate',
      expression: 'July',
      earliest: '2025-07-01',
      latest: '2025-07-31',
      relation: 'from',
      condition: 'unless it can negotiate a deal with the US',
    });
  });

  it.each([
    [
      'If no deal is reached by August 1, goods will face a 25% levy.',
      'goods will face a 25% levy',
      'If no deal is reached by August 1',
    ],
    [
      'Unless they agree by August 1, the rate will rise to 24%.',
      'the rate will rise to 24%',
      'Unless they agree by August 1',
    ],
  ])('GIVEN "%s" THEN that happens from then on, under this condition', (body, event, condition) => {
    expect(deadlinesOf(libraryOf({ a: body }))).toMatchObject([
      { event, condition, relation: 'from', earliest: '2025-08-01', latest: '2025-08-01', expression: 'August 1' },
    ]);
  });

  it('GIVEN a plan that was given up THEN only the new one is to come', () => {
    const body = 'The sixth round of talks, originally planned for June 20, has been pushed back to July 5.';
    expect(deadlinesOf(libraryOf({ a: body }))).toMatchObject([
      { event: body.slice(0, body.indexOf(' to July')), earliest: '2025-07-05' },
    ]);
  });

  it('GIVEN a sentence that says when a deadline is THEN it is the last day', () => {
    expect(deadlinesOf(libraryOf({ a: 'The deadline for public comments is Aug. 15.' }))).toMatchObject([
      { event: 'deadline for public comments', relation: 'before', earliest: null, latest: '2025-08-15' },
    ]);
  });

  it('GIVEN something that goes on until a day THEN its end is to come', () => {
    expect(deadlinesOf(libraryOf({ a: 'The truce lasts until October 13.' }))).toMatchObject([
      { event: 'The truce lasts', relation: 'before', earliest: null, latest: '2025-10-13' },
    ]);
  });

  it('GIVEN an article that dates the summit THEN what hangs on it follows, with both citations', async () => {
    const library = await withFirst('The G7 summit opens on June 15 in Kananaskis, Canada.', {
      id: 'later',
      published: '2025-06-02',
    });
    const alone = deadlinesOf((await firstArticle()).library);
    const deadlines = deadlinesOf(library);
    const summit = byEvent(deadlines, 'G7 summit');
    const round = byEvent(deadlines, 'another round');
    expect(deadlines).toHaveLength(3);
    expect(summit).toMatchObject({ id: alone[0]!.id, articleId: 'later', earliest: '2025-06-15', grain: 'day' });
    expect(places(summit)).toEqual(['later 1.1', `${firstArticleId} 1.1`, `${firstArticleId} 3.1`]);
    expect(round).toMatchObject({ id: alone[1]!.id, latest: '2025-06-15', grain: 'day', anchoredTo: summit.id });
    expect(places(round)).toEqual([`${firstArticleId} 1.1`, `${firstArticleId} 3.1`, 'later 1.1']);
  });

  it('GIVEN an event that only another article dates THEN what hangs on it is known from there', () => {
    const library = createLibrary([
      articleOf('Negotiators will meet once more before the G7 summit.', { id: 'a', published: '2025-05-20' }),
      articleOf('Leaders prepare for the G7 summit in June.', { id: 'b', published: '2025-05-22' }),
    ]);
    const [meeting, summit] = deadlinesOf(library);
    expect(meeting).toMatchObject({ articleId: 'a', relation: 'before', latest: '2025-06-30', anchoredTo: summit!.id });
    expect(places(meeting!)).toEqual(['a 1.1', 'b 1.1']);
    expect(stated('Negotiators will meet once more before the G7 summit.')).toEqual([]);
  });

  it('GIVEN two dates for one event THEN each contradicts the other', async () => {
    const library = await withFirst('The G7 summit will be held on July 3.', { id: 'other', published: '2025-06-02' });
    const summits = deadlinesOf(library).filter(({ event }) => event.includes('summit'));
    expect(summits).toHaveLength(2);
    expect(summits.map(({ contradicts }) => contradicts)).toEqual([[summits[1]!.id], [summits[0]!.id]]);
  });

  it('GIVEN the next edition of a yearly event THEN nothing is contradicted', async () => {
    const library = await withFirst('France will host the G7 summit in June 2026.', {
      id: 'next',
      published: '2025-07-01',
    });
    expect(deadlinesOf(library).flatMap(({ contradicts }) => contradicts)).toEqual([]);
  });

  it.each([
    ['They met on Friday for 130 minutes and last spoke on May 1.'],
    ['He died on April 8, after he had led the party from 1979 to 1990.'],
    ['The bank forecasts growth of 4% in 2026 after a fall of 6% this year.'],
    ['No talks are planned for June, and the ferry will not sail next week.'],
    ['They meet every Friday, and the quota is reviewed every two years.'],
    ['In two weeks of fighting, 30 people died; the war lasted three years.'],
    ['Lawmakers passed the 2026 budget.'],
    ['Tomorrow is another day.'],
    ['They took effect on April 3, three days earlier than they had said.'],
  ])('GIVEN "%s" THEN it states no deadline', (body) => {
    expect(stated(body)).toEqual([]);
  });

  it.each([
    ['The ban must take effect by July 1.', 'before', null, '2025-07-01'],
    ['They will meet before 10 a.m. on May 28.', 'before', null, '2025-05-28'],
    ['Its rate stays at 25% until July 9.', 'before', null, '2025-07-09'],
    ['The pause runs until July 9.', 'before', null, '2025-07-09'],
    ['They meet on June 13, two days later than planned.', 'in', '2025-06-13', '2025-06-13'],
    ['They will meet before May 28.', 'before', null, '2025-05-27'],
    ['They will meet after May 28.', 'from', '2025-05-29', '2025-05-29'],
    ['The ban will not be lifted before June.', 'from', '2025-06-01', '2025-06-30'],
    ['The ban will take effect on July 1 unless the U.S. agrees.', 'from', '2025-07-01', '2025-07-01'],
  ])('GIVEN "%s" THEN it is %s, %s to %s', (body, relation, earliest, latest) => {
    expect(stated(body)).toMatchObject([{ relation, earliest, latest }]);
    if (body.includes('unless')) expect(stated(body)[0]!.condition).toBe('unless the U.S. agrees');
  });

  it('GIVEN a clause between the subject and its verb THEN the event has its subject', () => {
    const body = 'Mexico, which sells more steel than it buys, will seek an exemption on Friday.';
    expect(stated(body)).toMatchObject([
      { event: 'Mexico, which sells more steel than it buys, will seek an exemption' },
    ]);
  });

  it('GIVEN a sentence without end THEN it is read all the same', () => {
    const body = 'talks on June 3 of the summit and of before the vote if not in July, '.repeat(2000);
    expect(stated(body).length).toBeGreaterThan(0);
  });

  it('GIVEN a correction elsewhere in the article THEN the ids stay', () => {
    const [before] = stated('The vote is on June 3.');
    const [after] = stated('A correction was made. The vote is on June 3.');
    expect(after!.id).toBe(before!.id);
    expect(after!.start).not.toBe(before!.start);
  });

  it('GIVEN two events in the same words THEN their ids differ', () => {
    const ids = stated('The council meets on June 3. The council meets on June 9.').map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });

  it('GIVEN a publication date that is inferred THEN only dates with their year are from the source', () => {
    const library = libraryOf(
      { a: 'The vote is on June 3. The summit will open on June 15, 2025.' },
      { publishedBasis: 'inferred' },
    );
    expect(deadlinesOf(library).map(({ basis }) => basis)).toEqual(['inferred', 'source']);
  });

  it('GIVEN any text THEN every word of every deadline stands in it', () => {
    const words = fc.constantFrom(
      ...`the talks summit G7 will meet before ahead of until by from in on June Friday next month week July 9 to unless if a
      deal is signed , . ; “ ” and starting deadline expires 2026 within three weeks not Japan for`.split(/\s+/),
    );
    const news = fc.array(words, { minLength: 1, maxLength: 40 }).map((list) => list.join(' '));
    const anyText = fc.string({ unit: 'grapheme', minLength: 1 }).map((text) => `x ${text.replaceAll('\0', '')}`);
    fc.assert(
      fc.property(fc.oneof({ weight: 4, arbitrary: news }, anyText), (text) => {
        const library = libraryOf({ paper: `A ${text}` });
        const { body } = library.articles[0]!;
        for (const deadline of deadlinesOf(library)) {
          expect(body.slice(deadline.start, deadline.end)).toBe(deadline.expression);
          expect(body).toContain(deadline.event);
          expect(deadline.event.trim()).not.toBe('');
          expect(deadline.condition === null || body.includes(deadline.condition)).toBe(true);
          expect(deadline.latest >= '2025-05-24').toBe(true);
          expect(deadline.earliest === null).toBe(deadline.relation === 'before');
          expect(deadline.earliest === null || deadline.earliest <= deadline.latest).toBe(true);
          for (const { start, end, text: excerpt } of deadline.evidence) expect(body.slice(start, end)).toBe(excerpt);
        }
      }),
      { numRuns: 200 },
    );
  });
});
