import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, type Inline, parseMarkdown } from '../../../src/playground/page/markdown.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const inline = (source: string) => {
  const [block, ...rest] = parseMarkdown(source);
  expect(rest).toEqual([]);
  return block?.type === 'paragraph' ? block.children : expect.fail(`no paragraph in ${source}`);
};

/** All characters that a tree shows, marks left out. */
function shown(nodes: readonly (Block | Inline)[]): string {
  return nodes
    .map((node) => {
      if ('text' in node) return node.text;
      if (node.type === 'break') return '\n';
      if (node.type === 'list') return node.items.map(shown).join('\n');
      return 'children' in node ? shown(node.children) : '';
    })
    .join('');
}

describe('GIVEN marks inside a line', () => {
  it.each<[string, Inline[]]>([
    ['**bold**', [{ type: 'strong', children: [text('bold')] }]],
    [
      '*em* and _em_',
      [{ type: 'emphasis', children: [text('em')] }, text(' and '), { type: 'emphasis', children: [text('em')] }],
    ],
    ['__under__', [{ type: 'underline', children: [text('under')] }]],
    ['~~gone~~', [{ type: 'strike', children: [text('gone')] }]],
    ['||hidden||', [{ type: 'spoiler', children: [text('hidden')] }]],
    ['***both***', [{ type: 'strong', children: [{ type: 'emphasis', children: [text('both')] }] }]],
    ['`a * b`', [{ type: 'code', text: 'a * b' }]],
    ['``a ` b``', [{ type: 'code', text: 'a ` b' }]],
    ['snake_case_name', [text('snake_case_name')]],
    ['2 * 3 * 4', [text('2 * 3 * 4')]],
    ['\\*\\*as typed\\*\\*', [text('**as typed**')]],
    ['**a \\** b**', [{ type: 'strong', children: [text('a ** b')] }]],
    ['**never closed', [text('**never closed')]],
    ['one\ntwo', [text('one'), { type: 'break' }, text('two')]],
  ])('THEN %s reads as Discord reads it', (source, expected) => {
    expect(inline(source)).toEqual(expected);
  });
});

describe('GIVEN mentions, timestamps and links', () => {
  it.each<[string, Inline[]]>([
    ['<@123> <@!123>', [{ type: 'user', id: '123' }, text(' '), { type: 'user', id: '123' }]],
    ['<@&5> in <#7>', [{ type: 'role', id: '5' }, text(' in '), { type: 'channel', id: '7' }]],
    ['</quote find:42>', [{ type: 'command', name: 'quote find', id: '42' }]],
    ['<a:wave:42>', [{ type: 'emoji', name: 'wave' }]],
    ['<t:1748088000:R>', [{ type: 'timestamp', at: 1_748_088_000_000, style: 'R' }]],
    ['<t:1748088000>', [{ type: 'timestamp', at: 1_748_088_000_000, style: 'f' }]],
    ['@everyone', [{ type: 'everyone', text: '@everyone' }]],
    ['a@here.org', [text('a'), { type: 'everyone', text: '@here' }, text('.org')]],
    [
      '[**b**](https://a.b/c)',
      [{ type: 'link', url: 'https://a.b/c', children: [{ type: 'strong', children: [text('b')] }] }],
    ],
    ['[x](<https://a.b/c> "title")', [{ type: 'link', url: 'https://a.b/c', children: [text('x')] }]],
    ['[x](https://a.b/c_(d))', [{ type: 'link', url: 'https://a.b/c_(d)', children: [text('x')] }]],
    [
      'see https://a.b/c.',
      [text('see '), { type: 'link', url: 'https://a.b/c', children: [text('https://a.b/c')] }, text('.')],
    ],
    ['<https://a.b>', [{ type: 'link', url: 'https://a.b', children: [text('https://a.b')] }]],
    ['[x](javascript:alert(1))', [text('[x](javascript:alert(1))')]],
    ['[x](data:text/html,x)', [text('[x](data:text/html,x)')]],
    ['<script>alert(1)</script>', [text('<script>alert(1)</script>')]],
  ])('THEN %s reads as Discord reads it', (source, expected) => {
    expect(inline(source)).toEqual(expected);
  });
});

