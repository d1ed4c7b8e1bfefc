import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { covers, slice } from '../../src/text/range.ts';
import { splitSentences } from '../../src/text/sentences.ts';

const split = (text: string) => splitSentences(text, { start: 0, end: text.length }).map((range) => slice(text, range));

/** Each entry is one paragraph, as the list of its sentences. */
const paragraphs: readonly (readonly string[])[] = [
  // abbreviations
  ['The U.S. Treasury met the U.K. team.', 'Mr. Akazawa spoke.'],
  ['He flew to the U.S. on Friday.', 'Gov. Tamaki stayed.'],
  ['They left the U.S.', 'The talks go on.'],
  ['J. D. Vance met J.D. Power.', 'George W. Bush did not.'],
  ['Toyota Motor Corp. Chief Executive Koji Sato spoke.', 'Sony Group Inc.', 'The firm declined.'],
  ['It opens at 9 a.m. Friday and closes at 5 p.m. Tokyo time.', 'It is free.'],
  ['See No. 5, Art. 3 and pp. 12 of Vol. II, i.e. The Code.', 'It is long.'],
  ['He said no.', 'Then he left.'],
  ['The summit is on Sept. 9 in Boston, Mass., not in St. Louis.', 'It is short.'],
  ['It began in Sept.', 'Akazawa came.'],
  ['Smith et al. (2018) and Dr. J. Park agree.', 'Others, e.g. Japan, do not.'],
  ['The castle (c. 1066) and the road (c. EUR 5) remain.', 'Both are old.'],
  ['1. Steel is first.', '2. Cars are second.'],
  // numbers
  ['The rate is 24.5%.', '24 nations pay 3.5 or .5 percent.'],
  ['It fell to 3.', '5 others rose.'],
  // quotations
  ['“We agreed to accelerate the talks, where the leaders are set to meet,” Akazawa told reporters.', 'He left.'],
  ['“Really?” he asked.', '“No!” she cried.'],
  ['“Is it done?” Akazawa asked.', '“Is it done?”', 'The minister did not say.'],
  ['“If our requests are met, we may agree,” he said.', '“But if not, it will be difficult.”'],
  ['He called it “frank and constructive.”', 'She called it ‘long.’', 'They agreed.'],
  ['(He left in May.)', 'The rest (see below) stayed.'],
  ['« Oui. »', 'Il est parti.'],
  ['„Das ist fertig.“', 'Er ging.'],
  ['It rose.[12]', 'It fell.[3][4]', 'It stayed.'],
  // other stops
  ['Is it so?!', 'It is…', 'Perhaps... but perhaps not.', 'Well… I think so.'],
  ['He paused . . . and went on.', 'She did not.'],
  ['What a deal!', 'The Yahoo! site said so.'],
  ['“To be or not to be.” – Hamlet'],
  ['So he said. . . .', 'Then it ended.'],
  ['क्या यह सच है?', 'यह सच है।', 'वह गया।'],
  ['A line that\nbreaks goes on.', 'It ends.'],
  // a stop swallowed by an abbreviation
  ['Japan faces a tariff unless it can negotiate a deal with the US', 'It is also scrambling to find ways.'],
  ['They met the EU', 'They will meet again.'],
  ['It is a deal with the U.S', 'It is also short.'],
  ['Sec. Scott Bessent met Trade Min. Muto of Sony Group Corp. (6758.T), est. 1946.', 'It is old.'],
  ['She is the US It girl of the year.'],
  ['He praised the IT It Girl and the film IT It Is.'],
  ['THE US It is what it is.'],
  ['He met the US This Week host.'],
];

/** Scripts without spaces, and lists: the sentences joined by what stands first. */
const joined: readonly (readonly [string, readonly string[]])[] = [
  ['', ['日本は合意した。', '米国はどうか？', '「本当か？」と記者が聞いた。', '（聞いた。）', 'そして終わった！']],
  ['', ['「急ぐ。', '必ずやる！」と述べた。', '「はい。」', 'そうして終わった。']],
  ['', ['會談結束。', '「他說：好。」', '雙方同意!', '真的。', '2025年始。', 'US說好']],
  ['\n', ['The demands:', '- Steel', '- Cars and parts', '• Rice']],
];

const someText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        '.',
        '。',
        '…',
        '?',
        ' ',
        '\n',
        '”',
        '“',
        ')',
        'U.S.',
        'Mr',
        'It',
        'is',
        '5',
        'a',
        '語',
        '𠮷',
        '\ud83d',
      ),
    )
    .map((parts) => parts.join('')),
);

describe('splitSentences', () => {
  it.each(paragraphs.map((sentences) => [sentences.join(' '), sentences] as const))('GIVEN %j', (text, sentences) => {
    expect(split(text)).toEqual(sentences);
  });

  it.each(joined.map(([gap, sentences]) => [sentences.join(gap), sentences] as const))(
    'GIVEN %j',
    (text, sentences) => {
      expect(split(text)).toEqual(sentences);
    },
  );

  it('GIVEN any Unicode THEN the ranges ascend, are disjoint and trimmed, and cover all but white space', () => {
    fc.assert(
      fc.property(someText, someText, someText, (before, text, behind) => {
        const whole = before + text + behind;
        const paragraph = { start: before.length, end: before.length + text.length };
        let from = paragraph.start;
        for (const range of splitSentences(whole, paragraph)) {
          expect(whole.slice(from, range.start).trim()).toBe('');
          expect(slice(whole, range)).toBe(slice(whole, range).trim());
          expect(range.end).toBeGreaterThan(range.start);
          from = range.end;
        }
        expect(whole.slice(from, paragraph.end).trim()).toBe('');
      }),
      { numRuns: 200 },
    );
  });

  it('GIVEN any Unicode THEN no sentence begins or ends inside a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (one, two) => {
        const text = `${one}. ${two}。${one}`;
        for (const sentence of split(text)) expect(sentence.isWellFormed()).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['.', '. ', '.)', 'A. ', '！', '?” A ', ' ', '\n', 'US It '])(
    'GIVEN 200,000 times %j THEN it stays linear',
    (part) => {
      const text = `${part.repeat(200_000)}x`;
      expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    },
    5000,
  );
});

const tuning = join(import.meta.dirname, '../../../shared/quality/squad2-tuning.json');

interface Tuning {
  readonly data: readonly {
    readonly paragraphs: readonly {
      readonly context: string;
      readonly qas: readonly {
        readonly answers: readonly { readonly text: string; readonly answer_start: number }[];
      }[];
    }[];
  }[];
}

it('GIVEN the tuning articles THEN no sentence bound cuts a gold answer, and no abbreviation swallows a stop', ({
  skip,
}) => {
  if (!existsSync(tuning)) skip(`${tuning} is not here`);
  const { data } = JSON.parse(readFileSync(tuning, 'utf8')) as Tuning;
  const cut: string[] = [];
  for (const { context, qas } of data.flatMap(({ paragraphs }) => paragraphs)) {
    const sentences = splitSentences(context, { start: 0, end: context.length });
    for (const { text, answer_start: start } of qas.flatMap(({ answers }) => answers)) {
      const answer = { start, end: start + text.length };
      if (!sentences.some((sentence) => covers(sentence, answer))) cut.push(text);
    }
    cut.push(
      ...sentences
        .slice(0, -1)
        .map((sentence) => slice(context, sentence))
        .filter((text) => /\w$/.test(text)),
    );
  }
  expect(cut).toEqual([]);
});
