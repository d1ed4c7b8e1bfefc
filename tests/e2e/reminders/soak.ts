import { setTimeout as pause } from 'node:timers/promises';
import { startLocalDiscord } from '../../../src/local-discord/localDiscord.ts';
import type { Person } from '../../../src/local-discord/people/person.ts';
import type { Step } from '../../../src/reminders/delivery.ts';
import type { NewReminder } from '../../../src/reminders/reminder.ts';
import { noteAt } from '../../reminders/scene.ts';
import { type Child, type ChildSettings, startChild } from './children.ts';

interface SoakOptions {
  readonly kills: number;
  /** For how long the local Discord finds the first message of a nonce, in milliseconds. */
  readonly nonceWindow: number;
  readonly dataDir: string;
  readonly databaseUrl?: string | null;
  /** How many processes share the store. */
  readonly processes?: number;
  readonly enforceNonce?: boolean;
  /** Where to kill; at every step and at random moments by default. */
  readonly killAt?: readonly (Step | 'anywhere')[];
  /** Reminders for a channel whose history the bot may not read: only the nonce helps there. */
  readonly blindShare?: number;
  /** Done once in the middle: the database is restarted, say. */
  readonly onHalf?: () => Promise<void>;
  readonly onProgress?: (line: string) => void;
}

interface SoakResult {
  readonly kills: number;
  /** Reminders whose keeping was confirmed, and reminders that were asked for at all. */
  readonly acknowledged: number;
  readonly asked: number;
  /** Neither seen nor told of; seen more than once. */
  readonly lost: readonly string[];
  readonly doubled: readonly string[];
  /** Not sent again because nothing could tell whether it had arrived: its owner was told so in a DM. */
  readonly inDoubt: readonly string[];
  /** Between the due time and the message, in milliseconds. */
  readonly latest: number;
}

const everywhere: readonly (Step | 'anywhere')[] = [
  'claimed',
  'anywhere',
  'sending',
  'sent',
  'anywhere',
  'marked',
  'looked',
  'opened',
];
const lease = 2000;
const people = 20;
/** Milliseconds between two reminders that are asked for, and how many of them may be waited for. */
const interval = 25;
const backlog = 200;

