import fc from 'fast-check';

const markup = fc.constantFrom(
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '||',
    '`',
    '```',
    '\\',
    '>',
    '> ',
    '>>> ',
    '# ',
    '### ',
    '-# ',
    '- ',
    '* ',
    '+ ',
    '1. ',
    '12) ',
  ],
  ...[
    '<@123456789012345678>',
    '<#1>',
    '<t:1:R>',
    '<:a:123456789012345678>',
    '@everyone',
    '@here',
    ':smile:',
    '10:30:45',
  ],
  ...[
    'http://a.b/c_d',
    'https://x.y/(z)',
    '[a](http://b.c)',
    ']',
    '(',
    ')',
    '<http://a.b>',
    '¯\\_(ツ)_/¯',
    '“',
    '”',
    ' · ',
    '\u200b',
    '\u202e',
  ],
);
const word = fc.oneof(
  { weight: 3, arbitrary: fc.stringMatching(/^[A-Za-z0-9é’.,%-]{1,8}$/) },
  { weight: 3, arbitrary: markup },
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
);
const space = fc.constantFrom(' ', ' ', ' ', '', '  ', '\n', '\u00a0');

/** Body text full of everything that Discord would style, without blank lines or headings of its own. */
export const trickyBody = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 25 })
  .map((parts) =>
    `x${parts.flat().join('')}`
      .replace(/[\0\r\u2028\u2029]/g, '')
      .replace(/\s*\n\s*/g, '\n')
      .replace(/\n#/g, '\n')
      .trim(),
  )
  .filter((text) => text.isWellFormed());
