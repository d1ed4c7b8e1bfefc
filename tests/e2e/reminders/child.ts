/**
 * A process that keeps and delivers reminders, to be killed. It takes reminders as JSON lines on stdin, says on stdout
 * which it has committed, and kills itself at a named step if it is told to.
 */
import { createInterface } from 'node:readline';
import { systemClock } from '../../../src/clock.ts';
import { createGuard } from '../../../src/discord/guard/guard.ts';
import { openOriginals } from '../../../src/discord/guard/originals.ts';
import { createCourier } from '../../../src/discord/reminders/courier.ts';
import { loadLibrary } from '../../../src/knowledge/knowledgeFolder.ts';
import { openLog } from '../../../src/operations/log.ts';
import type { NewReminder } from '../../../src/reminders/reminder.ts';
import { openStore } from '../../../src/store/store.ts';
import { knowledgeFolder } from '../../fixtures.ts';
import type { ChildSettings } from './children.ts';

const settings = JSON.parse(process.argv[2]!) as ChildSettings;
const { library } = await loadLibrary(knowledgeFolder);
const log = openLog({ level: 'warn', readable: false, write: (line) => process.stderr.write(line) });
const store = await openStore(settings, { clock: systemClock, onLost: () => {} });
let left = settings.killAt?.count ?? Number.POSITIVE_INFINITY;
const courier = createCourier({
  ...store,
  ...settings,
  library: () => library,
  guard: createGuard(() => library, openOriginals(knowledgeFolder)),
  clock: systemClock,
  log,
  onStep(step) {
    if (step === settings.killAt?.step) left -= 1;
    if (left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
courier.start();
const lines = createInterface({ input: process.stdin });
// Nobody is left to ask or to kill it.
lines.on('close', () => process.exit());
lines.on('line', (line) => {
  const reminder = JSON.parse(line) as NewReminder;
  void store.reminders.create(reminder, 1_000_000).then(
    (made) => {
      if (made === 'made') process.stdout.write(`${reminder.id}\n`);
      courier.wake();
    },
    (error) => log.warn(`Not kept: ${error}`),
  );
});
process.stdout.write('ready\n');
