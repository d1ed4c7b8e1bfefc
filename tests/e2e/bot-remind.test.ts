import { describe, expect, it, vi } from 'vitest';
import { ManualClock } from '../../src/clock.ts';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import { createLibrary } from '../../src/knowledge/library.ts';
import type { Message } from '../../src/local-discord/world/model.ts';
import { articleOf, knowledgeFolder } from '../fixtures.ts';
import { type Stage, type StageOptions, setStage } from './stage.ts';

const minute = 60_000;
/** Saturday, the day after the talks. */
const opening = Date.UTC(2025, 4, 24, 9);

async function setScene(options: StageOptions = {}) {
  const clock = new ManualClock(opening);
  const stage = await setStage({ clock, keepsReminders: true, ...options, start: false });
  const bot = await stage.startBot();
  const { alice, general, app, discord } = stage;
  const dm = alice.openDm(app);
  const delivered = () =>
    discord.messages(dm, { as: alice }).filter(({ author, visibleTo }) => author.bot && !visibleTo);
  /** Uses `/remind …` and waits for what it says. */
  const remind = async (
    line: string,
    values: Record<string, string> = {},
    where: { id: string } = general,
    who = alice,
  ) => {
    const asked = await who.slash(where, `remind ${line}`, values);
    return discord.until(() => hasContent(asked.response) && asked.response) as Promise<Message>;
  };
  /** Moves the clock and waits for the messages in the DM. */
  const deliver = async (advance: number, count: number) => {
    await vi.waitFor(() => expect(clock.nextDueAt()).not.toBeNull());
    clock.advance(advance);
    await vi.waitFor(
      () => {
        clock.advance(100);
        expect(delivered()).toHaveLength(count);
      },
      { timeout: 4000, interval: 20 },
    );
    return delivered().at(-1)!;
  };
  return { ...stage, bot, clock, delivered, remind, deliver };
}

const hasContent = (response: unknown): boolean =>
  typeof response === 'object' &&
  response !== null &&
  ('content' in response ? response.content !== '' || (response as Message).embeds.length > 0 : false);
