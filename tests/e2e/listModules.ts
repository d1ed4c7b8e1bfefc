import { writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';

/** Preloaded with `--import`: on exit, writes the addresses of all modules that were loaded into the file MODULES_FILE. */
const loaded: string[] = [];

registerHooks({
  load(url, context, next) {
    loaded.push(url);
    return next(url, context);
  },
});

process.on('exit', () => writeFileSync(process.env.MODULES_FILE!, loaded.join('\n')));
