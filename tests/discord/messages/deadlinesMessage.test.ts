import { describe, expect, it } from 'vitest';
import { readExcerpts } from '../../../src/discord/guard/readExcerpts.ts';
import { deadlinesMessage, type Show } from '../../../src/discord/messages/deadlinesMessage.ts';
import type { Library } from '../../../src/knowledge/library.ts';
import { firstArticle, libraryOf } from '../../fixtures.ts';

const at = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds;

function page(library: Library, instant: string, show: Show = 'upcoming', number = 1) {
  const message = deadlinesMessage(library, { show, page: number, now: at(instant), language: 'en' });
  const text = (message.embeds ?? []).map(({ description }) => description).join('\n');
  const labels = (message.components ?? []).flatMap(({ components }) =>
    components.map((button) => ('label' in button ? button.label : '')),
  );
  return { message, text, labels };
}

describe('deadlinesMessage', () => {
  it('GIVEN the first article in May 2025 THEN all three are to come, as exactly as it says', async () => {
    const { library } = await firstArticle();
    const { message, text, labels } = page(library, '2025-05-25T00:00:00Z');
    expect(text).toContain('**1. June 2025** · the article gives no day · ⏳ to come');
    expect(text).toContain('**2. By the end of June 2025** · the article gives no day · ⏳ to come · hangs on no. 1');
    expect(text).toContain('**3. From July 2025** · the article gives no day · ⏳ to come · with a condition, in bold');
    expect(text).toContain('**another round of trade talks** before **next month’s G7 summit**');
    expect(text).toContain(
      '**Japan faces a 24% tariff rate** starting in **July unless it can negotiate a deal with the US**',
    );
    expect(labels).toEqual(['Add no. 1 to calendar', 'Add no. 2 to calendar', 'Add no. 3 to calendar']);
    expect(readExcerpts(message)).toHaveLength(5);
  });

  it('GIVEN a time when all has passed THEN it says so and since when, and shows them', async () => {
    const { library } = await firstArticle();
    const { text, labels } = page(library, '2026-01-01T00:00:00Z');
    expect(text).toContain('Everything that the articles announce has passed, the last of it on 31 July 2025:');
    expect(text).toContain('☑️ passed');
    expect(labels).toEqual([]);
  });

  it('GIVEN nothing to show THEN it says why', async () => {
    const { library } = await firstArticle();
    expect(page(library, '2025-05-25T00:00:00Z', 'passed').text).toContain(
      'Nothing that the articles announce has passed',
    );
    expect(page(libraryOf({ a: 'They met.' }), '2025-05-25T00:00:00Z').text).toBe(
      'The articles state no deadline and no coming event.',
    );
  });

  it('GIVEN a moment with its zone THEN it is a timestamp; without one the clock is told', () => {
    const known = libraryOf({ a: 'The call will start at 9:30 a.m. EDT on May 28.' });
    const unknown = libraryOf({ a: 'The call will start at 9:30 a.m. on May 28.' });
    expect(page(known, '2025-05-25T00:00:00Z').text).toContain('<t:1748439000:F> (<t:1748439000:R>)');
    expect(page(unknown, '2025-05-25T00:00:00Z').text).toContain('**1. 28 May 2025** · at 09:30, no time zone given');
  });

  it('GIVEN two dates for one event THEN each shows the other side, even one that is over', () => {
    const library = libraryOf({
      a: 'Leaders prepare for the G7 summit in June.',
      b: 'The G7 summit will be held on July 3.',
    });
    const { text } = page(library, '2025-05-25T00:00:00Z');
    expect(text).toMatch(/1\. June 2025.*⚠️ The articles say otherwise, too: 3 July 2025 \(no\. 2\)\n\n> .*July 3/s);
    expect(text).toMatch(/2\. 3 July 2025.*⚠️ The articles say otherwise, too: June 2025 \(no\. 1\)\n\n> Leaders/s);
    const { text: later, message } = page(library, '2025-07-02T12:00:00Z');
    expect(later).toMatch(/^\*\*2\. 3 July 2025.*June 2025 \(no\. 1\)\n\n> Leaders/s);
    expect(readExcerpts(message)).toHaveLength(2);
  });

  it('GIVEN more than a page THEN pages turn, and a page too far is the last', () => {
    const body = Array.from({ length: 8 }, (_, index) => `Panel ${index + 1} meets on June ${index + 1}.`).join(' ');
    const library = libraryOf({ a: body });
    const { text, message } = page(library, '2025-05-25T00:00:00Z', 'upcoming', 9);
    expect(text).toContain('**8. 8 June 2025**');
    expect(message.embeds?.at(-1)?.footer?.text).toMatch(/^Page 3 of 3/);
  });

  it('GIVEN sentences that no message can hold THEN they are attached', () => {
    const library = libraryOf({ a: `The council meets on June 3 ${'because of this and that '.repeat(400)}again.` });
    const { message, text } = page(library, '2025-05-25T00:00:00Z');
    expect(text).toContain('**1. 3 June 2025**');
    expect(message.files?.[0]?.name).toBe('excerpt.txt');
    expect(readExcerpts(message, [String(message.files?.[0]?.data)])).toHaveLength(1);
  });
});
