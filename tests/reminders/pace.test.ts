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
  ).toBeLessThanOrEqual(40);
  expect(at.at(-1)).toBeLessThanOrEqual(25_000);
});

it('GIVEN a machine that stalls THEN the turns that fall together are still no more than forty in any second', async () => {
  const clock = new ManualClock(0);
  const pace = new Pace(clock);
  const at: number[] = [];
  const turns = Array.from({ length: 400 }, () => pace.turn().then(() => at.push(clock.now())));
  for (let left = 80; left > 0 && at.length < 400; left -= 1) {
    for (let task = 0; task < 20; task += 1) await Promise.resolve();
    clock.advance(left % 4 === 0 ? 900 : 50);
  }
  await Promise.all(turns);
  const most = Math.max(...at.map((from) => at.filter((time) => time >= from && time < from + 1000).length));
  expect(most).toBeLessThanOrEqual(40);
});

it('GIVEN a clock that is set back THEN it goes on', async () => {
  const clock = new ManualClock(3_600_000);
  const pace = new Pace(clock);
  await pace.turn();
  clock.moveTo(0);
  expect([pace.room(), pace.untilRoom()]).toEqual([17, 0]);
});

it('GIVEN Discord says that it was too much THEN the pace is halved once for all that were under way, and recovers', async () => {
  const clock = new ManualClock(0);
  const pace = new Pace(clock);
  const turnsWithin = async (milliseconds: number) => {
    let turns = 0;
    const end = clock.now() + milliseconds;
    for (let open = true; open; ) {
      let isReady = false;
      const turn = pace.turn().then(() => {
        isReady = true;
      });
      for (await Promise.resolve(); !isReady && clock.now() < end; await Promise.resolve()) clock.advance(1);
      open = clock.now() < end;
      if (open) turns += 1;
      else clock.advance(1000);
      await turn;
    }
    return turns;
  };
  await turnsWithin(1000);
  for (let index = 0; index < 10; index += 1) pace.slowDown();
  expect(await turnsWithin(1000)).toBeLessThanOrEqual(27);
  for (let second = 0; second < 20; second += 1) await turnsWithin(1000);
  expect(await turnsWithin(1000)).toBeGreaterThanOrEqual(38);
});
