import { MessageFlags } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { read, setStage } from './stage.ts';

const answerable = 'For how many minutes did the fourth round last?';
const offTopic = 'What is the capital of France?';

describe('GIVEN a bot on a server', () => {
  it('WHEN somebody uses /ask THEN everybody sees the cited excerpt, and the buttons', async () => {
    const { alice, general } = await setStage();
    const { response, acknowledgedAfter } = await alice.slash(general, 'ask', { question: answerable });
    const [embed] = response!.embeds;
    expect(embed?.title).toBe(answerable);
    expect(embed?.author?.name).toBe('✅ The articles say');
    expect(read(response)).toMatch(/^> .*in Washington for 130 minutes in a fourth round.*\n-# ¶ 2 · \*Japan–US/);
    expect(embed?.description).toContain('24 May 2025 (date inferred)');
    expect(embed?.footer?.text).toContain('Articles as of 24 May 2025');
    expect(labels(response!)).toEqual(['Show in context', 'Copy citation', 'Follow up', 'Helpful', 'Not helpful']);
    expect(response!.visibleTo).toBeNull();
    expect(acknowledgedAfter).toBeLessThan(3000);
  });

  it('WHEN the articles do not say THEN the reply looks different and says why', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'ask', { question: offTopic });
    const [embed] = response!.embeds;
    expect(embed?.author?.name).toBe('⚪ No answer');
    expect(embed?.description).toContain('“France”');
    expect(embed?.description).not.toMatch(/^> /m);
    expect(labels(response!)).toEqual(['Helpful', 'Not helpful']);
  });

  it('WHEN the answer is hidden THEN only the person sees it, until they share it under their name', async () => {
    const { alice, general, guild, discord, replies } = await setStage();
    const bob = discord.createPerson({ name: 'Bob' });
    guild.join(bob);
    const { response } = await alice.slash(general, 'ask', { question: answerable, hide: true });
    expect(response!.flags & MessageFlags.Ephemeral).toBeTruthy();
    expect(replies(general, bob)).toEqual([]);

    const press = await alice.press(response!, 'Share');
    await discord.until(() => press.followups.length === 1);
    const [shared] = replies(general, bob);
    expect(shared?.content).toBe(`Shared by <@${alice.id}>`);
    expect(shared?.embeds[0]?.description).toBe(response!.embeds[0]?.description);
    expect(shared?.pinged.size).toBe(0);
    expect(labels(shared!)).toEqual([
      'Show in context',
      'Copy citation',
      'Follow up',
      'Helpful',
      'Not helpful',
      'Delete',
    ]);
    expect(labels(response!)).toEqual(['Show in context', 'Copy citation', 'Follow up', 'Helpful', 'Not helpful']);
  });

  it('WHEN the articles are asked with somebody’s message THEN only who asks sees the answer', async () => {
    const { alice, general, guild, discord } = await setStage();
    const bob = discord.createPerson({ name: 'Bob' });
    guild.join(bob);
    const message = bob.say(general, answerable);
    const { response } = await alice.menu(message, 'Ask the articles');
    expect(response!.visibleTo).toBe(alice.id);
    expect(read(response!)).toContain('130 minutes');
  });

  it('WHEN the message has no text THEN the person is told what to do', async () => {
    const { alice, general } = await setStage();
    const message = alice.say(general, 'x');
    message.content = '';
    const { response } = await alice.menu(message, 'Ask the articles');
    expect(response!.content).toBe('That message has no text that I could look up. Choose one with words in it.');
    expect(response!.visibleTo).toBe(alice.id);
  });

  it('WHEN a person’s Discord is Japanese THEN the frame is, and the excerpt stays in its own words', async () => {
    const { general, guild, discord } = await setStage();
    const yuki = discord.createPerson({ name: 'Yuki', locale: 'ja' });
    guild.join(yuki);
    const { response } = await yuki.slash(general, 'ask', { question: answerable });
    const [embed] = response!.embeds;
    expect(embed?.author?.name).toBe('✅ 記事にはこうあります');
    expect(read(response)).toContain('130 minutes');
    expect(embed?.description).toContain('2025年5月24日（日付は推定）');
    const [command] = yuki.commands(general).filter(({ name }) => name === 'ask');
    expect(command?.nameLocalizations).toEqual({ ja: '質問' });
    const about = await yuki.slash(general, 'about');
    expect(about.response!.embeds[0]?.fields?.map(({ name }) => name)).toContain('決してしないこと');
  });

  it('WHEN /sources and /about are used THEN both answer, for the person alone', async () => {
    const { alice, general } = await setStage();
    const sources = await alice.slash(general, 'sources');
    expect(sources.response!.embeds[0]?.description).toContain('(descriptive title)');
    expect(sources.response!.embeds[0]?.description).toContain('13 paragraphs, 15 sentences');
    expect(sources.response!.visibleTo).toBe(alice.id);
    const about = await alice.slash(general, 'about');
    expect(about.response!.embeds[0]?.fields).toHaveLength(4);
    expect(about.response!.visibleTo).toBe(alice.id);
  });

  it('WHEN somebody who installed the bot to their account asks in a foreign server THEN it answers there', async () => {
    const { alice, app, discord } = await setStage();
    const elsewhere = discord.createGuild({ name: 'Elsewhere' });
    const lobby = elsewhere.createChannel({ name: 'lobby' });
    elsewhere.join(alice);
    alice.install(app);
    const { response } = await alice.slash(lobby, 'ask', { question: answerable });
    expect(read(response!)).toContain('130 minutes');
  });
});

function labels(message: { readonly components: unknown[] }): string[] {
  const rows = message.components as { components: { label: string }[] }[];
  return rows.flatMap(({ components }) => components.map(({ label }) => label));
}
