import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotedSpans } from '../../src/text/quoteMarks.ts';

/** The words of every quotation; paragraphs are parted by a line feed. */
function quoted(text: string): string[] {
  return findQuotedSpans(text, paragraphsOf(text)).map(({ start, end }) => text.slice(start, end));
}

function paragraphsOf(text: string) {
  let start = 0;
  return text.split('\n').map((line) => {
    const range = { start, end: start + line.length };
    start = range.end + 1;
    return range;
  });
}

describe('findQuotedSpans', () => {
  it.each([
    ['curly marks', '“We agreed,” he said. “At last.”', ['We agreed,', 'At last.']],
    ['straight marks', '"We agreed," he said. "At last."', ['We agreed,', 'At last.']],
    ['LaTeX marks', "``We agreed,'' he said. ``At last.''", ['We agreed,', 'At last.']],
    ['marks with spaces around', "`` We agreed , '' he said . `` At last . ''", ['We agreed ,', 'At last .']],
    ['straight marks with spaces around', 'He said " We agreed " to us', ['We agreed']],
    ['single marks', '‘We agreed’, he said. ‘At last.’', ['We agreed', 'At last.']],
    ['straight single marks', "'We agreed,' he said. 'At last.'", ['We agreed,', 'At last.']],
    ['guillemets', 'Il a dit : « Nous sommes d’accord ».', ['Nous sommes d’accord']],
    ['an opening mark closed by a straight one', '“We agreed," he said.', ['We agreed,']],
    ['a nested quotation', '“He said ‘no’ to us,” she said.', ['He said ‘no’ to us,']],
    ['a double quotation inside a single one', '‘He said, “No,” and left’, she said.', ['He said, “No,” and left']],
    ['a quotation in the same marks inside', '“The “best” plan,” he said.', ['The “best” plan,']],
  ])('GIVEN %s THEN finds the words inside', (_, text, words) => {
    expect(quoted(text)).toEqual(words);
  });

  it.each([
    ['apostrophes', 'Japan’s exporters don’t agree; it’s Toyota’s call.'],
    ['straight apostrophes', "Japan's exporters don't agree; it's Toyota's call."],
    ['plural possessives', "The ministers' talks and the lawyers' fees"],
    ['elisions', "Rock 'n' roll in the '90s, 'til dawn"],
    ['inches', 'A 6" pipe'],
    ['an opening mark in the middle that nothing closes', 'The plan “was lost in the noise.'],
    ['a closing mark that nothing opens', 'was lost,” he said.'],
  ])('GIVEN %s THEN finds no quotation', (_, text) => {
    expect(quoted(text)).toEqual([]);
  });

  it('GIVEN apostrophes inside single marks THEN closes at the right one', () => {
    expect(quoted('‘We can’t keep the readers’ group, and we won’t’, she said.')).toEqual([
      'We can’t keep the readers’ group, and we won’t',
    ]);
  });

  it('GIVEN paragraphs that reopen a quotation THEN each has its stretch, and those that go on are marked', () => {
    const text = '“One. Two.\n“Three.\n“Four,” he said.\n“Five.”';
    const spans = findQuotedSpans(text, paragraphsOf(text));
    expect(spans.map(({ start, end, closed, reopens }) => [text.slice(start, end), closed, reopens])).toEqual([
      ['One. Two.', false, false],
      ['Three.', false, true],
      ['Four,', true, true],
      ['Five.', true, false],
    ]);
  });

  it('GIVEN any mixture of marks THEN spans ascend, are disjoint and lie inside their paragraph', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '"',
      "'",
      '‘',
      '’',
      '``',
      "''",
      ' ',
      ',',
      '.',
      'a',
      'don’t',
      's',
      '\n',
      '«',
      '»',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { start, end, outer } of findQuotedSpans(text, paragraphsOf(text))) {
          expect(outer.start).toBeGreaterThanOrEqual(last);
          expect(start).toBeGreaterThan(outer.start);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(outer.end);
          expect(text.slice(outer.start, outer.end)).not.toContain('\n');
          last = outer.end;
        }
      }),
      { numRuns: 200 },
    );
  });
});
