import { describe, expect, it } from 'vitest';
import { findTemporalExpressions } from '../../src/text/timex.ts';
import { firstArticle } from '../fixtures.ts';
import { readAnnotated } from '../timex/annotated.ts';
import { score } from '../timex/score.ts';

const show = (text: string, published: string) =>
  findTemporalExpressions(text, published).map(({ text: words, type, value }) => `${words}|${type}|${value}`);

describe('findTemporalExpressions', () => {
  it.each([
    ['working', 0.98],
    ['frozen', 0.96],
  ] as const)('GIVEN the %s annotated set THEN the value F1 is at least %d', (name, floor) => {
    const scores = score(readAnnotated(name), ({ text, published }) => findTemporalExpressions(text, published));
    expect(scores.expressions).toBeGreaterThan(120);
    expect(scores.value).toBeGreaterThanOrEqual(floor);
    expect(scores.strict).toBeGreaterThanOrEqual(floor);
    expect(scores.type).toBeGreaterThanOrEqual(floor);
  });

  it('GIVEN the first article THEN it finds its seven expressions and nothing else', async () => {
    const { article } = await firstArticle();
    expect(show(article.body, article.published)).toEqual([
      'Friday|DATE|2025-05-23',
      'next month|DATE|2025-06',
      '130 minutes|DURATION|PT130M',
      'June|DATE|2025-06',
      'Friday|DATE|2025-05-23',
      'July|DATE|2025-07',
      'every meeting|SET|XXXX-XX-XX',
    ]);
  });

  it('GIVEN words that only look like time THEN it leaves them alone', () => {
    const text = [
      'She may march ahead; the sun shone, and second place went to May Chen of the Sunday Times.',
      'In 2000 cases, 1,990 people, $1995 and flight 1549 were counted; a quarter of them fell to 1500 RPM.',
      'USA Today and China Daily wrote about the 44-year-old; the fall in prices came as soon as he spoke.',
      'The Hundred Years’ War lasted; Warsaw Summer Jazz drew a crowd on Black Friday, he said.',
    ].join('\n\n');
    expect(show(text, '2025-05-24')).toEqual([]);
  });

  it('GIVEN a hard-wrapped paragraph THEN an expression may span its lines', () => {
    expect(show('They meet next\nmonth in Ottawa.\n\nMay\n\n## Next\nMonth', '2025-05-24')).toEqual([
      'next\nmonth|DATE|2025-06',
    ]);
  });

  it('GIVEN a modifier THEN it is kept beside the value, which grows no finer', () => {
    const [early, end, nearly] = findTemporalExpressions(
      'In early July, by the end of the year, after nearly 40 years.',
      '2025-05-24',
    );
    expect(early).toMatchObject({ value: '2025-07', mod: 'START', grain: 'month' });
    expect(early?.interval).toEqual({ earliest: '2025-07-01', latest: '2025-07-31' });
    expect(end).toMatchObject({ value: '2025', mod: 'END' });
    const [first] = findTemporalExpressions('It was mined in the first century.', '2025-05-24');
    expect(first).toMatchObject({ value: '00', interval: { earliest: '0001-01-01', latest: '0099-12-31' } });
    expect(nearly).toMatchObject({ value: 'P40Y', mod: 'LESS_THAN', interval: null });
  });

  it('GIVEN a date that does not exist THEN what exists of it is found', () => {
    expect(show('It ends on Feb. 30, 2025.', '2025-05-24')).toEqual(['2025|DATE|2025']);
    expect(show('It ended on Feb. 29.', '2025-05-24')).toEqual(['Feb. 29|DATE|2024-02-29']);
  });

  it('GIVEN a publication date that is none THEN it throws', () => {
    expect(() => findTemporalExpressions('Friday', 'soon')).toThrow(RangeError);
  });
});
