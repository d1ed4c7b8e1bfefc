import { expect, it } from 'vitest';
import { dm, second, setLoop } from '../reminders/loopScene.ts';
import { monday, noteAt } from '../reminders/scene.ts';

/** How many fall into the densest second. */
const densest = (times: readonly number[]) => {
  let most = 0;
  for (let from = 0, to = 0; to < times.length; to += 1) {
    while (times[to]! - times[from]! >= second) from += 1;
    most = Math.max(most, to - from + 1);
  }
  return most;
};

it('GIVEN 10,000 that are due at start THEN they drain in order of due time, at forty a second, and the log tells how far they are', async () => {
  const scene = await setLoop();
  const { store, start, pass } = scene;
  const { db } = store.database;
  await store.reminders.create(noteAt(monday, '1', { place: dm }), 1);
  const row = await db.selectFrom('reminders').selectAll().executeTakeFirstOrThrow();
  const rows = Array.from({ length: 9999 }, (_, index) => {
    const id = String(index).padStart(16, '0');
    return { ...row, id, nonce: `${id}.0`, due_at: monday - ((index * 7919) % 10_000) * 60 * second };
  });
  for (let from = 0; from < rows.length; from += 500)
    await db
      .insertInto('reminders')
      .values(rows.slice(from, from + 500))
      .execute();
  const { sent, lines } = start();
  await pass(257 * second, 25);
  expect(sent).toHaveLength(10_000);
  expect(sent.every(({ dueAt }, index) => index === 0 || dueAt >= sent[index - 1]!.dueAt)).toBe(true);
  expect(densest(sent.map(({ at }) => at))).toBeLessThanOrEqual(40);
  const progress = lines.filter(({ message }) => message === 'Delivering what is overdue');
  expect(progress.length).toBeGreaterThanOrEqual(20);
  const left = progress.map(({ details }) => (details as { left: number }).left);
  expect(left).toEqual(left.toSorted((a, b) => b - a));
  expect(left[0]).toBeGreaterThan(9000);
  await scene.close();
}, 120_000);
