import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { dm, type LoopScene, second, setLoop } from './loopScene.ts';
import { monday, noteAt } from './scene.ts';

let scene: LoopScene;
beforeEach(async () => {
  scene = await setLoop();
});
afterEach(() => scene.close());

describe('a clock that is set', () => {
  it('GIVEN it jumps forth by hours THEN what became due comes within the next look, of 15 seconds', async () => {
    const { store, clock, start, pass } = scene;
    await store.reminders.create(noteAt(monday + 3 * 3600 * second, '1', { place: dm }), 50);
    const { sent } = start();
    await pass(60 * second, second);
    expect(sent).toEqual([]);
    clock.ahead = 3 * 3600 * second;
    await pass(15 * second, second);
    expect(sent).toHaveLength(1);
  });

  it('GIVEN it jumps back by hours THEN nothing comes twice or early, and what is due later comes at its time', async () => {
    const { store, clock, start, pass } = scene;
    await store.reminders.create(noteAt(monday + 10 * second, '1', { place: dm }), 50);
    await store.reminders.create(noteAt(monday + 60 * second, '1', { place: dm }), 50);
    const { sent } = start();
    await pass(20 * second, second);
    expect(sent).toHaveLength(1);
    clock.ahead = -2 * 3600 * second;
    await pass(2 * 3600 * second + 30 * second, 5 * second);
    expect(sent).toHaveLength(1);
    await pass(10 * second, second);
    expect(sent).toHaveLength(2);
    expect(sent[1]!.at + clock.ahead).toBe(monday + 60 * second);
  });

  it('GIVEN it jumps back while deliveries are held up THEN they are not held up for longer', async () => {
    const { store, clock, start, pass } = scene;
    await store.reminders.create(noteAt(monday - 7200 * second, '1', { place: dm }), 50);
    let limits = 1;
    const { sent } = start(() =>
      limits-- > 0 ? { kind: 'limited', after: 5 * second, isGlobal: true } : { kind: 'sent' },
    );
    await pass(second);
    clock.ahead = -3600 * second;
    await pass(20 * second);
    expect(sent).toHaveLength(1);
  });
});

describe('a reminder that is years away', () => {
  it('GIVEN thirty years THEN it comes at its second and not before', async () => {
    const { store, timers, start, pass } = scene;
    const due = Date.UTC(2056, 1, 29, 12);
    await store.reminders.create(noteAt(due, '1', { place: dm }), 50);
    const { sent, loop } = start();
    await pass(60 * second);
    expect(loop.nextAt).toBe(due);
    timers.moveTo(due - second);
    await pass(second - 1, 111);
    expect(sent).toEqual([]);
    await pass(1, 1);
    expect(sent.map(({ at }) => at)).toEqual([due]);
  });
});

describe('a storm of 429', () => {
  it('GIVEN everything is limited for a minute THEN Discord is left alone as long as it says, and all comes afterwards', async () => {
    const { store, timers, start, pass } = scene;
    for (let index = 0; index < 100; index += 1)
      await store.reminders.create(noteAt(monday, `${index}`, { place: dm }), 50);
    const end = monday + 60 * second;
    const { sent, calls } = start(() =>
      timers.now() < end ? { kind: 'limited', after: 10 * second, isGlobal: true } : { kind: 'sent' },
    );
    await pass(60 * second);
    // What was under way when the first answer came, six times.
    expect(calls.length).toBeLessThanOrEqual(6 * 17);
    await pass(60 * second);
    expect(sent).toHaveLength(100);
  });

  it('GIVEN one channel is limited THEN the others go on', async () => {
    const { store, start, pass } = scene;
    const busy = { kind: 'channel', channelId: '1', guildId: '5' } as const;
    for (let index = 0; index < 30; index += 1) {
      await store.reminders.create(noteAt(monday - 1000 * second, `${index}`, { place: busy }), 50);
      await store.reminders.create(noteAt(monday, `${index}`, { place: dm }), 50);
    }
    const { sent, calls } = start(({ place }) =>
      place === busy || place.kind === 'channel'
        ? { kind: 'limited', after: 60 * second, isGlobal: false }
        : { kind: 'sent' },
    );
    await pass(5 * second);
    expect(sent).toHaveLength(30);
    expect(calls.length - sent.length).toBeLessThanOrEqual(17);
  });
});

it('GIVEN a store that cannot be asked THEN it is asked again, and what is due still comes', async () => {
  const { store, start, pass } = scene;
  await store.reminders.create(noteAt(monday, '1', { place: dm }), 50);
  let failures = 3;
  const flaky = {
    ...store.deliveries,
    claimDue: (...args: Parameters<Store['deliveries']['claimDue']>) =>
      failures-- > 0 ? Promise.reject(new Error('away')) : store.deliveries.claimDue(...args),
  };
  const { sent, lines } = start(undefined, { store: flaky });
  await pass(5 * second);
  expect(sent).toHaveLength(1);
  expect(lines.filter(({ message }) => message.startsWith('The store cannot be asked'))).toHaveLength(3);
});
