import { expect, it } from 'vitest';
import type { Gap } from '../../src/gaps/gap.ts';
import { mostGaps } from '../../src/gaps/ports.ts';
import type { Store } from '../../src/store/store.ts';

/** A question that lacks “China”, with whatever a test cares about in its place. */
export const gap = (id: string, fields: Partial<Gap> = {}): Gap => ({
  id,
  question: `What about ${id}?`,
  verdict: 'unanswered',
  missing: ['China'],
  cited: null,
  language: 'en',
  fingerprint: 'abc',
  ...fields,
});

/** What a gap list must do, on whatever database. */
export function describeGapStore(open: () => Promise<Store>): void {
  it('GIVEN a question asked twice THEN it is kept once, counted, with its first words and its last verdict', async () => {
    const store = await open();
    await store.gaps.keep(gap('a'));
    await store.database.db.updateTable('gaps').set({ first_asked_at: 1, last_asked_at: 1 }).execute();
    const again = {
      question: 'WHAT ABOUT A',
      verdict: 'related',
      missing: [],
      language: 'ja',
      fingerprint: 'b',
    } as const;
    await store.gaps.keep(gap('a', again));
    const [kept, ...others] = await store.gaps.list();
    expect(others).toEqual([]);
    expect(kept).toMatchObject({ ...again, question: 'What about a?', asked: 2, helped: 0, notHelped: 0 });
    expect(kept!.firstAskedAt).toBe(1);
    expect(kept!.lastAskedAt).toBeGreaterThan(1);
    await store.close();
  });

  it('GIVEN a question that tells less of what is missing THEN that stays, until the articles change', async () => {
    const store = await open();
    for (const fields of [{}, { missing: [] }]) await store.gaps.keep(gap('a', fields));
    expect(await store.gaps.list()).toMatchObject([{ missing: ['China'], asked: 2 }]);
    await store.gaps.keep(gap('a', { missing: [], fingerprint: 'later' }));
    expect(await store.gaps.list()).toMatchObject([{ missing: [], asked: 3 }]);
    await store.close();
  });

  it('GIVEN voices THEN they are counted; only the one that a reply did not help puts its question on the list', async () => {
    const store = await open();
    await store.gaps.countHelped('a');
    expect(await store.gaps.list()).toEqual([]);
    await store.gaps.countNotHelped(gap('a', { verdict: 'answered', cited: 'x' }));
    await store.gaps.countNotHelped(gap('a', { cited: null }));
    await store.gaps.countHelped('a');
    expect(await store.gaps.list()).toMatchObject([
      { verdict: 'answered', cited: 'x', asked: 1, helped: 1, notHelped: 2 },
    ]);
    await store.gaps.keep(gap('a'));
    expect(await store.gaps.list()).toMatchObject([{ verdict: 'unanswered', cited: 'x', asked: 2, notHelped: 2 }]);
    await store.close();
  });

  it('GIVEN many who ask at once THEN each is counted', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 20 }, (_, index) => store.gaps.keep(gap(index % 2 ? 'a' : 'b'))));
    expect((await store.gaps.list()).map(({ id, asked }) => [id, asked])).toEqual([
      ['a', 10],
      ['b', 10],
    ]);
    await store.close();
  });

  it('GIVEN some or all to be forgotten THEN they are, and counted', async () => {
    const store = await open();
    for (const id of ['a', 'b', 'c']) await store.gaps.keep(gap(id));
    expect(await store.gaps.clear(['a', 'x'])).toBe(1);
    expect(await store.gaps.clear([])).toBe(0);
    expect((await store.gaps.list()).map(({ id }) => id)).toEqual(['b', 'c']);
    expect(await store.gaps.clear()).toBe(2);
    expect(await store.gaps.list()).toEqual([]);
    await store.close();
  });

  it('GIVEN a full list THEN the question that was not asked for the longest time goes', async () => {
    const store = await open();
    const { missing, ...common } = gap('');
    const rows = Array.from({ length: mostGaps }, (_, index) => ({
      ...common,
      id: `old-${index}`,
      missing: JSON.stringify(missing),
      first_asked_at: 1,
      last_asked_at: 1000 + index,
      asked: 1,
      helped: 0,
      not_helped: 0,
    }));
    for (let start = 0; start < mostGaps; start += 500) {
      await store.database.db
        .insertInto('gaps')
        .values(rows.slice(start, start + 500))
        .execute();
    }
    await store.gaps.keep(gap('old-0'));
    await store.gaps.keep(gap('new'));
    const ids = new Set((await store.gaps.list()).map(({ id }) => id));
    expect(ids.size).toBe(mostGaps);
    expect(['old-0', 'old-1', 'old-2', 'new'].map((id) => ids.has(id))).toEqual([true, false, true, true]);
    expect(await store.gaps.clear([...ids].slice(1))).toBe(mostGaps - 1);
    await store.close();
  });
}
