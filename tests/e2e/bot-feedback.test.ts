import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { ButtonStyle, MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { GapStore } from '../../src/gaps/ports.ts';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import type { Message } from '../../src/local-discord/world/model.ts';
import { articleFolder, read, type StageOptions, setStage, writeArticle } from './stage.ts';

const answerable = 'For how many minutes did the fourth round last?';
const unanswered = 'What did Chile say?';
const listed = 'The question goes on my host’s list of what the articles lack, without your name.';

/** A stage whose bot keeps a gap list. */
async function setFeedbackStage(options: StageOptions = {}) {
  let list: GapStore | undefined;
  const stage = await setStage({
    gaps: (gaps) => {
      list = gaps;
      return gaps;
    },
    ...options,
  });
  const bob = stage.discord.createPerson({ name: 'Bob' });
  stage.guild.join(bob);
  return {
    ...stage,
    bob,
    gaps: list!,
    /** The list once it holds what is waited for. */
    async listWith(holds: (list: Awaited<ReturnType<GapStore['list']>>) => boolean) {
      for (;;) {
        const now = await list!.list();
        if (holds(now)) return now;
        await new Promise(setImmediate);
      }
    },
  };
}

const buttonsOf = (message: Message) =>
  (message.components as { components: { label: string; style: number; disabled?: boolean }[] }[]).flatMap(
    ({ components }) => components,
  );
const feedbackOf = (message: Message) =>
  buttonsOf(message)
    .filter(({ label }) => /elpful/.test(label))
    .map(({ style, disabled = false }) => [style, disabled]);

describe('GIVEN a question that the articles do not answer', () => {
  it('WHEN it is asked THEN it is kept after the reply, counted, without who asked or where', async () => {
    const { alice, bob, app, general, guild, listWith } = await setFeedbackStage();
    await alice.slash(general, 'ask', { question: unanswered });
    await bob.slash(general, 'ask', { question: 'what did CHILE say', hide: true });
    alice.say(general, `<@${app.botUserId}> <@${bob.id}> What did Chile say?`);
    bob.say(bob.openDm(app), unanswered);
    const [gap, ...others] = await listWith(([first]) => first?.asked === 4);
    expect(others).toEqual([]);
    expect(gap).toMatchObject({
      question: unanswered,
      verdict: 'unanswered',
      missing: ['Chile'],
      helped: 0,
      notHelped: 0,
    });
    const kept = JSON.stringify(gap);
    for (const secret of [alice.id, bob.id, general.id, guild.id, 'Alice', 'Bob']) expect(kept).not.toContain(secret);
  });

  it('WHEN it is asked with “Follow up” THEN it is kept as it was read', async () => {
    const { alice, general, listWith } = await setFeedbackStage();
    const { response } = await alice.slash(general, 'ask', { question: 'What is the tariff on automobiles?' });
    const { modal } = await alice.press(response!, 'Follow up');
    await alice.submit(modal!, { question: 'and on bananas?' });
    const [gap] = await listWith(({ length }) => length > 0);
    expect(gap).toMatchObject({ question: 'What is the tariff on bananas?', missing: ['bananas'] });
  });

  it('WHEN it stands in somebody’s message THEN it is kept only if who asks says that the reply did not help', async () => {
    const { alice, bob, general, gaps, listWith } = await setFeedbackStage();
    const message = bob.say(general, `<@${alice.id}> ${unanswered}`);
    const { response } = await alice.menu(message, 'Ask the articles');
    await alice.slash(general, 'ask', { question: 'What did Peru say?' });
    await listWith(({ length }) => length === 1);
    const { followups } = await alice.press(response!, 'Not helpful');
    const kept = await listWith(({ length }) => length === 2);
    expect(followups[0]?.content).toContain(listed);
    expect(kept.map(({ question }) => question).toSorted()).toEqual(['What did Chile say?', 'What did Peru say?']);
    expect(await gaps.clear()).toBe(2);
  });

  it('WHEN the store takes its time THEN the reply does not wait for it', async () => {
    const writing = Promise.withResolvers<void>();
    const { alice, app, discord, general, replies } = await setFeedbackStage({
      gaps: (gaps) => ({ ...gaps, keep: () => writing.promise }),
    });
    const { response } = await alice.slash(general, 'ask', { question: unanswered });
    expect(read(response)).toContain('“Chile”');
    alice.say(general, `<@${app.botUserId}> ${unanswered}`);
    await discord.until(() => replies().length === 2);
    writing.resolve();
  });

  it('WHEN the store fails THEN the reply comes all the same, and the log says so', async () => {
    const fail = () => Promise.reject(new Error('no disk'));
    const gaps = { keep: fail, countHelped: fail, countNotHelped: fail, list: fail, clear: fail };
    const { alice, discord, general, log } = await setFeedbackStage({ gaps: () => gaps });
    const { response, failure } = await alice.slash(general, 'ask', { question: unanswered });
    expect(failure).toBeNull();
    expect(read(response)).toContain('“Chile”');
    const press = await alice.press(response!, 'Not helpful');
    expect(press.response?.content).toContain(listed);
    const faults = () => log.filter((line) => line.includes('The gap list could not be written'));
    await discord.until(() => faults().length === 2);
    expect(faults().join()).not.toContain('Chile');
    expect(discord.messages(general, { as: alice }).filter(({ content }) => /wrong/.test(content))).toEqual([]);
  });

  it('WHEN the gap list is switched off THEN nothing is kept, people are only thanked, and /about says so', async () => {
    let kept: GapStore | undefined;
    const off = (gaps: GapStore) => {
      kept = gaps;
      return undefined;
    };
    const { alice, general } = await setFeedbackStage({ gaps: off });
    for (const question of [unanswered, answerable]) {
      const { response } = await alice.slash(general, 'ask', { question });
      const press = await alice.press(response!, 'Not helpful');
      expect(press.response?.content).toBe('Thank you for telling me.');
    }
    expect(await kept!.list()).toEqual([]);
    const about = async () => JSON.stringify((await alice.slash(general, 'about')).response!.embeds);
    expect(await about()).toContain('Questions are neither stored nor logged');
  });

  it('WHEN the gap list is on THEN /about says what is kept', async () => {
    const { alice, general } = await setFeedbackStage();
    const { response } = await alice.slash(general, 'about');
    expect(JSON.stringify(response!.embeds)).toContain('Those that the articles do not answer are kept for my host');
  });
});

describe('GIVEN an answer', () => {
  it('WHEN several people judge it THEN each counts once, and is thanked in private', async () => {
    const { alice, bob, general, listWith } = await setFeedbackStage();
    const { response } = await alice.slash(general, 'ask', { question: answerable });
    const press = await alice.press(response!, 'Not helpful');
    expect(press.response?.content).toContain(listed);
    expect(press.response?.visibleTo).toBe(alice.id);
    expect((await alice.press(response!, 'Not helpful')).response?.content).toContain('it counts once');
    expect((await alice.press(response!, 'Helpful')).response?.content).toContain('it counts once');
    expect((await bob.press(response!, 'Helpful')).response?.content).toBe('Thank you for telling me.');
    expect(feedbackOf(response!)).toEqual([
      [ButtonStyle.Secondary, false],
      [ButtonStyle.Secondary, false],
    ]);
    const [gap] = await listWith(([first]) => first?.helped === 1);
    expect(gap).toMatchObject({ question: answerable, verdict: 'answered', missing: [], asked: 1, notHelped: 1 });
    expect(gap?.cited).toMatch(/^[\w-]{16}$/);
  });

  it('WHEN it is liked THEN nothing is kept of its question', async () => {
    const { alice, general, gaps, listWith } = await setFeedbackStage();
    const { response } = await alice.slash(general, 'ask', { question: answerable });
    await alice.press(response!, 'Helpful');
    await alice.slash(general, 'ask', { question: unanswered });
    await listWith(({ length }) => length === 1);
    expect((await gaps.list()).map(({ question }) => question)).toEqual([unanswered]);
  });

  it.each([true, false])(
    'WHEN only one person sees it (hidden: %s) THEN the pressed button is marked, both go out of use',
    async (hidden) => {
      const { alice, app, discord, general, replies } = await setFeedbackStage();
      const ask = async () => {
        if (hidden) return (await alice.slash(general, 'ask', { question: answerable, hide: true })).response!;
        const dm = alice.openDm(app);
        alice.say(dm, answerable);
        return (await discord.until(() => replies(dm).length > 0 && replies(dm)))[0]!;
      };
      const message = await ask();
      const before = message.embeds;
      const press = await alice.press(message, 'Helpful');
      await discord.until(() => press.followups.length === 1);
      expect(press.followups[0]!.flags & MessageFlags.Ephemeral).toBeTruthy();
      expect(press.followups[0]!.content).toBe('Thank you for telling me.');
      expect(feedbackOf(message)).toEqual([
        [ButtonStyle.Primary, true],
        [ButtonStyle.Secondary, true],
      ]);
      expect(message.embeds).toEqual(before);
      await alice.press(message, 'Show in context');
    },
  );

  it('WHEN it is shared THEN the shared one can be judged, too', async () => {
    const { alice, bob, discord, general, listWith, replies } = await setFeedbackStage();
    const { response } = await alice.slash(general, 'ask', { question: answerable, hide: true });
    const share = await alice.press(response!, 'Share');
    await discord.until(() => share.followups.length === 1);
    const [shared] = replies(general, bob);
    await bob.press(shared!, 'Not helpful');
    expect(await listWith(({ length }) => length === 1)).toMatchObject([{ question: answerable, notHelped: 1 }]);
  });

  it('WHEN the articles have changed since THEN what was judged is kept, not what they say now', async () => {
    const directory = await articleFolder({ talks: 'The fourth round lasted 130 minutes.', other: 'It rained.' });
    const { alice, general, listWith, serve } = await setFeedbackStage({ directory });
    const { response } = await alice.slash(general, 'ask', { question: answerable });
    await unlink(join(directory, 'talks.md'));
    await serve((await loadLibrary(directory)).library);
    await alice.press(response!, 'Not helpful');
    const [gap] = await listWith(({ length }) => length === 1);
    expect(gap).toMatchObject({ question: answerable, verdict: 'answered', missing: [], cited: null });
  });

  it('WHEN the button is of another version of the bot THEN the person is told to ask again', async () => {
    const { alice, general } = await setFeedbackStage();
    const { response } = await alice.slash(general, 'ask', { question: answerable });
    const button = buttonsOf(response!).find(({ label }) => label === 'Helpful') as unknown as { custom_id: string };
    button.custom_id = 'v1:helped:x:whatever';
    const press = await alice.press(response!, button.custom_id);
    expect(press.response?.content).toContain('from an older version of me');
  });
});

describe('GIVEN a gap list', () => {
  it('WHEN an article is added that answers THEN the log says how many, once', async () => {
    const directory = await articleFolder({ talks: 'The talks in Washington lasted 130 minutes.' });
    const { alice, discord, general, listWith, log, serve } = await setFeedbackStage({ directory });
    for (const country of ['Chile', 'Peru']) {
      await alice.slash(general, 'ask', { question: `How many minutes did the talks with ${country} last?` });
    }
    await listWith(({ length }) => length === 2);
    const told = () => log.filter((line) => line.includes('answered now'));
    await writeArticle(directory, 'chile', 'The talks with Chile lasted 95 minutes.');
    await serve((await loadLibrary(directory)).library);
    await discord.until(() => told().length === 1);
    expect(told()[0]).toContain('1 question on the gap list is answered now: npm run verbatim -- gaps --answered');
    await writeArticle(directory, 'rain', 'It rained in Ottawa on Monday.');
    await serve((await loadLibrary(directory)).library);
    await writeArticle(directory, 'peru', 'The talks with Peru lasted 45 minutes.');
    await serve((await loadLibrary(directory)).library);
    await discord.until(() => told().length === 2);
    expect(told()[1]).toContain('1 question on');
  });
});
