import { describe, expect, it } from 'vitest';
import { read, setStage } from './stage.ts';

const asked = 'What is the tariff on automobiles?';
const whole = 'What is the tariff on steel?';

describe('GIVEN an answer of the bot', () => {
  it('WHEN a reply that pings it lacks its subject THEN it is read with the question before, and says so', async () => {
    const { alice, app, discord, general, replies } = await setStage();
    alice.say(general, `<@${app.botUserId}> ${asked}`);
    const [first] = await discord.until(() => replies().length > 0 && replies());
    alice.say(general, 'and on steel?', { replyTo: first!, ping: true });
    const all = await discord.until(() => replies().length > 1 && replies());
    expect(all[1]?.embeds[0]?.title).toBe(whole);
    expect(read(all[1])).toContain('You asked “and on steel?”');
  });

  it('WHEN somebody goes on in a DM, in Japanese too, THEN the last answer tells the subject', async () => {
    const { alice, app, discord, replies } = await setStage();
    const dm = alice.openDm(app);
    alice.say(dm, '自動車に対する関税は何％ですか？');
    await discord.until(() => replies(dm).length > 0);
    alice.say(dm, '鉄鋼は？');
    const all = await discord.until(() => replies(dm).length > 1 && replies(dm));
    expect(all.map(({ embeds }) => embeds[0]?.title)).toContain('鉄鋼に対する関税は何％ですか？');
  });

  it('WHEN nothing was asked before THEN a question without a subject is answered as it is', async () => {
    const { alice, app, discord, general, replies } = await setStage();
    alice.say(general, `<@${app.botUserId}> and on steel?`);
    const [reply] = await discord.until(() => replies().length > 0 && replies());
    expect(reply?.embeds[0]?.title).toBe('and on steel?');
  });

  it('WHEN “Follow up” is pressed THEN a modal takes the next question, hidden as the answer was', async () => {
    const { alice, general } = await setStage();
    for (const hide of [true, false]) {
      const { response } = await alice.slash(general, 'ask', { question: asked, hide });
      const { modal } = await alice.press(response!, 'Follow up');
      const next = await alice.submit(modal!, { question: 'and on steel?' });
      expect(next.response?.embeds[0]?.title).toBe(whole);
      expect(next.response?.visibleTo).toBe(hide ? alice.id : null);
    }
  });
});
