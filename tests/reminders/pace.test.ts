import { expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { Pace } from '../../src/reminders/pace.ts';

it('GIVEN many turns THEN no second has more than forty, and a thousand take 25 seconds', async () => {
  const clock = new ManualClock(0);
  const pace = new Pace(clock);
  const at: number[] = [];
  const turns = Array.from({ length: 1000 }, () => pace.turn().then(() => at.push(clock.now())));
  for (let left = 26_000; left > 0; left -= 5) {
    clock.advance(5);
    await Promise.resolve();
  }
  await Promise.all(turns);
  expect(
    Math.max(...at.map((from) => at.filter((time) => time >= from && time < from + 1000).length)),
  ).toBeLessThanOrEqual(41);
  expect(at.at(-1)).toBeLessThanOrEqual(25_000);
});

it('GIVEN a clock that is set back THEN it goes on', async () => {
  const clock = new ManualClock(3_600_000);
  const pace = new Pace(clock);
  await pace.turn();
  clock.moveTo(0);
  expect([pace.room(), pace.untilRoom()]).toEqual([11, 0]);
});
