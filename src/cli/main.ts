import { config } from 'dotenv';
import { systemClock } from '../clock.ts';
import { runProgram } from './program.ts';

// `verbatim … | head` closes the pipe early: that is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

const environment = { ...process.env };
config({ quiet: true, processEnv: environment as Record<string, string> });

process.exitCode = await runProgram(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  environment,
  // npm runs scripts in the project's folder and says in INIT_CWD where the person stood.
  standing: environment.INIT_CWD ?? process.cwd(),
  project: process.cwd(),
  clock: systemClock,
});
