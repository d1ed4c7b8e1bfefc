import { describe, expect, it } from 'vitest';
import { readExcerpts } from '../../../src/discord/guard/readExcerpts.ts';

const cited = '-# ¶ 2 · *The talks* · 24 May 2025';
const embed = (...descriptions: string[]) => ({ embeds: descriptions.map((description) => ({ description })) });

describe('the guard’s reading of a finished payload', () => {
  it('GIVEN block quotes with citations THEN they are found, escapes and bold taken away', () => {
    expect(readExcerpts(embed(`Intro\n\n> a \\*b\\* **c**\n> d\n${cited}\n\n> e\n-# ¶ 4 · same article`))).toEqual([
      { parts: ['a *b* c\nd'], source: 'The talks', paragraph: 2 },
      { parts: ['e'], source: 'The talks', paragraph: 4 },
    ]);
  });

  it('GIVEN an excerpt that goes on in the next embed THEN it is one, in parts', () => {
    expect(readExcerpts(embed('> a b', `> c d\n${cited}`))).toEqual([
      { parts: ['a b', 'c d'], source: 'The talks', paragraph: 2 },
    ]);
  });

  it('GIVEN citations to be copied THEN those in code blocks and files are found', () => {
    const plain = 'a “b” c\n— The talks, 24 May 2025, para. 2';
    const markdown = '> a \\*b\\*\n\n— The talks, 24 May 2025, para. 3';
    expect(readExcerpts(embed(`\`\`\`\n${plain}\n\`\`\`\n\`\`\`\n${markdown}\n\`\`\``), [plain])).toMatchObject([
      { parts: ['a “b” c'], paragraph: 2 },
      { parts: ['a *b*'], paragraph: 3 },
      { parts: ['a “b” c'], paragraph: 2 },
    ]);
  });

  it('GIVEN excerpts in fields and content THEN they are found too', () => {
    const text = `> a\n${cited}`;
    expect(readExcerpts({ content: text, embeds: [{ fields: [{ value: text }] }] })).toHaveLength(2);
  });

  it.each([
    ['an excerpt without citation', '> a'],
    ['an excerpt with other text behind it', `> a\nhello\n${cited}`],
    ['a citation without excerpt', cited],
    ['a citation that names no article', '> a\n-# ¶ 2 · same article'],
    ['italics', `> a *b*\n${cited}`],
    ['a spoiler', `> a ||b||\n${cited}`],
    ['a mention', `> a <@1>\n${cited}`],
    ['a link', `> a https://b.c\n${cited}`],
    ['an emoji code', `> a :smile:\n${cited}`],
    ['everyone', `> a @everyone\n${cited}`],
    ['a list', `> - a\n${cited}`],
    ['a heading', `> # a\n${cited}`],
    ['bold without an end', `> a **b\n${cited}`],
    ['bold that holds nothing', `> a ****\n${cited}`],
    ['an escape that stays', `> a \\é\n${cited}`],
    ['a list in bold', `> **- a**\n${cited}`],
    ['a quote mark that people would see', `>a\n${cited}`],
    ['an indented block quote', ` > a\n${cited}`],
    ['a line of its own right above', `a\n> b\n${cited}`],
    ['a blank line in an excerpt to be copied', '```\n“a\n\nb”\n— The talks, para. 2\n```'],
    ['an uncited quotation to be copied', '```\n“a”\n— from somewhere\n```'],
  ])('GIVEN %s THEN it cannot be read', (_, description) => {
    expect(() => readExcerpts(embed(description))).toThrow();
  });
});
