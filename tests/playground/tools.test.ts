import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { BotRunner, type RunningBot } from '../../src/playground/botRunner.ts';
import { MovableClock } from '../../src/playground/movableClock.ts';
import { isTool, moveTime } from '../../src/playground/tools.ts';

const opening = Date.UTC(2025, 4, 24, 12);
const hour = 3_600_000;

/** A bot with reminders, each of which takes some turns of the loop to send. */
async function botWith(clock: MovableClock, hours: readonly number[]) {
  const due = hours.map((at) => opening + at * hour);
  const sent: string[] = [];
  let sending: Promise<void> = Promise.resolve();
  const send = async (at: number) => {
    await new Promise((resolve) => setImmediate(resolve));
    sent.push(`${(at - opening) / hour} at ${(clock.now() - opening) / hour}`);
  };
  const wait = (at: number) =>
    clock.setTimeout(() => {
      due.splice(due.indexOf(at), 1);
      sending = sending.then(() => send(at));
    }, at - clock.now());
  const running: RunningBot = {
    stop: () => undefined,
    nextReminderAt: () => (due.length > 0 ? Math.min(...due) : null),
    settled: () => sending,
  };
  const bot = new BotRunner(
    async () => running,
    () => undefined,
  );
  await bot.start();
  due.slice().forEach(wait);
  return { bot, sent };
}

describe('GIVEN reminders that lie ahead', () => {
  it('WHEN time is moved past them THEN each goes out at its own time', async () => {
    const clock = new MovableClock(new ManualClock(0), opening);
    const { bot, sent } = await botWith(clock, [5, 1, 30]);
    expect(await moveTime(clock, bot, opening + 24 * hour)).toEqual({ kind: 'done' });
    expect(sent).toEqual(['1 at 1', '5 at 5']);
    expect(clock.now()).toBe(opening + 24 * hour);
    expect(bot.nextReminderAt()).toBe(opening + 30 * hour);
  });

  it('WHEN the bot never sends one THEN time goes on all the same', async () => {
    const clock = new MovableClock(new ManualClock(0), opening);
    const stuck = { stop: () => undefined, nextReminderAt: () => opening + hour };
    const bot = new BotRunner(
      async () => stuck,
      () => undefined,
    );
    await bot.start();
    expect(await moveTime(clock, bot, opening + 2 * hour)).toEqual({ kind: 'done' });
    expect(clock.now()).toBe(opening + 2 * hour);
  });

  it.each([opening - 1, Number.NaN])('WHEN time is to go to %d THEN it stays', async (to) => {
    const clock = new MovableClock(new ManualClock(0), opening);
    const { bot } = await botWith(clock, []);
    expect(await moveTime(clock, bot, to)).toMatchObject({ kind: 'failed' });
    expect(clock.now()).toBe(opening);
  });
});

describe('GIVEN a bot that is started and stopped', () => {
  it('THEN the page hears of every change', async () => {
    const heard: string[] = [];
    const bot = new BotRunner(
      async () => ({ stop: () => void heard.push('stopping') }),
      (status) => heard.push(status),
    );
    await bot.start();
    await bot.stop();
    await bot.stop();
    expect(heard).toEqual(['starting', 'online', 'offline', 'stopping', 'offline']);
    expect(bot.nextReminderAt()).toBeNull();
  });
});

describe('GIVEN calls of the page', () => {
  it('THEN tools are told from what people do', () => {
    expect(['setClock', 'fault', 'restart'].every((call) => isTool({ call }))).toBe(true);
    expect(['say', 'slash', 'press'].some((call) => isTool({ call }))).toBe(false);
  });
});
