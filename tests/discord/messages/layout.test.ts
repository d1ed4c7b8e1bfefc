import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../../../src/discord/messages/layout.ts';
import { articleOf } from '../../fixtures.ts';

const frame = { color: 1, label: 'l'.repeat(60), title: 't'.repeat(256), footer: 'f'.repeat(100) };
const excerptOf = (body: string) => ({
  excerpt: { article: articleOf(body), start: 0, end: body.length, highlights: [] },
  citation: '-# ¶ 1 · *The talks*',
});

describe('the layout of an answer', () => {
  it('GIVEN short blocks THEN they share one embed', () => {
    const { embeds, placed } = layOut(frame, ['Before.', excerptOf('A sentence.'), excerptOf('Another.')]);
    expect(placed).toBe(3);
    expect(embeds).toEqual([
      {
        color: 1,
        author: { name: frame.label },
        title: frame.title,
        description: 'Before.\n\n> A sentence.\n-# ¶ 1 · *The talks*\n\n> Another.\n-# ¶ 1 · *The talks*',
        footer: { text: frame.footer },
      },
    ]);
  });

  it('GIVEN a sentence too long for one embed THEN it continues in the next', () => {
    const body = 'word '.repeat(1000).trim();
    const { embeds, placed } = layOut(frame, [excerptOf(body)]);
    expect(placed).toBe(1);
    expect(embeds.length).toBeGreaterThan(1);
    expect(embeds.map(({ description }) => description!.replace(/^> |\n-# .*$/g, '')).join(' ')).toBe(body);
  });

  it('GIVEN more than a message holds THEN the last blocks are left out whole', () => {
    const { embeds, placed } = layOut(
      frame,
      ['a', 'b', 'c'].map((letter) => excerptOf(`${letter} `.repeat(1200).trim())),
    );
    expect(placed).toBe(2);
    expect(embeds.at(-1)?.description).toMatch(/^> b .*\n-# ¶ 1/);
  });

  it('GIVEN any blocks THEN Discord’s limits are kept', () => {
    const block = fc.oneof(
      fc.string({ minLength: 1, maxLength: 900 }),
      fc
        .tuple(fc.constantFrom('word ', '* ', '長', 'x_'), fc.integer({ min: 1, max: 3000 }))
        .map(([text, count]) => excerptOf(`x${text.repeat(count)}`.trim())),
    );
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const { embeds } = layOut(frame, blocks);
        expect(embeds.length).toBeLessThanOrEqual(10);
        expect(embeds.every(({ description = '' }) => description.length <= 4096)).toBe(true);
        const total = embeds.flatMap(({ title, description, footer, author }) => [
          title,
          description,
          footer?.text,
          author?.name,
        ]);
        expect(total.join('').length).toBeLessThanOrEqual(6000);
      }),
      { numRuns: 60 },
    );
  });
});
