import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readExcerpts } from '../../../src/discord/guard/readExcerpts.ts';
import { renderExcerpt } from '../../../src/discord/messages/excerpt.ts';
import { articleOf } from '../../fixtures.ts';
import { trickyBody } from '../arbitraries.ts';
import { shown } from '../shown.ts';

const whole = (body: string, highlights: { start: number; end: number }[] = []) => ({
  article: articleOf(body),
  start: 0,
  end: body.length,
  highlights,
});
const render = (body: string, highlights: { start: number; end: number }[] = []) =>
  renderExcerpt(whole(body, highlights), 4000).join('\n');

describe('an excerpt as a block quote', () => {
  it.each([
    ['2 * 3 * 4', '> 2 \\* 3 \\* 4'],
    ['<@123> and @everyone', '> \\<@123> and \\@everyone'],
    ['see https://a.b/c_d', '> see https\\://a.b/c\\_d'],
    ['# not a heading', '> \\# not a heading'],
    ['1. not a list', '> 1\\. not a list'],
    ['the non-tariff measures: 24.5%', '> the non-tariff measures: 24.5%'],
    ['a\n> b\n- c', '> a\n> \\> b\n> \\- c'],
  ])('GIVEN %j THEN it is %j', (body, quote) => {
    // A body may not begin with a heading, an excerpt may begin anywhere.
    const article = articleOf(`x ${body}`);
    expect(renderExcerpt({ article, start: 2, end: article.body.length, highlights: [] }, 4000)).toEqual([quote]);
  });

  it('GIVEN highlights THEN they are bold, without white space, joined when only a space parts them', () => {
    const body = 'talks of 130 minutes in *May*';
    expect(
      render(body, [
        { start: 9, end: 12 },
        { start: 13, end: 21 },
        { start: 24, end: 29 },
      ]),
    ).toBe('> talks of **130 minutes** in **\\*May\\***');
  });

  it('GIVEN a highlight that begins with what would be a list THEN it is none', () => {
    expect(render('x - y', [{ start: 2, end: 5 }])).toBe('> x **\\- y**');
  });

  it('GIVEN any text and highlights THEN people read exactly its characters', () => {
    fc.assert(
      fc.property(trickyBody, fc.nat(60), fc.nat(30), (body, from, length) => {
        const start = Math.min(from, body.length);
        const highlights = [{ start, end: Math.min(body.length, start + length) }];
        expect(shown(render(body, highlights)).trimEnd()).toBe(body.trimEnd());
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN any text, highlights and a narrow limit THEN the guard reads the same characters back from the pieces', () => {
    fc.assert(
      fc.property(trickyBody, fc.nat(60), fc.nat(30), (body, from, length) => {
        const start = Math.min(from, body.length);
        const excerpt = whole(body, [{ start, end: Math.min(body.length, start + length) }]);
        const quotes = renderExcerpt(excerpt, 100);
        expect(Math.max(...quotes.map((quote) => quote.length))).toBeLessThanOrEqual(100);
        const embeds = quotes.map((description) => ({ description }));
        embeds.push({ description: `-# ¶ 1 · *${'The talks'}*` });
        const [found] = readExcerpts({ embeds });
        expect(found?.parts.join('').replace(/\s/g, '')).toBe(body.replace(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN a text without any white space THEN no character is parted', () => {
    const quotes = renderExcerpt(whole('😀'.repeat(300)), 101);
    expect(quotes.every((quote) => quote.isWellFormed() && quote.length <= 101)).toBe(true);
  });
});
