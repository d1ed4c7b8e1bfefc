import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { readAnnotated as readDeadlines } from '../tests/deadlines/annotated.ts';
import { readAnnotated } from '../tests/quotations/annotated.ts';
import { benchAsk } from './ask.ts';
import { benchDeadlines } from './deadlines.ts';
import { benchIndex } from './index.ts';
import { benchPage } from './page.ts';
import { benchQuotes } from './quotes.ts';
import { benchReload } from './reload.ts';
import { benchReminders } from './reminders.ts';
import { benchStart } from './start.ts';

const sections: Record<string, () => Promise<void>> = {
  ask: () => benchAsk(3000),
  start: () => benchStart(9),
  index: () => benchIndex([1, 1000, 30_000], 300),
  reload: () => benchReload(30_000),
  quotes: () =>
    benchQuotes(
      readAnnotated('tuning').map(({ article }) => article),
      [1, 1000, 30_000],
      400,
    ),
  reminders: benchReminders,
  deadlines: () => benchDeadlines(readDeadlines('working'), 1000, 500),
  page: () => benchPage(5, 1000),
};

const usage = `npm run bench [-- SECTION …]   sections: ${Object.keys(sections).join(', ')}; all by default`;
const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: { help: { type: 'boolean', short: 'h' } },
});
const unknown = [
  ...Object.keys(values).flatMap((name) => (name === 'help' ? [] : [`--${name}`])),
  ...positionals.filter((name) => !Object.hasOwn(sections, name)),
];
if (values.help || unknown.length > 0) {
  if (unknown.length > 0) console.error(`bench: there is no ${unknown.join(', ')}`);
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}
console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`);
for (const name of positionals.length > 0 ? positionals : Object.keys(sections)) await sections[name]!();
