import { describe, expect, it } from 'vitest';
import { deadlinesOf } from '../../src/knowledge/deadlines.ts';
import { entriesAbout, timelineOf } from '../../src/knowledge/timeline.ts';
import { firstArticle, libraryOf } from '../fixtures.ts';

describe('timelineOf', () => {
  it('GIVEN the first article THEN its dated statements stand in order, with their deadlines', async () => {
    const { library } = await firstArticle();
    const [summit, , tariff] = deadlinesOf(library);
    const timeline = timelineOf(library);
    expect(timeline.map(({ text, earliest, latest, grain }) => [text, earliest, latest, grain])).toEqual([
      ['Friday', '2025-05-23', '2025-05-23', 'day'],
      ['Friday', '2025-05-23', '2025-05-23', 'day'],
      ['next month', '2025-06-01', '2025-06-30', 'month'],
      ['June', '2025-06-01', '2025-06-30', 'month'],
      ['July', '2025-07-01', '2025-07-31', 'month'],
    ]);
    expect(timeline.map(({ deadlineId }) => deadlineId)).toEqual([null, null, summit!.id, summit!.id, tariff!.id]);
    for (const { text, citation } of timeline) expect(citation.text).toContain(text);
  });

  it('GIVEN several articles THEN past and future mix by time, headings and durations left out', () => {
    const library = libraryOf({
      a: '## News of 1999\n\nIt opened in 2010 and will close in June 2026.',
      b: 'It was sold in 2015, after three years.',
    });
    expect(timelineOf(library).map(({ text, citation }) => `${citation.articleId} ${text}`)).toEqual([
      'a 2010',
      'b 2015',
      'a June 2026',
    ]);
  });

  it('GIVEN a topic THEN only sentences with all its words stay', async () => {
    const { library } = await firstArticle();
    const about = (topic: string) => entriesAbout(timelineOf(library), topic).map(({ text }) => text);
    expect(about('tariff rate')).toEqual(['July']);
    expect(about('the G7 summits')).toEqual(['Friday', 'next month', 'June']);
    expect(about('China')).toEqual([]);
    expect(about('the')).toHaveLength(5);
  });
});
