import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Clock, ManualClock } from '../../src/clock.ts';
import { createGuard } from '../../src/discord/guard/guard.ts';
import { openOriginals } from '../../src/discord/guard/originals.ts';
import { type Courier, type CourierOptions, createCourier } from '../../src/discord/reminders/courier.ts';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import { type LocalDiscordOptions, startLocalDiscord } from '../../src/local-discord/localDiscord.ts';
import { openLog } from '../../src/operations/log.ts';
import { randomKey } from '../../src/reminders/nonce.ts';
import type { NewReminder } from '../../src/reminders/reminder.ts';
import { wallTimeAt, writeWallTime } from '../../src/reminders/wallTime.ts';
import { openDatabase } from '../../src/store/database.ts';
import { createDeliveryStore } from '../../src/store/deliveryStore.ts';
import { createReminderStore } from '../../src/store/reminderStore.ts';
import { knowledgeFolder } from '../fixtures.ts';

/** Monday, 1 June 2026, 09:00 in UTC. */
export const monday = Date.UTC(2026, 5, 1, 9);

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes away with the process of the test. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-'));
  folders.push(folder);
  return folder;
}

/** A note to be delivered to a DM at a moment (epoch milliseconds), to the second. */
export function noteAt(at: number, ownerId: string, fields: Partial<NewReminder> = {}): NewReminder {
  const local = writeWallTime(wallTimeAt(at, 'UTC'));
  return {
    id: randomKey(),
    ownerId,
    language: 'en',
    place: { kind: 'dm', channelId: null },
    subject: { kind: 'note', text: 'read the article', evidence: null, link: null },
    zone: 'UTC',
    schedule: { kind: 'once', local },
    dueAt: Math.floor(at / 1000) * 1000,
    dueLocal: local,
    origin: null,
    ...fields,
  };
}

export interface DeliverySceneOptions extends LocalDiscordOptions {
  readonly courier?: Partial<CourierOptions>;
  readonly file?: string;
}

/** A local Discord, a store on a file, and couriers that deliver; the clock stands still until it is moved. */
export async function createDeliveryScene(options: DeliverySceneOptions = {}) {
  const clock = new ManualClock(monday);
  const discord = await startLocalDiscord({ clock, ...options });
  const app = discord.createApplication({ name: 'Verbatim' });
  const guild = discord.createGuild({ name: 'Talks', apps: [app] });
  const general = guild.createChannel({ name: 'general' });
  const alice = discord.createPerson({ name: 'Alice' });
  guild.join(alice);
  const { library } = await loadLibrary(knowledgeFolder);
  const guard = createGuard(() => library, openOriginals(knowledgeFolder));
  const database = await openDatabase({
    file: options.file ?? join(temporaryFolder(), 'store.sqlite'),
    url: null,
    clock,
  });
  const deliveries = createDeliveryStore(database);
  const reminders = createReminderStore(database);
  const lines: string[] = [];
  const log = openLog({ level: 'info', readable: false, write: (line) => lines.push(line) });
  const couriers: Courier[] = [];
  const startCourier = (own: Partial<CourierOptions> = {}, ownClock: Clock = clock) => {
    const parts = { api: discord.api, token: app.token, deliveries, reminders, library: () => library, guard, log };
    const courier = createCourier({ ...parts, clock: ownClock, ...options.courier, ...own });
    couriers.push(courier);
    courier.start();
    return courier;
  };
  /** The bot's messages that a person sees in their DM, or in a channel. */
  const seen = (where: { id: string } = alice.openDm(app)) =>
    discord.messages(where, { as: alice }).filter(({ author }) => author.bot);
  return {
    clock,
    discord,
    app,
    guild,
    general,
    alice,
    library,
    database,
    deliveries,
    reminders,
    lines,
    startCourier,
    seen,
    inGeneral: () => ({ kind: 'channel' as const, channelId: general.id, guildId: guild.id }),
    async close() {
      for (const courier of couriers) await courier.stop();
      await discord.close();
      await database.close();
    },
  };
}

export type DeliveryScene = Awaited<ReturnType<typeof createDeliveryScene>>;
