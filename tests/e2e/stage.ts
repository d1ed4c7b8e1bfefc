import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, expect, onTestFailed } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { type Bot, createBot } from '../../src/discord/bot.ts';
import type { LibrarySource } from '../../src/discord/librarySource.ts';
import type { GapStore } from '../../src/gaps/ports.ts';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import type { Library } from '../../src/knowledge/library.ts';
import {
  type LocalDiscord,
  type LocalDiscordOptions,
  startLocalDiscord,
} from '../../src/local-discord/localDiscord.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import type { LocalChannel, LocalGuild } from '../../src/local-discord/places.ts';
import type { Application, Message } from '../../src/local-discord/world/model.ts';
import { openLog } from '../../src/operations/log.ts';
import { openDatabase } from '../../src/store/database.ts';
import { type Store, storeOver } from '../../src/store/store.ts';
import { articleText, knowledgeFolder } from '../fixtures.ts';

/** A local Discord with one server, one channel, one person and the real bot. */
export interface Stage {
  readonly discord: LocalDiscord;
  readonly app: Application;
  readonly guild: LocalGuild;
  readonly general: LocalChannel;
  readonly alice: Person;
  /** What the bot has logged, as JSON lines. */
  readonly log: string[];
  /** Starts the bot, or starts it anew after {@link Bot.stop}. */
  startBot(token?: string): Promise<Bot>;
  /** Stops the bot that was started last, and starts another on the same store. */
  restart(): Promise<Bot>;
  /** Leaves the store no room to grow. */
  fillDisk(): Promise<void>;
  /** Changes the articles; resolves when the bot, if it runs, answers from them. */
  serve(library: Library): Promise<void>;
  /** The bot's messages in a channel. */
  replies(where?: { readonly id: string }, as?: Person): Message[];
  /** Refused requests that the test expects; any other fails it. */
  expectRefusals(codes: readonly number[]): void;
}

export interface StageOptions extends LocalDiscordOptions {
  /** Folder of the articles; the project's own by default. */
  readonly directory?: string;
  readonly guildId?: (guild: LocalGuild) => string | null;
  readonly start?: boolean;
  readonly integrationTypes?: readonly (0 | 1)[];
  /** Whether the bot keeps reminders; they survive its restart. */
  readonly keepsReminders?: boolean;
  readonly mostOpen?: number;
  /** Gets hold of the bot's gap list, and may put another in its place, or none. */
  readonly gaps?: (gaps: GapStore) => GapStore | undefined;
  /** What a start of the bot waits for before it has its articles and its store. */
  readonly opening?: () => Promise<unknown>;
}

const endings: (() => Promise<unknown>)[] = [];

afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Sets the stage; after the test everything is taken down, and a request that Discord would refuse fails the test. */
export async function setStage(options: StageOptions = {}): Promise<Stage> {
  const directory = options.directory ?? knowledgeFolder;
  const discord = await startLocalDiscord(options);
  const app = discord.createApplication({
    name: 'Verbatim',
    integrationTypes: [...(options.integrationTypes ?? [0, 1])],
  });
  const guild = discord.createGuild({ name: 'Talks', apps: [app] });
  const general = guild.createChannel({ name: 'general' });
  const alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);

  const log: string[] = [];
  const listeners = new Set<(library: Library) => void>();
  let { library } = await loadLibrary(directory);
  const source: LibrarySource = {
    directory,
    get library() {
      return library;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  let expected: readonly number[] = [];
  endings.push(async () => {
    await discord.close();
    const refusals = discord.refusals.filter(({ body }) => !expected.includes((body as { code: number }).code));
    expect(refusals, 'requests that Discord would refuse').toEqual([]);
    expect(discord.ownFaults, 'faults of the local Discord').toEqual([]);
  });
  onTestFailed(() => {
    process.stderr.write(`${log.join('')}\n`);
  });

  let noteChange = () => {};
  const write = (line: string) => {
    log.push(line);
    if (line.includes('The articles have changed')) noteChange();
  };
  const clock = options.clock ?? systemClock;
  const file = join(await mkdtemp(join(tmpdir(), 'verbatim-')), 'store.sqlite');
  let bot: Bot | null = null;
  let store: Store | null = null;
  const openReminders = async () => {
    const opened = await openDatabase({ file, url: null, clock }).then(storeOver);
    endings.push(() => opened.close());
    store = opened;
    return { store: { ...opened, gaps: options.gaps ? options.gaps(opened.gaps) : opened.gaps } };
  };
  endings.push(() => rm(dirname(file), { recursive: true }));

  const stage: Stage = {
    discord,
    app,
    guild,
    general,
    alice,
    log,
    async startBot(token = app.token) {
      const started = createBot({
        async open() {
          await options.opening?.();
          return {
            source,
            mostOpen: options.mostOpen,
            ...(options.keepsReminders || options.gaps ? await openReminders() : {}),
          };
        },
        token,
        api: discord.api,
        guildId: options.guildId?.(guild) ?? null,
        clock,
        log: openLog({ level: 'info', readable: false, write }),
      });
      endings.push(() => started.stop());
      bot = started;
      await started.start();
      return started;
    },
    async restart() {
      await bot?.stop();
      return stage.startBot();
    },
    async fillDisk() {
      const { db } = store!.database;
      const { rows } = await sql<{ page_count: number }>`pragma page_count`.execute(db);
      await sql`${sql.raw(`pragma max_page_count = ${rows[0]!.page_count}`)}`.execute(db);
    },
    async serve(next) {
      const { promise, resolve } = Promise.withResolvers<void>();
      noteChange = resolve;
      library = next;
      for (const listener of listeners) listener(next);
      if (listeners.size > 0) await promise;
    },
    replies: (where = general, as) => discord.messages(where, as ? { as } : {}).filter(({ author }) => author.bot),
    expectRefusals(codes) {
      expected = codes;
    },
  };
  if (options.start ?? true) await stage.startBot();
  return stage;
}

/** A folder with articles of these bodies, by id; it goes away after the test. */
export async function articleFolder(bodies: Readonly<Record<string, string>>): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'verbatim-'));
  endings.push(() => rm(directory, { recursive: true }));
  for (const [id, body] of Object.entries(bodies)) await writeArticle(directory, id, body);
  return directory;
}

export async function writeArticle(directory: string, id: string, body: string): Promise<void> {
  await writeFile(join(directory, `${id}.md`), articleText(body, { id, title: `About ${id}` }));
}

/** The first embed's text as people read it, bold or not. */
export function read(message: Message | null | undefined): string {
  return message?.embeds[0]?.description?.replaceAll('**', '') ?? '';
}
