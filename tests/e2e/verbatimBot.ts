import { createBot } from '../../src/discord/bot.ts';
import { openLibrarySource } from '../../src/discord/librarySource.ts';
import { openLog } from '../../src/operations/log.ts';
import type { StartBot } from '../../src/playground/botRunner.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Store, storeOver } from '../../src/store/store.ts';
import { knowledgeFolder } from '../fixtures.ts';

/** What starts Verbatim over the articles of a folder. Its reminders are kept over its restarts, in memory. */
export function verbatimOver(folder: string = knowledgeFolder): StartBot {
  const log = openLog({ level: 'silent', readable: false });
  let store: Promise<Store> | undefined;
  return async (api, token, clock) => {
    const bot = createBot({
      token,
      api,
      guildId: null,
      async open() {
        store ??= openDatabase({ file: ':memory:', url: null, clock }).then(storeOver);
        return { source: await openLibrarySource(folder, log), store: await store };
      },
      clock,
      log,
    });
    await bot.start();
    return bot;
  };
}
