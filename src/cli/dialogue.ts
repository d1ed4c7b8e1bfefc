import { createInterface } from 'node:readline/promises';
import { type Terminal, UsageError } from './terminal.ts';

/** Questions to the person at the terminal. They go to stderr: stdout carries the result alone. */
export interface Dialogue {
  /**
   * Asks until the answer will do.
   * @param proposal what an empty answer means; `null` if it means nothing
   * @param refuse says what is wrong with an answer, or `null`
   * @throws {UsageError} if the person gives up (Ctrl-C, Ctrl-D)
   */
  ask(question: string, proposal: string | null, refuse?: (answer: string) => string | null): Promise<string>;
  /** Asks for yes or no; `proposal` as in {@link ask}. */
  confirm(question: string, proposal: boolean | null): Promise<boolean>;
  close(): void;
}

/** Whether there is somebody to ask. */
export function canAsk(terminal: Terminal): boolean {
  return terminal.stdin.isTTY === true && terminal.stderr.isTTY === true;
}

export function openDialogue(terminal: Terminal): Dialogue {
  const { stdin, stderr } = terminal;
  const reader = createInterface({ input: stdin, output: stderr });
  // Lines are taken from the iterator, not by question(): it would lose those that were pasted ahead.
  const lines = reader[Symbol.asyncIterator]();
  let closed = false;
  reader.once('close', () => {
    closed = true;
  });
  const ask: Dialogue['ask'] = async (question, proposal, refuse) => {
    for (;;) {
      const prompt = proposal ? `${question} [${proposal}] ` : `${question} `;
      reader.setPrompt(prompt);
      // A closed reader may still hold lines, but refuses to prompt for them.
      if (closed) stderr.write(prompt);
      else reader.prompt();
      const { value, done } = await lines.next();
      if (done) {
        stderr.write('\n');
        throw new UsageError('stopped: nothing was written');
      }
      const answer = value.trim() || proposal;
      if (answer === null) continue;
      const reason = refuse?.(answer) ?? null;
      if (reason === null) return answer;
      stderr.write(`  ${reason}\n`);
    }
  };
  return {
    ask,
    async confirm(question, proposal) {
      const proposed = proposal === null ? null : proposal ? 'y' : 'n';
      const refuse = (answer: string) => (/^(?:y|yes|n|no)$/i.test(answer) ? null : 'Answer y or n.');
      return /^y/i.test(await ask(`${question} (y/n)`, proposed, refuse));
    },
    close: () => reader.close(),
  };
}
