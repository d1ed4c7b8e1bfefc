/** The crash test, for long runs: real processes deliver reminders and are killed, over and over. */
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../reminders/scene.ts';
import { startPostgres } from './postgres.ts';
import { runSoak } from './soak.ts';

const usage = `npm run soak [-- --kills N] [--store sqlite|postgres] [--processes N] [--window MS]

  --kills      how many processes are killed, at every step of a delivery and at random moments (default 200)
  --store      sqlite, or postgres: a server of its own, restarted in the middle (default sqlite)
  --processes  how many share the store (default 1 on SQLite, 4 on PostgreSQL)
  --window     for how long Discord remembers a nonce, in milliseconds (default: a third of the kills each with
               0, 60000 and 300000)

It ends with 1 if a reminder that was promised is not seen exactly once.
`;

function readOptions() {
  const text = { type: 'string' } as const;
  const options = {
    kills: text,
    store: text,
    processes: text,
    window: text,
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  const { store = 'sqlite' } = values;
  if (store !== 'sqlite' && store !== 'postgres') throw new TypeError(`There is no store ${store}`);
  const number = (name: 'kills' | 'processes' | 'window', least: number) => {
    const value = values[name];
    if (value === undefined) return null;
    if (!/^\d+$/.test(value) || Number(value) < least) throw new TypeError(`--${name} takes a number from ${least}`);
    return Number(value);
  };
  const window = number('window', 0);
  return {
    help: values.help ?? false,
    store,
    kills: number('kills', 1) ?? 200,
    processes: number('processes', 1) ?? (store === 'postgres' ? 4 : 1),
    windows: window === null ? [0, 60_000, 300_000] : [window],
  };
}

function read(): ReturnType<typeof readOptions> {
  try {
    return readOptions();
  } catch (error) {
    process.stderr.write(`${(error as Error).message}. Try: npm run soak -- --help\n`);
    process.exit(2);
  }
}

const { help, store, kills, processes, windows } = read();
if (help) {
  process.stdout.write(usage);
  process.exit();
}
const say = (line: string) => void process.stdout.write(`${line}\n`);
const server = store === 'postgres' ? await startPostgres() : null;
let isClean = true;
for (const [index, nonceWindow] of windows.entries()) {
  const result = await runSoak({
    // What does not divide goes to the first.
    kills: Math.floor(kills / windows.length) + (index < kills % windows.length ? 1 : 0),
    nonceWindow,
    dataDir: temporaryFolder(),
    databaseUrl: server ? await server.createDatabase(`soak_${index}`) : null,
    processes,
    blindShare: nonceWindow > 0 ? 0.1 : 0,
    ...(server ? { onHalf: () => server.restart() } : {}),
    onProgress: say,
  });
  const { lost, doubled, inDoubt } = result;
  const counts = { ...result, lost: lost.length, doubled: doubled.length, inDoubt: inDoubt.length };
  say(JSON.stringify({ store, processes, nonceWindow, ...counts }));
  if (lost.length + doubled.length > 0) isClean = false;
}
await server?.stop();
process.exit(isClean ? 0 : 1);
