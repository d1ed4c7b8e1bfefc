import { describe, expect, it } from 'vitest';
import { calendarFile } from '../../../src/discord/attachments/calendar.ts';
import { attachedTexts, holdsText } from '../../../src/discord/guard/attachedTexts.ts';
import { createGuard } from '../../../src/discord/guard/guard.ts';
import { deadlinesOf } from '../../../src/knowledge/deadlines.ts';
import { firstArticle } from '../../fixtures.ts';

describe('attachedTexts', () => {
  it('GIVEN files of several kinds THEN only those with text are looked into', () => {
    expect(['a.txt', 'a.ics', 'a.png', 'txt'].map(holdsText)).toEqual([true, true, false, false]);
    expect(attachedTexts('a.txt', 'words')).toEqual(['words']);
  });

  it('GIVEN a calendar THEN the guard reads its excerpts, folded and escaped as they are', async () => {
    const { library, article } = await firstArticle();
    const guard = createGuard(() => library, { read: async () => article });
    const deadlines = deadlinesOf(library);
    expect(deadlines.length).toBeGreaterThan(0);
    for (const deadline of deadlines) {
      for (const language of ['en', 'ja'] as const) {
        const { name, data } = calendarFile(deadline, 0, language);
        await guard.check({}, attachedTexts(name, String(data)));

        const word = /\p{L}{5,}/u.exec(deadline.citation.text)![0];
        const altered = String(data).replace(/\r\n /g, '').replaceAll(word, `not ${word}`);
        await expect(guard.check({}, attachedTexts(name, altered))).rejects.toThrow('Not in paragraph');
      }
    }
  });
});
