import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import { styleText } from 'node:util';
import { type Command, InvalidArgumentError } from 'commander';
import type { Library } from '../knowledge/library.ts';
import { startProgress } from './progress.ts';
import { showControls } from './showControls.ts';
import type { Terminal } from './terminal.ts';

/** What every command takes. */
export interface CommonOptions {
  readonly knowledge?: string;
  readonly at?: number;
  readonly json?: true;
}

/** One command being run: its common options, and where its result and its remarks go. */
export interface Session {
  readonly terminal: Terminal;
  /** Absolute path of the knowledge folder. */
  readonly knowledge: string;
  /** What "now" is, in epoch milliseconds. */
  readonly now: number;
  /** Whether the result is wanted as JSON. */
  readonly json: boolean;
  /** What the run ends with; a command that found something wrong sets 1. */
  exitCode: 0 | 1;
  /** Writes a line of the result to stdout; of control characters only those of {@link styled} take effect. */
  print(line: string): void;
  /** Writes the whole result to stdout, as JSON. */
  printJson(value: unknown): void;
  /** Writes a remark to stderr. */
  remark(line: string): void;
  /** `text` for stdout in a style of node:util, plain unless stdout is a terminal with colours. */
  styled(format: Parameters<typeof styleText>[0], text: string): string;
  /**
   * Loads the library, with a progress bar when that takes long, and names every broken file on stderr.
   * @throws {NoArticlesError}
   */
  openLibrary(): Promise<Library>;
}

/** Adds the options of every command. */
export function addCommonOptions(command: Command): Command {
  return command
    .option(
      '--knowledge <folder>',
      'folder of the articles (default: "knowledge", or the setting KNOWLEDGE_DIR)',
      readFolder,
    )
    .option('--at <instant>', 'what "now" is, such as 2025-05-24T09:00:00Z (default: now)', readInstant)
    .option('--json', 'print the result as JSON');
}

function readFolder(text: string): string {
  if (text.trim() === '')
    throw new InvalidArgumentError('It must name a folder; leave the option out for the default.');
  return text;
}

/** @returns epoch milliseconds */
function readInstant(text: string): number {
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch {
    throw new InvalidArgumentError('It must be a moment with its offset, such as 2025-05-24T09:00:00Z.');
  }
}

export function startSession(terminal: Terminal, options: CommonOptions): Session {
  const { stdout, stderr } = terminal;
  const knowledge =
    options.knowledge === undefined
      ? resolve(terminal.project, terminal.environment.KNOWLEDGE_DIR || 'knowledge')
      : resolve(terminal.standing, options.knowledge);
  const remark = (line: string) => void stderr.write(`${showControls(line)}\n`);
  // Stands for the escape character of a style, so that print tells it from one of an article.
  const styleMark = randomUUID();
  return {
    terminal,
    knowledge,
    now: options.at ?? terminal.clock.now(),
    json: options.json === true,
    exitCode: 0,
    print: (line) => void stdout.write(`${showControls(line).replaceAll(styleMark, '\x1b')}\n`),
    printJson: (value) => void stdout.write(`${JSON.stringify(value, null, stdout.isTTY ? 2 : undefined)}\n`),
    remark,
    styled: (format, text) => styleText(format, showControls(text), { stream: stdout }).replaceAll('\x1b', styleMark),
    async openLibrary() {
      const { loadLibrary } = await import('../knowledge/knowledgeFolder.ts');
      const progress = startProgress(terminal, 'Reading the articles');
      try {
        const { library, faults } = await loadLibrary(knowledge, { onProgress: progress.update });
        for (const fault of faults) remark(fault.message);
        return library;
      } finally {
        progress.stop();
      }
    },
  };
}
