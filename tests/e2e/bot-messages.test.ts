import { describe, expect, it } from 'vitest';
import { articleFolder, read, setStage } from './stage.ts';

const answerable = 'For how many minutes did the fourth round last?';

describe('GIVEN a freshly started bot', () => {
  it('WHEN somebody writes their first DM THEN it is answered', async () => {
    const { alice, app, discord, replies } = await setStage();
    const dm = alice.openDm(app);
    alice.say(dm, answerable);
    const [reply] = await discord.until(() => replies(dm).length > 0 && replies(dm));
    expect(read(reply)).toContain('130 minutes');
  });

  it('WHEN it is mentioned THEN it replies without a ping, and who asked may delete the reply', async () => {
    const { alice, app, discord, general, guild, replies } = await setStage();
    const question = alice.say(general, `<@${app.botUserId}> ${answerable}`);
    const [reply] = await discord.until(() => replies().length > 0 && replies());
    expect(reply?.embeds[0]?.title).toBe(answerable);
    expect(reply?.reference?.messageId).toBe(question.id);
    expect(reply?.pinged.size).toBe(0);

    const bob = discord.createPerson({ name: 'Bob' });
    guild.join(bob);
    const refused = await bob.press(reply!, 'Delete');
    expect(refused.response?.content).toContain('Only the person who asked can do that');
    await alice.press(reply!, 'Delete');
    await discord.until(() => reply!.deleted);
  });

  it('WHEN its role is mentioned, which people pick by mistake, THEN it answers', async () => {
    const { alice, app, discord, general, guild, replies } = await setStage();
    alice.say(general, `<@&${guild.roleOf(app).id}> ${answerable}`);
    const [reply] = await discord.until(() => replies().length > 0 && replies());
    expect(read(reply)).toContain('130 minutes');
    expect(reply?.embeds[0]?.title).toBe(answerable);
  });

  it('WHEN somebody replies to it THEN it answers if the reply pings it, and only then', async () => {
    const { alice, app, discord, general, replies } = await setStage();
    alice.say(general, `<@${app.botUserId}> ${answerable}`);
    const [first] = await discord.until(() => replies().length > 0 && replies());
    alice.say(general, 'What tariff rate does Japan face?', { replyTo: first!, ping: false });
    alice.say(general, 'What tariff rate does Japan face?', { replyTo: first!, ping: true });
    await discord.until(() => replies().length > 1);
    alice.say(general, `<@${app.botUserId}> thanks`);
    const all = await discord.until(() => replies().length > 2 && replies());
    expect(all.map(({ embeds }) => embeds[0]?.title)).toEqual([
      answerable,
      'What tariff rate does Japan face?',
      'thanks',
    ]);
  });

  it('WHEN it is mentioned without a question THEN it says how to ask', async () => {
    const { alice, app, discord, general, replies } = await setStage();
    alice.say(general, `<@${app.botUserId}>`);
    const [reply] = await discord.until(() => replies().length > 0 && replies());
    expect(reply?.content).toContain('Write your question beside the mention');
  });

  it('WHEN it may not write in the channel THEN it answers in a DM and says why', async () => {
    const { alice, app, discord, guild, replies } = await setStage();
    const silent = guild.createChannel({ name: 'silent', deny: ['SendMessages'] });
    alice.say(silent, `<@${app.botUserId}> ${answerable}`);
    const dm = alice.openDm(app);
    const [reply] = await discord.until(() => replies(dm).length > 0 && replies(dm));
    expect(reply?.content).toContain(`I may not write in <#${silent.id}>`);
    expect(read(reply)).toContain('130 minutes');
  });

  it('WHEN it may not write and the person’s DMs are closed THEN nothing fails', async () => {
    const stage = await setStage();
    stage.expectRefusals([50007]);
    const { app, discord, guild, general } = stage;
    const carol = discord.createPerson({ name: 'Carol', dmsClosed: true });
    guild.join(carol);
    const silent = guild.createChannel({ name: 'silent', deny: ['SendMessages'] });
    carol.say(silent, `<@${app.botUserId}> ${answerable}`);
    await discord.until(() => discord.refusals.length > 0);
    const { response } = await carol.slash(general, 'ask', { question: answerable });
    expect(read(response!)).toContain('130 minutes');
    expect(stage.log.join('')).not.toContain('"level":50');
  });

  it('WHEN it may not embed links THEN it says which permission it needs', async () => {
    const { alice, app, discord, guild, replies } = await setStage();
    const plain = guild.createChannel({ name: 'plain', deny: ['EmbedLinks'] });
    alice.say(plain, `<@${app.botUserId}> ${answerable}`);
    const [reply] = await discord.until(() => replies(plain).length > 0 && replies(plain));
    expect(reply?.content).toContain('**Embed Links**');
  });

  it('WHEN it may not attach the file that a long excerpt needs THEN it says which permission it needs', async () => {
    const directory = await articleFolder({ long: `The tariff ${'rose '.repeat(2000)}.` });
    const { alice, app, discord, guild, replies } = await setStage({ directory });
    const plain = guild.createChannel({ name: 'plain', deny: ['AttachFiles'] });
    alice.say(plain, `<@${app.botUserId}> tariff`);
    const [reply] = await discord.until(() => replies(plain).length > 0 && replies(plain));
    expect(reply?.content).toContain('**Attach Files**');
  });

  it('WHEN it may not read the history, which a reference needs THEN its answer stands by itself', async () => {
    const { alice, app, discord, guild, replies } = await setStage();
    const fresh = guild.createChannel({ name: 'fresh', deny: ['ReadMessageHistory'] });
    alice.say(fresh, `<@${app.botUserId}> ${answerable}`);
    const [reply] = await discord.until(() => replies(fresh).length > 0 && replies(fresh));
    expect(read(reply)).toContain('130 minutes');
  });

  it('WHEN it may not write and was only mentioned THEN the DM says how to ask', async () => {
    const { alice, app, discord, guild, replies } = await setStage();
    const silent = guild.createChannel({ name: 'silent', deny: ['SendMessages'] });
    alice.say(silent, `<@${app.botUserId}>`);
    const dm = alice.openDm(app);
    const [reply] = await discord.until(() => replies(dm).length > 0 && replies(dm));
    expect(reply?.content).toMatch(/I may not write in .*\n.*Write your question beside the mention/s);
  });

  it('WHEN it is mentioned in a thread THEN it answers there', async () => {
    const { alice, app, discord, general, replies } = await setStage();
    const thread = general.createThread('The talks', alice.user);
    alice.say(thread, `<@${app.botUserId}> ${answerable}`);
    const [reply] = await discord.until(() => replies(thread).length > 0 && replies(thread));
    expect(read(reply)).toContain('130 minutes');
  });

  it('WHEN the question is Japanese THEN so is the frame', async () => {
    const { alice, app, discord, general, replies } = await setStage();
    alice.say(general, `<@${app.botUserId}> 関税率は？`);
    const [reply] = await discord.until(() => replies().length > 0 && replies());
    expect(reply?.embeds[0]?.author?.name).toBe('✅ 記事にはこうあります');
  });
});