const press = (stage: Stage, message: Message, label: string) => stage.alice.press(message, label);
/** Chooses one from the list. */
async function pick(stage: Stage, list: Message, option: string) {
  await stage.alice.select(list, JSON.stringify(list.components).match(/v1:remindPick[^"]*/)![0], [option]);
  await stage.discord.until(() => !list.embeds[0]?.title);
}

describe('/remind me', () => {
  it('GIVEN a length of time THEN it is confirmed at once, comes in a DM, and can be snoozed and finished', async () => {
    const scene = await setScene();
    const answer = await scene.remind('me', { when: 'in 20 minutes', about: 'read *the* article' });
    expect(answer.content).toContain(`✅ I will remind you <t:${(opening + 20 * minute) / 1000}:F>`);
    expect(answer.content).toContain('read \\*the\\* article');
    const first = await scene.deliver(20 * minute, 1);
    expect(first.content).toBe(`⏰ <@${scene.alice.id}> read \\*the\\* article`);

    const snoozed = await press(scene, first, '10 min');
    expect((snoozed.response as Message).content).toContain('💤');
    // Pressed again, it is moved and not doubled.
    await press(scene, first, '1 h');
    await scene.deliver(59 * minute, 1);
    await scene.bot.settled();
    expect(scene.delivered()).toHaveLength(1);
    const second = await scene.deliver(2 * minute, 2);
    await press(scene, second, 'Done');
    await scene.discord.until(() => JSON.stringify(second.components).includes('✓ Done'));
    expect((await scene.remind('list')).content).toContain('no open reminders');
  });

  it('GIVEN a time that depends on the zone THEN the zone is asked once, guessed from the locale', async () => {
    const scene = await setScene();
    const asked = await scene.remind('me', { when: 'tomorrow 9am', about: 'talks' });
    expect(asked.content).toContain('Is it **America/New_York**');
    await press(scene, asked, '1. Yes, America/New_York');
    await scene.discord.until(() => asked.content.startsWith('✅'));
    expect(asked.content).toContain(`<t:${Date.UTC(2025, 4, 25, 13) / 1000}:F>`);
    expect((await scene.remind('me', { when: 'tomorrow 10am', about: 'more' })).content).toMatch(/^✅/);
  });

  it('GIVEN words that can be read two ways THEN nothing counts before the choice', async () => {
    const scene = await setScene();
    await scene.remind('timezone', { zone: 'Tokyo' });
    const asked = await scene.remind('me', { when: 'tomorrow at 9', about: 'talks' });
    expect(asked.content).toContain('more than one way');
    expect((await scene.remind('list')).content).toContain('no open reminders');
    const second = JSON.stringify(asked.components).match(/"label":"(2\. [^"]+)"/)![1]!;
    // Pressed twice before the answer comes, it is set once.
    await Promise.all([press(scene, asked, second), press(scene, asked, second)]);
    await scene.discord.until(() => asked.content.includes(`<t:${Date.UTC(2025, 4, 25, 12) / 1000}:F>`));
    expect((await scene.remind('list')).embeds[0]?.title).toContain('1 reminder');
  });

  it.each([
    ['2026-03-29 02:30 Berlin', 'Clocks skip that time on that day', Date.UTC(2026, 2, 29, 1, 30)],
    ['2026-10-25 02:30 Berlin', 'Clocks show that time twice on that day', Date.UTC(2026, 9, 25, 0, 30)],
    ['2026-03-08 02:30 New York', 'Clocks skip that time on that day', Date.UTC(2026, 2, 8, 7, 30)],
    ['2026-10-04 02:15 Australia/Lord_Howe', 'Clocks skip that time on that day', Date.UTC(2026, 9, 3, 15, 45)],
  ])('GIVEN %s THEN the confirmation says what clocks do then', async (when, remark, at) => {
    const scene = await setScene();
    await scene.remind('timezone', { zone: 'Tokyo' });
    const { content } = await scene.remind('me', { when, about: 'x' });
    expect(content).toContain(`<t:${at / 1000}:F>`);
    expect(content).toContain(remark);
  });

  it('GIVEN a DM that cannot be opened THEN nothing is set, and the person is told then', async () => {
    const scene = await setScene();
    scene.discord.faults.next({ status: 500, match: { method: 'POST', path: '/users/@me/channels' } });
    const answer = await scene.remind('me', { when: 'in 1 hour', about: 'x' });
    expect(answer.content).toContain('I could not open a DM with you');
    expect((await scene.remind('list')).content).toContain('no open reminders');
  });

  it('GIVEN a full disk THEN the person is told before anything is confirmed, and nothing is kept', async () => {
    const scene = await setScene();
    await scene.fillDisk();
    const set = () => scene.remind('me', { when: 'in 1 hour', about: 'x'.repeat(500) });
    // What is left of the last page still takes some.
    let kept = 0;
    let answer = await set();
    for (; answer.content.startsWith('✅'); answer = await set()) kept += 1;
    expect(answer.content).toContain('I cannot keep reminders at the moment, so nothing was changed');
    expect((await scene.remind('list')).embeds[0]?.title).toBe(`⏰ ${kept} reminders`);
    expect(scene.log.join('')).toContain('The disk of the store is full');
  });

  it('GIVEN a server where only the person has installed the bot THEN it does not promise to speak there', async () => {
    const scene = await setScene();
    const elsewhere = scene.discord.createGuild({ name: 'Elsewhere', apps: [] });
    const room = elsewhere.createChannel({ name: 'room' });
    const boss = scene.discord.createPerson({ name: 'Boss' });
    elsewhere.join(boss, { permissions: ['ManageGuild'] });
    boss.install(scene.app);
    const values = { when: 'in 1 hour', about: 'meeting', where: 'here' };
    expect((await scene.remind('me', values, room, boss)).content).toContain('I may not write here');
    expect((await scene.remind('me', { ...values, where: 'dm' }, room, boss)).content).toMatch(/^✅/);
  });

  it.each([
    [{ when: 'yesterday' }, 'has passed already'],
    [{ when: '2025-02-30' }, 'No calendar or clock has that time'],
    [{ when: 'when pigs fly' }, 'I cannot read “when pigs fly” as a time'],
    [{ when: 'in 1 hour', cron: '* * * * *' }, 'more often than every ten minutes'],
    [{ when: 'in 1 hour', cron: 'x' }, 'five fields'],
    [{ when: 'in 1 hour', where: 'here' }, 'Only people who may manage the server'],
  ])('GIVEN %j THEN it is refused with the reason', async (values, reason) => {
    const scene = await setScene();
    expect((await scene.remind('me', { about: 'x', ...values })).content).toContain(reason);
  });

  it('GIVEN a manager THEN it speaks here, where the bot may write, and names its owner', async () => {
    const scene = await setScene();
    const boss = scene.discord.createPerson({ name: 'Boss' });
    scene.guild.join(boss, { permissions: ['ManageGuild'] });
    const values = { when: 'in 1 hour', about: 'meeting', where: 'here' };
    const mute = scene.guild.createChannel({ name: 'mute', deny: ['SendMessages'] });
    expect((await scene.remind('me', values, mute, boss)).content).toContain('I may not write here');
    await scene.remind('me', values, scene.general, boss);
    scene.clock.advance(60 * minute);
    const [message] = await scene.discord.until(() => {
      const said = scene.replies(scene.general).filter(({ content }) => content.includes('meeting'));
      return said.length > 0 && said;
    });
    expect([...message!.pinged]).toEqual([boss.id]);
    // Others may not press its buttons.
    const other = await scene.alice.press(message!, 'Done');
    expect((other.response as Message).content).toContain('Only the person who asked');
  });

  it.each([undefined, 3])(
    'GIVEN the most reminders (%s) THEN one more is refused',
    async (mostOpen) => {
      const scene = await setScene({ mostOpen });
      const most = mostOpen ?? 50;
      for (let index = 1; index <= most; index += 1) {
        const answer = await scene.remind('me', { when: `in ${index} hours`, about: `number ${index}` });
        expect(answer.content).toMatch(/^✅/);
      }
      const refused = await scene.remind('me', { when: 'in 20 minutes', about: 'one more' });
      expect(refused.content).toContain(`${most} open reminders`);
    },
    60_000,
  );
});

it('GIVEN the first letters of a city THEN its zone is offered with its clock, and is kept', async () => {
  const scene = await setScene();
  const choices = await scene.alice.autocomplete(scene.general, 'remind timezone', { zone: 'tok' }, 'zone');
  expect(choices[0]).toMatchObject({ name: 'Asia/Tokyo (Sat 24 May, 18:00)', value: 'Asia/Tokyo' });
  expect((await scene.remind('timezone', { zone: 'Asia/Tokyo' })).content).toContain('Sat 24 May, 18:00');
  expect((await scene.remind('timezone', { zone: 'Atlantis' })).content).toContain('I know no such time zone');
});

it.each([
  [
    { repeat: 'weekdays' },
    '2025-05-24 20:00',
    'Monday to Friday',
    [Date.UTC(2025, 4, 26, 11), Date.UTC(2025, 4, 27, 11)],
  ],
  [{ repeat: 'weekly' }, '2025-05-24 20:00', 'every week', [Date.UTC(2025, 4, 24, 11), Date.UTC(2025, 4, 31, 11)]],
  [{ repeat: 'monthly' }, '2025-05-31 20:00', 'every month', [Date.UTC(2025, 4, 31, 11), Date.UTC(2025, 5, 30, 11)]],
  [{ cron: '30 8 1 * *' }, 'tomorrow', '`30 8 1 * *`', [Date.UTC(2025, 4, 31, 23, 30), Date.UTC(2025, 5, 30, 23, 30)]],
])('GIVEN %j THEN it comes when that says, and says when it comes next', async (rule, when, words, [first, next]) => {
  const scene = await setScene();
  await scene.remind('timezone', { zone: 'Tokyo' });
  const { content } = await scene.remind('me', { when, about: 'news', ...rule });
  expect(content).toContain(words);
  expect(content).toContain(`<t:${first! / 1000}:F>`);
  const message = await scene.deliver(first! - opening, 1);
  expect(message.embeds[0]?.description).toContain(`Next time: <t:${next! / 1000}:F>`);
});

describe('/remind list', () => {
  it('GIVEN reminders THEN one is chosen, edited, snoozed, cancelled and brought back', async () => {
    const scene = await setScene();
    await scene.remind('me', { when: 'in 1 hour', about: 'first' });
    await scene.remind('me', { when: 'in 2 hours', about: 'second' });
    const list = await scene.remind('list');
    expect(list.embeds[0]?.title).toContain('2 reminders');
    await pick(scene, list, '2. second');
    const form = await press(scene, list, 'Edit');
    await scene.alice.submit(form, { when: 'in 3 hours', about: 'changed' });
    await scene.discord.until(() => list.embeds[0]?.description?.includes('changed'));
    await press(scene, list, 'Cancel it');
    await scene.discord.until(() => list.content.includes('Cancelled'));
    await press(scene, list, 'Undo');
    await scene.discord.until(() => list.content.includes('It is back'));
    await press(scene, list, 'Back');
    await scene.discord.until(() => list.embeds[0]?.title?.includes('2 reminders'));
  });

  it('GIVEN a daily reminder THEN a snooze moves one day’s alone, and an edit its time on every day', async () => {
    const scene = await setScene();
    await scene.remind('timezone', { zone: 'Tokyo' });
    await scene.remind('me', { when: 'tomorrow 9am', about: 'news', repeat: 'daily' });
    const list = await scene.remind('list');
    await pick(scene, list, '1. news');
    await press(scene, list, 'Snooze 1 h');
    await scene.discord.until(() => list.content.includes('💤'));
    expect(list.embeds[0]?.description).toContain('every day');
    const first = await scene.deliver(Date.UTC(2025, 4, 25, 1) - opening, 1);
    const next = Date.UTC(2025, 4, 26, 0) / 1000;
    expect(first.embeds[0]?.description).toContain(`Next time: <t:${next}:F>`);

    const form = await press(scene, list, 'Edit');
    await scene.alice.submit(form, { when: '2025-05-26 07:30', about: 'news' });
    await scene.discord.until(() => list.content.includes(`<t:${next - 5400}:F> (<t:${next - 5400}:R>), in a DM.`));
    expect(list.embeds[0]?.description).toContain('every day');
    await scene.deliver(Date.UTC(2025, 4, 25, 22, 30) - scene.clock.now(), 2);
    const third = await scene.deliver(24 * 60 * minute, 3);
    expect(third.embeds[0]?.description).toContain(`Next time: <t:${next - 5400 + 2 * 86_400}:F>`);
  });

  it('GIVEN an edit of the words alone THEN the time stays, to the second', async () => {
    const scene = await setScene();
    await scene.remind('me', { when: 'in 90 seconds', about: 'tea' });
    const list = await scene.remind('list');
    await pick(scene, list, '1. tea');
    const form = await press(scene, list, 'Edit');
    await scene.alice.submit(form, { about: 'coffee' });
    await scene.discord.until(() => list.embeds[0]?.description?.includes('coffee'));
    expect(list.embeds[0]?.description).toContain(`<t:${opening / 1000 + 90}:F>`);
  });

  it('GIVEN closed DMs THEN the list says why it is on hold, and it can be tried again', async () => {
    const scene = await setScene();
    scene.expectRefusals([50007]);
    await scene.remind('me', { when: 'in 1 hour', about: 'first' });
    scene.alice.user.dmsClosed = true;
    scene.clock.advance(60 * minute);
    const held = await vi.waitFor(async () => {
      const list = await scene.remind('list');
      expect(list.embeds[0]?.description).toContain('on hold · your DMs are closed to me');
      return list;
    });
    scene.alice.user.dmsClosed = false;
    await pick(scene, held, '1. first');
    await press(scene, held, 'Try again now');
    await scene.deliver(0, 1);
  });
});

describe('/remind deadline', () => {
  it('GIVEN a deadline known to the month THEN it comes at the month’s start, says no day is given, and quotes its sentence', async () => {
    const scene = await setScene();
    await scene.remind('timezone', { zone: 'Tokyo' });
    const choices = await scene.alice.autocomplete(scene.general, 'remind deadline', { deadline: 'July' }, 'deadline');
    expect(choices[0]?.name).toContain('July 2025');
    const answer = await scene.remind('deadline', { deadline: String(choices[0]!.value), before: '1 week, 1 day' });
    expect(answer.content).toContain('the article gives no day');
    expect(answer.content).toContain('3 times');
    const week = await scene.deliver(Date.UTC(2025, 5, 24, 0) - opening, 1);
    expect(week.content).toContain('1 week to go: July 2025 (the article gives no day)');
    await scene.deliver(6 * 24 * 60 * minute, 2);
    const start = await scene.deliver(24 * 60 * minute, 3);
    expect(start.content).toContain('July 2025 begins; the article gives no day.');
    expect(start.embeds[0]?.description).toMatch(/^> .*24%.*July/m);
    expect(start.embeds[0]?.description).toContain('unless it can negotiate a deal with the US');
    const source = await press(scene, start, 'Show the source');
    expect((source.response as Message).embeds[0]?.description).toContain('**');
  });

  it('GIVEN that all has passed THEN there is nothing to remind of', async () => {
    const scene = await setScene();
    const [choice] = await scene.alice.autocomplete(scene.general, 'remind deadline', { deadline: 'July' }, 'deadline');
    scene.clock.moveTo(Date.UTC(2026, 0, 1));
    expect((await scene.remind('deadline', { deadline: String(choice!.value) })).content).toContain('has passed');
    expect(await scene.alice.autocomplete(scene.general, 'remind deadline', { deadline: '' }, 'deadline')).toEqual([]);
  });
});

it('GIVEN a restart THEN reminders, buttons, the zone and the pause are as they were', async () => {
  const scene = await setScene();
  await scene.remind('me', { when: 'in 1 hour', about: 'first' });
  const asked = await scene.remind('me', { when: 'tomorrow 9am', about: 'second' });
  await scene.restart();
  await press(scene, asked, '1. Yes, America/New_York');
  await scene.discord.until(() => asked.content.startsWith('✅'));
  const message = await scene.deliver(60 * minute, 1);
  await scene.remind('pause');
  await scene.restart();
  const snoozed = await press(scene, message, '1 h');
  expect((snoozed.response as Message).content).toContain('💤');
  expect((await scene.remind('list')).embeds[0]?.description?.match(/-# paused/g)).toHaveLength(2);
  expect((await scene.remind('pause')).content).toContain('Running again: 2 reminders');
  // The zone is asked once.
  expect((await scene.remind('me', { when: 'tomorrow 10am', about: 'third' })).content).toMatch(/^✅/);
});

it('GIVEN a gateway that is down when a reminder is due THEN it comes all the same', async () => {
  const scene = await setScene();
  await scene.remind('me', { when: 'in 1 hour', about: 'first' });
  scene.discord.faults.refuseGateway();
  scene.discord.faults.dropGateway();
  await scene.deliver(60 * minute, 1);
});

it('GIVEN a pause THEN nothing comes until it ends', async () => {
  const scene = await setScene();
  await scene.remind('me', { when: 'in 1 hour', about: 'first' });
  const paused = await scene.remind('pause');
  expect(paused.content).toContain('Paused: 1 reminder');
  scene.clock.advance(120 * minute);
  await scene.bot.settled();
  expect(scene.delivered()).toEqual([]);
  await press(scene, paused, 'Run again');
  const late = await scene.deliver(0, 1);
  expect(late.embeds[0]?.description).toContain('This was due');
});

it('GIVEN everything is to be deleted THEN it is shown, asked about, and can be undone for a minute', async () => {
  const scene = await setScene();
  await scene.remind('me', { when: 'in 1 hour', about: 'my secret' });
  const exported = await scene.remind('export');
  const file = scene.discord.world.files.get(exported.attachments[0]!.id)!;
  expect(new TextDecoder().decode(file.bytes)).toContain('my secret');
  const asked = await scene.remind('delete-all');
  await press(scene, asked, 'Delete everything');
  await scene.discord.until(() => asked.content.includes('Deleted: 1 reminder'));
  await press(scene, asked, 'Undo');
  await scene.discord.until(() => asked.content.includes('Everything is back: 1 reminder'));
  const again = await scene.remind('delete-all');
  await press(scene, again, 'Delete everything');
  await scene.discord.until(() => again.content.includes('Deleted'));
  scene.clock.advance(2 * minute);
  await vi.waitFor(async () => {
    scene.clock.advance(minute);
    const file = scene.discord.world.files.get((await scene.remind('export')).attachments[0]!.id)!;
    expect(JSON.parse(new TextDecoder().decode(file.bytes))).toEqual({
      person: null,
      reminders: [],
      subscriptions: [],
    });
  });
});

it('GIVEN somebody’s message THEN its menu sets a reminder that links to it', async () => {
  const scene = await setScene();
  const message = scene.alice.say(scene.general, 'We should read this before Monday');
  const form = await scene.alice.menu(message, 'Remind me about this');
  const sent = await scene.alice.submit(form, { when: 'in 2 hours', about: 'Read it' });
  const answer = (await scene.discord.until(() => hasContent(sent.response) && sent.response)) as Message;
  expect(answer.content).toMatch(/^✅/);
  const delivered = await scene.deliver(120 * minute, 1);
  expect(delivered.embeds[0]?.description).toContain(`/${scene.general.id}/${message.id})`);
});

it('GIVEN Japanese THEN it asks and confirms in Japanese', async () => {
  const scene = await setScene();
  const aiko = scene.discord.createPerson({ name: 'Aiko', locale: 'ja' });
  scene.guild.join(aiko);
  const asked = await scene.remind('me', { when: '明日午前9時', about: '関税' }, scene.general, aiko);
  expect(asked.content).toContain('**Asia/Tokyo**');
  expect((await scene.remind('me', { when: '20分後', about: '関税' }, scene.general, aiko)).content).toContain(
    'お知らせします',
  );
  const leads = await scene.alice.autocomplete(scene.general, 'remind deadline', { before: '' }, 'before');
  expect(leads[0]?.name).toBe('1 week, 1 day');
  const ownLeads = await aiko.autocomplete(scene.general, 'remind deadline', { before: '' }, 'before');
  expect(ownLeads[0]?.name).toBe('1週間、1日');
  const [choice] = await aiko.autocomplete(scene.general, 'remind deadline', { deadline: '' }, 'deadline');
  const values = { deadline: String(choice!.value), before: String(ownLeads[0]!.value) };
  const answer = await scene.remind('deadline', values, scene.general, aiko);
  expect(answer.content).toContain('**Asia/Tokyo**');
  await aiko.press(answer, '1. はい、Asia/Tokyo です');
  await scene.discord.until(() => answer.content.startsWith('✅'));
  expect(answer.content).toContain('記事に日付の記載なし');
  expect(answer.content).toContain('記事に時刻の記載がない');
});

it('GIVEN a subscription and a reminder THEN a later article that names the day is told with both sentences', async () => {
  const scene = await setScene();
  await scene.remind('timezone', { zone: 'Tokyo' });
  const [choice] = await scene.alice.autocomplete(scene.general, 'remind deadline', { deadline: 'July' }, 'deadline');
  await scene.remind('deadline', { deadline: String(choice!.value) });
  expect((await scene.remind('subscribe')).content).toContain('🔔');
  const { library } = await loadLibrary(knowledgeFolder);
  const sentence = 'Japan faces a 24% tariff rate starting on July 9 unless it can negotiate a deal with the US.';
  const later = articleOf(sentence, { id: 'later', published: '2025-05-24', supersedes: null });
  await vi.waitFor(() => expect(scene.clock.nextDueAt()).not.toBeNull());
  scene.clock.advance(1000);
  await scene.serve(createLibrary([...library.articles, later]));
  await vi.waitFor(() => {
    scene.clock.advance(100);
    expect(scene.delivered().length).toBeGreaterThan(0);
  });
  expect(scene.delivered()[0]?.content).toMatch(/^📅/);
});

it('GIVEN /deadlines THEN one press sets a reminder a week and a day before, and at the start', async () => {
  const scene = await setScene();
  await scene.remind('timezone', { zone: 'Tokyo' });
  const asked = await scene.alice.slash(scene.general, 'deadlines');
  const list = asked.response as Message;
  const label = JSON.stringify(list.components).match(/"label":"(Remind me of no\. \d+)"/)![1]!;
  const pressed = await press(scene, list, label);
  const answer = (await scene.discord.until(() => hasContent(pressed.response) && pressed.response)) as Message;
  expect(answer.content).toMatch(/^✅/);
});
