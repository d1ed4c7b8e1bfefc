import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stripEscapes } from '../../../src/discord/guard/markdownText.ts';
import { escapeCapped, escapeMarkdown } from '../../../src/discord/messages/markdown.ts';
import { trickyBody } from '../arbitraries.ts';
import { shown } from '../shown.ts';

describe('text of people in Discord Markdown', () => {
  it('GIVEN any text THEN people read exactly its characters, and it is read back from a message', () => {
    fc.assert(
      fc.property(trickyBody, (text) => {
        expect(shown(escapeMarkdown(text))).toBe(text);
        expect(stripEscapes(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  it('GIVEN a limit THEN it is kept, between characters, and the end shows that more followed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 30, maxLength: 400 }), (text) => {
        const capped = escapeCapped(text, 100);
        expect(capped.length).toBeLessThanOrEqual(100);
        if (escapeMarkdown(text).length <= 100) expect(capped).toBe(escapeMarkdown(text));
        else expect(text.startsWith(stripEscapes(capped).replace(/…$/, ''))).toBe(true);
      }),
    );
    expect(escapeCapped('👩‍👩‍👧‍👦'.repeat(20), 30)).toBe('👩‍👩‍👧‍👦👩‍👩‍👧‍👦…');
  });
});