describe('GIVEN whole blocks', () => {
  it('THEN headings, small print and paragraphs part at line ends', () => {
    expect(parseMarkdown('# One\n### Three\n-# small\n#not a heading\n')).toEqual([
      { type: 'heading', level: 1, children: [text('One')] },
      { type: 'heading', level: 3, children: [text('Three')] },
      { type: 'small', children: [text('small')] },
      { type: 'paragraph', children: [text('#not a heading')] },
    ]);
  });

  it('THEN empty lines between blocks stay, and those at the end go', () => {
    const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
    expect(parseMarkdown('> a\n-# b\n\n> c\n\nd\n\n\n')).toEqual([
      { type: 'quote', children: [paragraph(text('a'))] },
      { type: 'small', children: [text('b')] },
      paragraph({ type: 'break' }),
      { type: 'quote', children: [paragraph(text('c'))] },
      paragraph({ type: 'break' }, text('d')),
    ]);
    expect(parseMarkdown('a\n\n# b')).toEqual([
      paragraph(text('a')),
      paragraph({ type: 'break' }),
      { type: 'heading', level: 1, children: [text('b')] },
    ]);
  });

  it('THEN quoted lines join into one quote, and >>> takes the rest', () => {
    expect(parseMarkdown('> a\n> **b**\nafter')).toEqual([
      {
        type: 'quote',
        children: [
          { type: 'paragraph', children: [text('a'), { type: 'break' }, { type: 'strong', children: [text('b')] }] },
        ],
      },
      { type: 'paragraph', children: [text('after')] },
    ]);
    expect(parseMarkdown('>>> a\nb')).toEqual([
      { type: 'quote', children: [{ type: 'paragraph', children: [text('a'), { type: 'break' }, text('b')] }] },
    ]);
    expect(shown(parseMarkdown('>no quote\n>>>'))).toBe('>no quote\n>>>');
  });

  it('THEN lists nest by indentation and keep their first number', () => {
    const item = (value: string): Block => ({ type: 'paragraph', children: [text(value)] });
    expect(parseMarkdown('- a\n  - b\n- c')).toEqual([
      {
        type: 'list',
        start: null,
        items: [[item('a'), { type: 'list', start: null, items: [[item('b')]] }], [item('c')]],
      },
    ]);
    expect(parseMarkdown('3. x\n4. y')).toEqual([{ type: 'list', start: 3, items: [[item('x')], [item('y')]] }]);
  });

  it('THEN a fence keeps its text as typed, wherever it starts', () => {
    expect(parseMarkdown('see ```ts\n**x** <b>\n```\nafter')).toEqual([
      { type: 'paragraph', children: [text('see')] },
      { type: 'codeBlock', language: 'ts', text: '**x** <b>' },
      { type: 'paragraph', children: [text('after')] },
    ]);
    expect(parseMarkdown('```one```')).toEqual([{ type: 'codeBlock', language: '', text: 'one' }]);
    expect(shown(parseMarkdown('``` never closed'))).toBe('``` never closed');
  });
});

describe('GIVEN any text at all', () => {
  const hostile = fc.array(
    fc.constantFrom(
      '*',
      '**',
      '_',
      '__',
      '`',
      '```',
      '||',
      '~~',
      '> ',
      '>>> ',
      '- ',
      '1. ',
      '# ',
      '\n',
      '\\',
      '[',
      '](',
      'https://a',
      ')',
      '<@1>',
      '<',
      '>',
      ' ',
      'a',
      'ほ',
      '😀',
    ),
    { maxLength: 300 },
  );

  it('THEN it is read without fault, and no link leads anywhere but to the web', () => {
    const links = (nodes: readonly (Block | Inline)[]): string[] =>
      nodes.flatMap((node) => [
        ...(node.type === 'link' ? [node.url] : []),
        ...(node.type === 'list' ? node.items.flatMap(links) : 'children' in node ? links(node.children) : []),
      ]);
    fc.assert(
      fc.property(hostile, (parts) => {
        for (const url of links(parseMarkdown(parts.join('')))) expect(url).toMatch(/^https?:\/\//);
      }),
      { numRuns: 200 },
    );
  });

  it('THEN text escaped character by character is shown exactly as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (value) => {
        const line = value.replace(/[\r\n]/g, ' ').trim();
        const escaped = line.replace(/[^\p{L}\p{N}\s]/gu, '\\$&');
        expect(shown(parseMarkdown(escaped))).toBe(line);
      }),
      { numRuns: 200 },
    );
  });
});
