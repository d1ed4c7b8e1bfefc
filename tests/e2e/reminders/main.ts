/** `npm run soak -- --kills N [--store sqlite|postgres] [--window MS] [--processes N]`: the crash test, for long runs. */
import { parseArgs } from 'node:util';
import { temporaryFolder } from '../../reminders/scene.ts';
import { startPostgres } from './postgres.ts';
import { runSoak } from './soak.ts';

const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '200' },
    store: { type: 'string', default: 'sqlite' },
    window: { type: 'string', default: '60000' },
    processes: { type: 'string' },
  },
});
const say = (line: string) => void process.stdout.write(`${line}\n`);
const isShared = values.store === 'postgres';
const server = isShared ? await startPostgres() : null;
const nonceWindow = Number(values.window);
const result = await runSoak({
  kills: Number(values.kills),
  nonceWindow,
  dataDir: temporaryFolder(),
  databaseUrl: server ? await server.createDatabase('soak') : null,
  processes: Number(values.processes ?? (isShared ? 4 : 1)),
  blindShare: nonceWindow > 0 ? 0.1 : 0,
  ...(server ? { onHalf: () => server.restart() } : {}),
  onProgress: say,
});
await server?.stop();
const { lost, doubled, inDoubt } = result;
say(JSON.stringify({ ...result, lost: lost.length, doubled: doubled.length, inDoubt: inDoubt.length }));
process.exit(lost.length + doubled.length > 0 ? 1 : 0);
