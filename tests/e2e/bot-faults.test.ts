import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

const question = 'What tariff rate does Japan face?';
const callback = { method: 'POST', path: /\/callback$/ };
const messages = { method: 'POST', path: /\/messages$/ };

const faults = [
  ['429', { status: 429, retryAfter: 0.1 }],
  ['500', { status: 500, times: 3 }],
  ['502 after it took effect', { status: 502, after: true }],
  ['a reset socket', { reset: true }],
  ['a reset socket, twice', { reset: true, times: 2 }],
  ['a socket reset after it took effect', { reset: true, after: true }],
  ['a slow answer', { slow: 300 }],
] as const;

describe('GIVEN a network that fails', () => {
  it.each(faults)('WHEN the reply to a command meets %s THEN the person gets it', async (_, fault) => {
    const { alice, general, discord, expectRefusals } = await setStage();
    // The repeated acknowledgement of one that had arrived.
    expectRefusals([40060]);
    discord.faults.next({ ...fault, match: callback });
    const { response, failure } = await alice.slash(general, 'ask', { question });
    expect(failure).toBeNull();
    expect(response!.embeds[0]?.description).toContain('24%');
  });

  it.each(faults)('WHEN the reply to a mention meets %s THEN there is one reply', async (_, fault) => {
    const { alice, app, general, discord, replies, startBot } = await setStage({ start: false });
    const bot = await startBot();
    discord.faults.next({ ...fault, match: messages });
    alice.say(general, `<@${app.botUserId}> ${question}`);
    await discord.until(() => replies().length > 0);
    // Whatever is still being sent is sent by then.
    await bot.stop();
    expect(replies()).toHaveLength(1);
    expect(replies()[0]?.embeds[0]?.description).toContain('24%');
  });

  it('WHEN the acknowledgement gets no answer THEN it is sent again in time', async () => {
    const { alice, general, discord } = await setStage();
    discord.faults.next({ hang: true, match: callback });
    const { response, acknowledgedAfter } = await alice.slash(general, 'ask', { question });
    expect(response!.embeds[0]?.description).toContain('24%');
    expect(acknowledgedAfter).toBeLessThan(2500);
  });

  it('WHEN a lost acknowledgement is followed by more THEN the rest is sent too', async () => {
    const { alice, general, discord, expectRefusals } = await setStage();
    expectRefusals([40060]);
    const { response } = await alice.slash(general, 'ask', { question, hide: true });
    discord.faults.next({ reset: true, after: true, match: callback });
    const share = await alice.press(response!, 'Share');
    await discord.until(() => share.followups.length === 1);
  });

  it('WHEN commands and DMs are sent while the gateway reconnects THEN all are answered in time', async () => {
    const { alice, app, general, discord, replies } = await setStage();
    const dm = alice.openDm(app);
    discord.faults.dropGateway();
    alice.say(dm, question);
    const asked = await Promise.all([1, 2, 3].map(() => alice.slash(general, 'ask', { question })));
    for (const { response, acknowledgedAfter } of asked) {
      expect(response!.embeds[0]?.description).toContain('24%');
      expect(acknowledgedAfter).toBeLessThan(3000);
    }
    await discord.until(() => replies(dm).length === 1);
  });

  it('WHEN Discord is down for a moment THEN the bot comes back by itself', async () => {
    const { alice, general, discord } = await setStage();
    discord.faults.down(300);
    await discord.until(() => discord.traffic.filter(({ title }) => /RESUMED|READY/.test(title)).length > 1, {
      within: 10_000,
    });
    const { response } = await alice.slash(general, 'ask', { question });
    expect(response!.embeds[0]?.description).toContain('24%');
  });
});
