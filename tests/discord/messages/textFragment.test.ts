import { describe, expect, it } from 'vitest';
import { linkToText } from '../../../src/discord/messages/textFragment.ts';

const page = 'https://news.example/talks';
const fragmentOf = (link: string | null) => link!.split(':~:text=')[1]!;

describe('a link to an excerpt in its page', () => {
  it('GIVEN a short excerpt THEN it names the whole of it, with the directive’s own syntax encoded', () => {
    expect(linkToText(page, 'non-tariff measures, steel & autos')).toBe(
      `${page}#:~:text=non%2Dtariff%20measures%2C%20steel%20%26%20autos`,
    );
  });

  it('GIVEN a long excerpt THEN it names its first and last five words', () => {
    const link = linkToText(page, 'one two three four five six seven eight nine ten eleven twelve');
    expect(fragmentOf(link).split(',').map(decodeURIComponent)).toEqual([
      'one two three four five',
      'eight nine ten eleven twelve',
    ]);
  });

  it('GIVEN an excerpt with a line break and quotation marks THEN the words are found as the page shows them', () => {
    expect(decodeURIComponent(fragmentOf(linkToText(page, '“frank\n and constructive”')))).toBe(
      '“frank and constructive”',
    );
  });

  it('GIVEN a page with a fragment THEN the directive follows it', () => {
    expect(linkToText(`${page}#top`, 'steel')).toBe(`${page}#top:~:text=steel`);
  });

  it('GIVEN parentheses and stars THEN nothing ends or styles the masked link', () => {
    const link = linkToText('https://news.example/a_(b)*c', "it's (so) *true*");
    expect(link).toMatch(/^[^()*'\s]+$/);
    expect(decodeURIComponent(link!)).toBe("https://news.example/a_(b)*c#:~:text=it's (so) *true*");
  });

  it('GIVEN words so long that the address would not fit a button THEN it is the page alone', () => {
    expect(linkToText(page, 'é'.repeat(300))).toBe(page);
  });

  it('GIVEN a page whose own address would not fit a button THEN there is no link', () => {
    expect(linkToText(`${page}?${'(a)'.repeat(100)}`, 'steel')).toBeNull();
  });
});
