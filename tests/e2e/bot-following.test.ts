import { readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import type { ArticleMetadata } from '../../src/knowledge/article.ts';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import type { Person } from '../../src/local-discord/people/person.ts';
import type { Message } from '../../src/local-discord/world/model.ts';
import { articleText } from '../fixtures.ts';
import { articleFolder, setStage } from './stage.ts';

const minute = 60_000;
const day = 24 * 60 * minute;
const opening = Date.UTC(2025, 4, 24, 9);

const summitInJune = 'Leaders prepare for the G7 summit in June.';
const summitOn15th = 'The G7 summit opens on June 15.';
const tariffs = 'Japan faces a 24% tariff rate starting in July.';

/** A bot that keeps reminders, over a folder of articles that the test changes on disk. */
async function setScene(bodies: Readonly<Record<string, string>>) {
  const clock = new ManualClock(opening);
  const directory = await articleFolder(bodies);
  const stage = await setStage({ clock, directory, keepsReminders: true, start: false });
  const { alice, app, discord, general, serve } = stage;
  let running = await stage.startBot();
  const bot = running;
  const startBot = async () => {
    running = await stage.startBot();
    return running;
  };
  const inDm = (person: Person) => {
    const channel = person.openDm(app);
    return () => discord.messages(channel, { as: person }).filter(({ author, visibleTo }) => author.bot && !visibleTo);
  };
  const heard = inDm(alice);
  /** Uses `/remind …` and waits for what it says. */
  const remind = async (line: string, values: Record<string, string> = {}, who = alice) => {
    const { response } = await who.slash(general, `remind ${line}`, values);
    const message = response as Message;
    await discord.until(() => message.content !== '' || message.embeds.length > 0);
    return message;
  };
  const write = async (id: string, body: string, fields: Partial<ArticleMetadata> = {}) =>
    writeFile(join(directory, `${id}.md`), articleText(body, { id, title: `About ${id}`, ...fields }));
  /** What the folder holds now serves. */
  const reload = async () => {
    clock.advance(1000);
    await serve((await loadLibrary(directory)).library);
  };
  /** Lets the clock run until so many messages were heard. */
  const settle = async (count: number, said: () => readonly Message[] = heard) => {
    await vi.waitFor(
      () => {
        clock.advance(100);
        expect(said().length).toBeGreaterThanOrEqual(count);
      },
      { timeout: 4000, interval: 20 },
    );
    // Nothing more comes.
    clock.advance(20_000);
    await running.settled();
    expect(said()).toHaveLength(count);
    return said();
  };
  /** The first look must be kept before there is anything to compare with. */
  await vi.waitFor(() => expect(clock.nextDueAt()).not.toBeNull());
  return { ...stage, clock, directory, bot, startBot, heard, inDm, remind, write, reload, settle };
}

const shown = ({ embeds }: Message) =>
  embeds
    .map(({ description }) => description ?? '')
    .join('\n')
    .replaceAll('**', '');

describe('GIVEN a person who follows the deadlines', () => {
  it('WHEN articles come, change and go while the bot is stopped THEN it tells each once, with evidence, when it starts', async () => {
    const scene = await setScene({ summit: summitInJune, tariffs, vote: 'The vote is due on May 30.' });
    expect((await scene.remind('subscribe')).content).toContain('🔔');
    await scene.bot.stop();
    await scene.write('later', summitOn15th, { published: '2025-06-01' });
    await scene.write('tariffs', 'Japan faces a 24% tariff rate starting in August.');
    await rm(join(scene.directory, 'vote.md'));
    expect((await readdir(scene.directory)).length).toBe(3);
    await scene.reload();
    const again = await scene.startBot();
    const news = await scene.settle(3);
    const told = news.map((message) => `${message.content} ${shown(message)}`);
    const narrowed = told.find((text) => text.includes('G7'))!;
    expect(narrowed).toContain('The articles state a deadline differently now.');
    expect(narrowed).toMatch(/Before: June 2025.*> Leaders prepare for the G7 summit in June\..*Now: 15 June 2025/s);
    expect(narrowed).toContain('> The G7 summit opens on June 15.');
    const moved = told.find((text) => text.includes('tariff'))!;
    expect(moved).toMatch(
      /Before: July 2025.*No article says this any more:\n“Japan faces a 24% tariff rate starting in July\.”/s,
    );
    expect(moved).toMatch(/Now: August 2025.*> Japan faces a 24% tariff rate starting in August\./s);
    const gone = told.find((text) => text.includes('vote'))!;
    expect(gone).toMatch(/^📅 The articles no longer state this deadline\..*“The vote is due on May 30\.”/s);
    await again.stop();
    await scene.startBot();
    await scene.settle(3);
  });

  it('WHEN an article comes while the bot runs, and its deadline passes THEN both are told, until the person has enough', async () => {
    const scene = await setScene({ summit: 'Nothing is due.' });
    await scene.remind('subscribe');
    await scene.write('tariffs', tariffs);
    await scene.reload();
    const [first] = await scene.settle(1);
    expect(first!.content).toBe('📅 The articles state a new deadline.');
    expect(shown(first!)).toMatch(/Now: July 2025.*> Japan faces a 24% tariff rate starting in July\./s);
    scene.clock.moveTo(Date.UTC(2025, 7, 1, 12));
    const [, passed] = await scene.settle(2);
    expect(passed!.content).toBe('📅 This deadline has passed.');
    expect(shown(passed!)).toContain('> Japan faces');
    expect((await scene.remind('subscribe')).content).toContain('🔕');
    await scene.write('more', 'The treaty expires on 5 February 2026.');
    await scene.reload();
    await scene.settle(2);
  });

  it('WHEN a later article contradicts an earlier one THEN one message shows both sides', async () => {
    const scene = await setScene({ summit: summitInJune });
    await scene.remind('subscribe');
    await scene.write('later', 'The G7 summit opens on July 3.', { published: '2025-06-02' });
    await scene.reload();
    const [news] = await scene.settle(1);
    expect(news!.content).toBe('📅 The articles contradict each other about a deadline.');
    expect(shown(news!)).toMatch(
      /One side: June 2025.*> Leaders prepare.*The other side: 3 July 2025.*> The G7 summit opens on July 3\./s,
    );
  });

  it('WHEN Discord refuses for a while and the bot is stopped meanwhile THEN what was recorded is told once', async () => {
    const scene = await setScene({ summit: summitInJune });
    await scene.remind('subscribe');
    scene.discord.faults.next({ status: 500, match: { method: 'POST', path: /\/messages$/ }, times: 3 });
    await scene.write('later', summitOn15th, { published: '2025-06-01' });
    await scene.reload();
    await vi.waitFor(() => expect(scene.log.join('')).toContain('The articles say something new'));
    await scene.bot.stop();
    scene.discord.faults.clear();
    await scene.startBot();
    await vi.waitFor(() => {
      scene.clock.advance(5000);
      expect(scene.heard().length).toBeGreaterThan(0);
    });
    await scene.settle(1);
  });

  it('WHEN everything is deleted THEN nothing is told any more, and a minute is left to take it back', async () => {
    const scene = await setScene({ summit: summitInJune });
    await scene.remind('subscribe');
    const exported = (await scene.remind('export')).attachments[0]!;
    const kept = JSON.parse(new TextDecoder().decode(scene.discord.world.files.get(exported.id)!.bytes));
    expect(kept).toMatchObject({ reminders: [], subscriptions: [{ owner_id: scene.alice.id, guild_id: null }] });
    const asked = await scene.remind('delete-all');
    expect(asked.content).toContain('your subscriptions');
    await scene.alice.press(asked, 'Delete everything');
    await scene.discord.until(() => asked.content.includes('Deleted'));
    await scene.write('later', summitOn15th, { published: '2025-06-01' });
    await scene.reload();
    await vi.waitFor(() => expect(scene.log.join('')).toContain('"notices":0'));
    await scene.alice.press(asked, 'Undo');
    await scene.discord.until(() => asked.content.includes('Everything is back'));
    await scene.write('tariffs', tariffs);
    await scene.reload();
    const [news] = await scene.settle(1);
    expect(shown(news!)).toContain('> Japan faces');
    const again = await scene.remind('delete-all');
    await scene.alice.press(again, 'Delete everything');
    await scene.discord.until(() => again.content.includes('Deleted'));
    await vi.waitFor(async () => {
      scene.clock.advance(minute);
      const file = (await scene.remind('export')).attachments[0]!;
      const left = JSON.parse(new TextDecoder().decode(scene.discord.world.files.get(file.id)!.bytes));
      expect(left).toEqual({ person: null, reminders: [], subscriptions: [] });
    });
    await scene.alice.press(again, 'Undo');
    await scene.discord.until(() => again.content.includes('too late'));
  });
});

describe('GIVEN a channel', () => {
  it('THEN people who may manage the server subscribe it, and nobody else', async () => {
    const scene = await setScene({ summit: summitInJune });
    expect((await scene.remind('subscribe', { where: 'here' })).content).toContain('Only people who may manage');
    const boss = scene.discord.createPerson({ name: 'Boss' });
    scene.guild.join(boss, { permissions: ['ManageGuild'] });
    const answer = await scene.remind('subscribe', { where: 'here' }, boss);
    expect(answer.content).toContain(`🔔 You will hear in <#${scene.general.id}>`);
    await scene.write('later', summitOn15th, { published: '2025-06-01' });
    await scene.reload();
    const news = () => scene.replies().filter(({ visibleTo }) => !visibleTo);
    const [told] = await scene.settle(1, news);
    expect(shown(told!)).toContain('> The G7 summit opens on June 15.');
    expect([...told!.pinged]).toEqual([]);
    expect(scene.heard()).toEqual([]);
  });
});

describe('GIVEN reminders of a deadline', () => {
  /** Two reminders of the deadline, in a DM and with leads. */
  async function withReminders(bodies: Readonly<Record<string, string>>) {
    const scene = await setScene(bodies);
    await scene.remind('timezone', { zone: 'UTC' });
    for (const before of ['1 week', '1 day']) {
      const [choice] = await scene.alice.autocomplete(scene.general, 'remind deadline', { deadline: '' }, 'deadline');
      expect((await scene.remind('deadline', { deadline: String(choice!.value), before })).content).toMatch(/^✅/);
    }
    return scene;
  }

  it('WHEN a later article names the day THEN both move, and their owner is told once, with both sentences', async () => {
    const scene = await withReminders({ summit: summitInJune });
    await scene.remind('subscribe');
    await scene.write('later', summitOn15th, { published: '2025-06-01' });
    await scene.reload();
    const [news] = await scene.settle(1);
    expect(news!.content).toContain(`<@${scene.alice.id}> The articles date a deadline differently now.`);
    expect(shown(news!)).toMatch(/Before: June 2025.*> Leaders prepare.*Now: 15 June 2025.*> The G7 summit opens/s);
    scene.clock.moveTo(Date.UTC(2025, 5, 8, 9));
    const [, week] = await scene.settle(2);
    expect(week!.content).toContain('1 week to go: 15 June 2025');
    expect(shown(week!)).toContain('> The G7 summit opens on June 15.');
    scene.clock.moveTo(Date.UTC(2025, 5, 14, 9));
    await scene.settle(3);
  });

  it('WHEN the file goes away THEN they are on hold, which is told with the sentence; WHEN it comes back they run again', async () => {
    const scene = await withReminders({ summit: summitInJune, other: 'Nothing is due.' });
    await rm(join(scene.directory, 'summit.md'));
    await scene.reload();
    const [gone] = await scene.settle(1);
    expect(gone!.content).toContain('Your reminder is on hold.');
    expect(shown(gone!)).toContain('No article says this any more:\n“Leaders prepare for the G7 summit in June.”');
    expect(shown(await scene.remind('list'))).toContain('on hold · the articles no longer state it');
    await scene.write('summit', summitInJune);
    await scene.reload();
    const [, back] = await scene.settle(2);
    expect(back!.content).toContain('Your reminder is no longer on hold.');
    expect(shown(await scene.remind('list'))).not.toContain('on hold');
    scene.clock.moveTo(Date.UTC(2025, 4, 25, 9));
    const [, , week] = await scene.settle(3);
    expect(shown(week!)).toContain('> Leaders prepare for the G7 summit in June.');
  });

  it('WHEN the article is corrected elsewhere THEN nobody is bothered, and the sentence is quoted from its new place', async () => {
    const scene = await withReminders({ summit: summitInJune });
    await scene.write('summit', `A correction was made.\n\n${summitInJune}`);
    await scene.reload();
    await vi.waitFor(() => expect(scene.log.join('')).toContain('The articles say something new'));
    scene.clock.advance(day);
    const [week] = await scene.settle(1);
    expect(week!.content).toContain('1 week to go');
    expect(shown(week!)).toContain('> Leaders prepare for the G7 summit in June.');
    expect(shown(week!)).not.toContain('has changed since');
  });

  it('WHEN it moves to a time that has passed THEN they are on hold, and the owner is told both sentences', async () => {
    const scene = await withReminders({ summit: 'Leaders prepare for the G7 summit in July.' });
    scene.clock.moveTo(Date.UTC(2025, 5, 20));
    await scene.write('summit', 'Leaders prepare for the G7 summit on June 10.');
    await scene.reload();
    const [news] = await scene.settle(1);
    expect(news!.content).toContain('no time is left to remind you of it');
    expect(shown(news!)).toMatch(
      /“Leaders prepare for the G7 summit in July\.”.*> Leaders prepare for the G7 summit on June 10\./s,
    );
    expect(shown(await scene.remind('list'))).toContain('on hold · the articles moved it to a time');
  });

  it('WHEN a later article contradicts it THEN the owner hears both sides, and the reminder stays', async () => {
    const scene = await withReminders({ summit: summitInJune });
    await scene.write('later', 'The G7 summit opens on July 3.', { published: '2025-06-02' });
    await scene.reload();
    const [news] = await scene.settle(1);
    expect(news!.content).toContain('Your reminder stays as it is.');
    expect(shown(news!)).toMatch(/> Leaders prepare.*> The G7 summit opens on July 3\./s);
    scene.clock.moveTo(Date.UTC(2025, 4, 25, 9));
    expect((await scene.settle(2)).at(-1)!.content).toContain('1 week to go');
  });
});
