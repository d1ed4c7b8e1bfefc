import type { SingleBar } from 'cli-progress';
import type { Terminal } from './terminal.ts';

/** Work shorter than this, in milliseconds, shows no bar. */
const patience = 1000;

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** A progress bar on stderr, once the work takes over a second; nothing at all if stderr is no terminal. */
export function startProgress(terminal: Terminal, label: string): Progress {
  if (!terminal.stderr.isTTY) return { update() {}, stop() {} };
  let bar: SingleBar | null = null;
  let state: readonly [done: number, total: number] = [0, 1];
  let stopped = false;
  const timer = terminal.clock.setTimeout(async () => {
    const { SingleBar, Presets } = await import('cli-progress');
    if (stopped) return;
    const format = `${label} {bar} {value}/{total}`;
    bar = new SingleBar(
      { stream: terminal.stderr as NodeJS.WriteStream, clearOnComplete: true, format },
      Presets.shades_classic,
    );
    bar.start(state[1], state[0]);
  }, patience);
  return {
    update(done, total) {
      state = [done, total];
      bar?.setTotal(total);
      bar?.update(done);
    },
    stop() {
      stopped = true;
      timer.cancel();
      bar?.stop();
    },
  };
}
