import { Readable, Writable } from 'node:stream';
import { runProgram } from '../../src/cli/program.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { ManualClock } from '../../src/clock.ts';
import { knowledgeFolder } from '../fixtures.ts';

class Collector extends Writable {
  text = '';
  isTTY = false;
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk;
    done();
  }
}

/** What a run of the command line left behind. */
export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** stdout read as JSON. */
  json(): unknown;
}

/** The surroundings of a run, where they differ from a plain one. */
type World = Partial<Omit<Terminal, 'stdin' | 'stdout' | 'stderr'>> & {
  readonly stdin?: string;
  /** What a person at the terminal types; without it, nobody is there. */
  readonly typed?: readonly string[];
  /** Whether the result goes to a terminal, in colours. */
  readonly stdoutIsTty?: boolean;
};

/** Runs the command line inside the test. It serves `knowledge/` unless `--knowledge` or the settings say otherwise. */
export async function run(
  argv: readonly string[],
  { stdin = '', typed, stdoutIsTty = false, ...world }: World = {},
): Promise<Run> {
  const stdout = new Collector();
  const stderr = new Collector();
  stdout.isTTY = stdoutIsTty;
  stderr.isTTY = typed !== undefined;
  const input = typed === undefined ? stdin : typed.map((line) => `${line}\n`).join('');
  const code = await runProgram(argv, {
    environment: { KNOWLEDGE_DIR: knowledgeFolder },
    standing: process.cwd(),
    project: process.cwd(),
    clock: new ManualClock(Date.UTC(2025, 4, 24)),
    ...world,
    stdin: Object.assign(Readable.from([Buffer.from(input)]), { isTTY: typed !== undefined }),
    stdout,
    stderr,
  });
  return { code, stdout: stdout.text, stderr: stderr.text, json: () => JSON.parse(stdout.text) };
}
