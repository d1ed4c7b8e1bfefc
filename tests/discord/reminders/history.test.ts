import { expect, it } from 'vitest';
import { type Reading, shareReadings } from '../../../src/discord/reminders/history.ts';

/** Readings that end when the test says so. */
function setUp() {
  const begun: { channelId: string; since: number; end: (reading: Reading) => void }[] = [];
  const read = shareReadings((channelId, since) => new Promise((end) => void begun.push({ channelId, since, end })));
  return { begun, read };
}
const readingOf = (...ids: string[]): Reading => ({ kind: 'read', ids: new Set(ids), isWhole: true, isEmpty: false });

it('GIVEN many who ask while a channel is read THEN they share the next reading, from the earliest moment', async () => {
  const { begun, read } = setUp();
  const first = read('1', 50);
  const others = [read('1', 70), read('1', 30), read('1', 60)];
  expect(begun).toHaveLength(1);
  begun[0]!.end(readingOf('a'));
  expect(await first).toEqual(readingOf('a'));
  await Promise.resolve();
  expect(begun.map(({ since }) => since)).toEqual([50, 30]);
  // What is asked for now must not be answered by a reading that has begun already.
  const late = read('1', 90);
  begun[1]!.end(readingOf('a', 'b'));
  for (const reading of await Promise.all(others)) expect(reading).toEqual(readingOf('a', 'b'));
  await Promise.resolve();
  begun[2]!.end(readingOf('c'));
  expect(await late).toEqual(readingOf('c'));
});

it('GIVEN other channels THEN each is read by itself; one that failed is read again', async () => {
  const { begun, read } = setUp();
  const [one, two] = [read('1', 0), read('2', 0)];
  expect(begun.map(({ channelId }) => channelId)).toEqual(['1', '2']);
  begun[0]!.end({ kind: 'failed', mayHaveArrived: true, message: 'cut' });
  expect(await one).toMatchObject({ kind: 'failed' });
  const again = read('1', 0);
  begun[1]!.end(readingOf());
  begun[2]!.end(readingOf('a'));
  expect([await two, await again]).toEqual([readingOf(), readingOf('a')]);
});
