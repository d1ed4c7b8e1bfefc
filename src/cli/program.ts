import { debuglog } from 'node:util';
import { Command, CommanderError } from 'commander';
import { NoArticlesError } from '../knowledge/articleFault.ts';
import { registry } from './registry.ts';
import { addCommonOptions, type CommonOptions, type Session, startSession } from './session.ts';
import { showControls } from './showControls.ts';
import { type Terminal, UsageError } from './terminal.ts';

/** `NODE_DEBUG=verbatim` shows the stack of an internal fault. */
const debug = debuglog('verbatim');

/**
 * Runs one command.
 * @param argv the words behind the program's name
 * @returns the exit code: 0 done; 2 bad input or no usable article; 1 internal fault, or what the command itself found
 */
export async function runProgram(argv: readonly string[], terminal: Terminal): Promise<number> {
  let session = null as Session | null;
  const program = buildProgram(terminal, (options) => {
    session = startSession(terminal, options);
    return session;
  });
  try {
    await program.parseAsync(spellHelp(argv), { from: 'user' });
    return session?.exitCode ?? 0;
  } catch (error) {
    return report(error, terminal);
  }
}

/** `help ask` as `ask --help`: a command knows its own options once it is loaded. */
function spellHelp(argv: readonly string[]): readonly string[] {
  const [first, second] = argv;
  return first === 'help' && registry.some(({ name }) => name === second) ? [...argv.slice(1), '--help'] : argv;
}

function buildProgram(terminal: Terminal, start: (options: CommonOptions) => Session): Command {
  const program = new Command('verbatim')
    .description('Answers about the Japan–US trade talks, only in the articles’ own words.')
    .configureOutput({
      writeOut: (text) => void terminal.stdout.write(text),
      // Errors are thrown (exitOverride) and reported once, in one line.
      writeErr: () => {},
      getOutHelpWidth: () => terminal.stdout.columns ?? 100,
    })
    .helpOption('-h, --help', 'show this help')
    .helpCommand('help [command]', 'show the help of a command')
    .exitOverride();
  for (const { name, summary } of registry) addCommonOptions(program.command(name).description(summary));
  program.hook('preSubcommand', async (_, command) => {
    const entry = registry.find(({ name }) => name === command.name());
    const module = await entry?.load();
    module?.define(command, () => start(command.opts()));
  });
  return program;
}

/** Says on stderr what went wrong, in one line. @returns the exit code */
function report(error: unknown, terminal: Terminal): number {
  const say = (line: string) => void terminal.stderr.write(`verbatim: ${showControls(line)}\n`);
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return 0;
    const reason = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
    say(error.code === 'commander.help' ? 'name a command; `verbatim --help` lists them' : reason);
    return 2;
  }
  if (error instanceof NoArticlesError) {
    for (const fault of error.faults) terminal.stderr.write(`${showControls(fault.message)}\n`);
    say(error.message);
    return 2;
  }
  if (error instanceof UsageError) {
    say(error.message);
    return 2;
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  say(`internal fault: ${message}`);
  debug('%s', stack);
  return 1;
}