/** Real processes deliver reminders and are killed, over and over; then what people saw is compared with what was promised. */
export async function runSoak(options: SoakOptions): Promise<SoakResult> {
  const { kills, nonceWindow, processes = 1, killAt = everywhere, blindShare = 0 } = options;
  const rateLimits = { global: null, perRoute: { limit: 10_000, per: 1000 }, perChannel: { limit: 10_000, per: 1000 } };
  const discord = await startLocalDiscord({ nonceWindow, rateLimits, keptTraffic: 10 });
  const app = discord.createApplication({ name: 'Verbatim' });
  const guild = discord.createGuild({ name: 'Talks', apps: [app] });
  const open = guild.createChannel({ name: 'open' });
  const blind = guild.createChannel({ name: 'blind', deny: ['ReadMessageHistory'] });
  const crowd: Person[] = Array.from({ length: people }, (_, index) =>
    discord.createPerson({ name: `Person ${index}` }),
  );
  for (const person of crowd) guild.join(person);

  const kept = new Set<string>();
  const told = new Set<string>();
  const asked = new Map<string, NewReminder>();
  const settings: ChildSettings = {
    api: discord.api,
    token: app.token,
    dataDir: options.dataDir,
    databaseUrl: options.databaseUrl ?? null,
    lease,
    timeout: lease / 2,
    nonceTrust: Math.min(nonceWindow, 60_000),
    requestsPerSecond: 1000,
    enforceNonce: options.enforceNonce ?? true,
  };
  const ask = (child: Child) => {
    const person = crowd[asked.size % people]!;
    const share = Math.random();
    const place = (id: string) => ({ kind: 'channel', channelId: id, guildId: guild.id }) as const;
    const reminder = noteAt(Math.floor(discord.world.clock.now() + Math.random() * 2000), person.id, {
      place:
        share < blindShare
          ? place(blind.id)
          : share < 0.3
            ? place(open.id)
            : { kind: 'dm', channelId: share < 0.6 ? person.openDm(app).id : null },
    });
    const named = { ...reminder, subject: { kind: 'note', text: reminder.id, evidence: null, link: null } } as const;
    asked.set(reminder.id, named);
    child.keep(named);
  };

  const running = new Set<Child>();
  const start = async (killHere: Step | 'anywhere' | null) => {
    const own =
      killHere && killHere !== 'anywhere'
        ? { killAt: { step: killHere, count: 1 + Math.floor(Math.random() * 4) } }
        : {};
    const child = await startChild({ ...settings, ...own }, (id) => kept.add(id));
    running.add(child);
    void child.ended.then(() => running.delete(child));
    return child;
  };
  for (let index = 1; index < processes; index += 1) await start(null);

  let halfDone = false;
  for (let killed = 0; killed < kills; killed += 1) {
    const where = killAt[killed % killAt.length]!;
    const doomed = await start(where);
    // A step that does not come is as good a moment as any other.
    const patience = where === 'anywhere' ? 50 + Math.random() * 500 : 2500;
    const until = Date.now() + patience;
    // Where starting takes longer than being killed, nothing would be delivered between the kills.
    const isKeepingUp = missing().length < backlog;
    let ended = false;
    void doomed.ended.then(() => {
      ended = true;
    });
    while (!ended && Date.now() < until) {
      const children = [...running];
      const asker = children[asked.size % children.length];
      if (asker && isKeepingUp) ask(asker);
      await pause(interval);
    }
    const [victim = doomed] =
      processes > 1 && where === 'anywhere' ? [...running].sort(() => Math.random() - 0.5) : [doomed];
    victim.kill();
    await victim.ended;
    while (running.size >= Math.max(processes, 1)) await retire(running);
    if (!halfDone && killed * 2 >= kills) {
      halfDone = true;
      await options.onHalf?.();
    }
    if (killed % 20 === 19) options.onProgress?.(`${killed + 1} kills, ${kept.size} reminders promised`);
  }

  while (running.size < processes) await start(null);
  // Lost is what nobody sees although nothing else moves any more, for longer than the longest wait of a retry.
  for (let left = missing().length, since = Date.now(); left > 0 && Date.now() - since < 70_000; ) {
    await pause(500);
    const now = missing().length;
    if (now < left) since = Date.now();
    left = now;
  }
  // What would come a second time comes when its lease has ended.
  await pause(2 * lease + 500);
  const result = judge();
  for (const child of [...running]) await stop(child);
  await discord.close();
  return result;

  /** Promised, but neither seen nor told of so far. */
  function missing(): string[] {
    const found = countSeen();
    return [...kept].filter((id) => !found.has(id) && !told.has(id));
  }

  function countSeen(): Map<string, { times: number; at: number }> {
    const found = new Map<string, { times: number; at: number }>();
    const look = (where: { id: string }, as: Person) => {
      for (const { content, author, createdAt } of discord.messages(where, { as })) {
        const id = author.bot && /([0-9a-z]{16})$/.exec(content)?.[1];
        if (id && content.startsWith('⚠️')) told.add(id);
        else if (id) found.set(id, { times: (found.get(id)?.times ?? 0) + 1, at: createdAt });
      }
    };
    for (const person of crowd) look(person.openDm(app), person);
    look(open, crowd[0]!);
    look(blind, crowd[0]!);
    return found;
  }

  function judge(): SoakResult {
    const found = countSeen();
    const latest = [...found].map(([id, { at }]) => at - (asked.get(id)?.dueAt ?? at));
    return {
      kills,
      acknowledged: kept.size,
      asked: asked.size,
      lost: missing(),
      inDoubt: [...told].filter((id) => !found.has(id)),
      doubled: [...found].filter(([, { times }]) => times > 1).map(([id]) => id),
      latest: Math.max(0, ...latest),
    };
  }
}

async function stop(child: Child): Promise<void> {
  child.kill();
  await child.ended;
}

/** Ends one of the processes, to make room for the next. */
async function retire(running: Set<Child>): Promise<void> {
  const [child] = running;
  if (!child) return;
  await stop(child);
  running.delete(child);
}
