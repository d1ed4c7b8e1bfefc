import { Readable, Writable } from 'node:stream';
import { expect, it, vi } from 'vitest';
import { startProgress } from '../../src/cli/progress.ts';
import { ManualClock } from '../../src/clock.ts';

function start(isTTY: boolean) {
  let shown = '';
  const stderr = new Writable({
    write(chunk, _, done) {
      shown += chunk;
      done();
    },
  });
  const clock = new ManualClock(0);
  const terminal = {
    stdin: Readable.from([]),
    stdout: stderr,
    stderr: Object.assign(stderr, { isTTY, columns: 80, cursorTo() {}, clearLine() {}, moveCursor() {} }),
    environment: {},
    standing: '/',
    project: '/',
    clock,
  };
  return { clock, progress: startProgress(terminal, 'Reading'), shown: () => shown };
}

it('GIVEN work that takes over a second THEN a terminal sees how far it is', async () => {
  const { clock, progress, shown } = start(true);
  progress.update(1, 4);
  clock.advance(999);
  expect(clock.nextDueAt()).toBe(1000);
  clock.advance(1);
  await vi.waitFor(() => expect(shown()).toContain('Reading'));
  expect(shown()).toContain('1/4');
  progress.stop();
});

it('GIVEN work that is soon done, or no terminal THEN nothing is shown', () => {
  const quick = start(true);
  quick.progress.stop();
  expect([quick.clock.nextDueAt(), quick.shown()]).toEqual([null, '']);
  const piped = start(false);
  expect(piped.clock.nextDueAt()).toBeNull();
  piped.progress.update(1, 2);
  piped.progress.stop();
  expect(piped.shown()).toBe('');
});
