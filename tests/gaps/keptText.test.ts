import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptText, mostKept, questionKey } from '../../src/gaps/keptText.ts';

const id = '123456789012345678';

describe('what is kept of a question', () => {
  it.each([
    ['What does China say?', 'What does China say?'],
    [`<@${id}> what about <@!${id}>, <@&${id}> and <#${id}>?`, 'what about , and ?'],
    [`Is <:flag:${id}> in </ask:${id}> <t:1750000000:R> <id:guide>?`, 'Is in ?'],
    [`Who is ${id}?`, 'Who is ?'],
    [`See https://discord.com/channels/${id}/1/2 on steel`, 'See on steel'],
    ['@Alice what of steel? Write to alice@example.com', 'what of steel? Write to'],
    ['＠太郎 鉄鋼は？', '鉄鋼は？'],
    ['  What\n\n about\tsteel ?  ', 'What about steel ?'],
    ['Why 24% in 2025, not 1,000,000?', 'Why 24% in 2025, not 1,000,000?'],
    ['1234567\u200b89012345678', ''],
    ['\u001b[31mred\u0007 \u202esteel', '[31mred steel'],
    [`<@<@${id}>${id}>`, ''],
    ['?!', ''],
    ['', ''],
  ])('GIVEN %j THEN it is %j', (question, kept) => {
    expect(keptText(question)).toBe(kept);
  });

  it('GIVEN any text with mentions, ids and names in it THEN none of them is left, and it is short', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        `<@${id}>`,
        `<@!${id}>`,
        `<#${id}>`,
        id,
        '<@',
        '>',
        '@Alice',
        'a@b.example',
        'steel',
        ' ',
        '\u200b',
      ),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 80 }), (pieces) => {
        const kept = keptText(pieces.join(''));
        expect(kept).not.toMatch(/\d{15}|<@\d|@\p{L}|\s\s|^\s|\s$/u);
        expect(kept.length).toBeLessThanOrEqual(mostKept);
        expect(kept.isWellFormed() || !pieces.join('').isWellFormed()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN a long question THEN it is cut at a word, and says so', () => {
    const kept = keptText('tariffs '.repeat(200));
    expect(kept).toMatch(/^(?:tariffs )+tariffs…$/);
    expect(keptText('関税'.repeat(400))).toHaveLength(mostKept);
  });

  it('GIVEN very long words THEN it takes no long time', () => {
    for (const text of ['a'.repeat(6000), 'a.'.repeat(3000), '<@'.repeat(3000), '9'.repeat(6000), '@'.repeat(6000)]) {
      const before = process.hrtime.bigint();
      keptText(text);
      expect(Number(process.hrtime.bigint() - before) / 1e6).toBeLessThan(1000);
    }
  });
});

describe('the key of a question', () => {
  it('GIVEN another case, width or punctuation THEN it stays; other words give another', () => {
    const key = questionKey('What about China?');
    expect(key).toMatch(/^[\w-]{16}$/);
    expect(questionKey(` what about　ＣＨＩＮＡ <@${id}>!`)).toBe(key);
    expect(questionKey('What about Chile?')).not.toBe(key);
    expect(questionKey('24% tariffs')).not.toBe(questionKey('24 tariffs'));
  });

  it.each(['Hello!', 'thank you', 'Good morning, bot', 'ありがとうございます。'])(
    'GIVEN %j THEN there is none',
    (text) => {
      expect(questionKey(text)).toBeNull();
      expect(questionKey(`${text} tariffs`)).not.toBeNull();
    },
  );

  it('GIVEN nothing to keep THEN there is none', () => {
    expect([questionKey('?'), questionKey(`<@${id}>`), questionKey('')]).toEqual([null, null, null]);
  });
});
