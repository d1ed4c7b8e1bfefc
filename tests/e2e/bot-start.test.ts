import { describe, expect, it } from 'vitest';
import { libraryOf } from '../fixtures.ts';
import { articleFolder, read, type StageOptions, setStage } from './stage.ts';

/** A bot with registered commands that is online again, and has yet to open what it answers from. */
async function restart(options: StageOptions = {}) {
  let opening = Promise.resolve();
  const stage = await setStage({ ...options, start: false, opening: () => opening });
  await (await stage.startBot()).stop();
  const { promise, resolve: open } = Promise.withResolvers<void>();
  opening = promise;
  const isOnline = new Promise<void>((resolve) => {
    stage.discord.on('traffic', ({ title }) => title === 'GUILD_CREATE' && resolve());
  });
  const started = stage.startBot();
  await isOnline;
  return { ...stage, open, started };
}

describe('GIVEN a bot that starts', () => {
  it('WHEN commands come before it has opened its articles and its store THEN they are answered as soon as it has', async () => {
    const { alice, discord, general, open, started } = await restart({ keepsReminders: true });
    const asked = alice.slash(general, 'ask', { question: 'For how many minutes did the fourth round last?' });
    const listed = alice.slash(general, 'remind list');
    expect(await Promise.race([asked, listed, discord.until(() => true).then(() => 'nobody yet')])).toBe('nobody yet');
    open();
    expect(read((await asked).response)).toContain('130 minutes');
    expect((await listed).response).not.toBeNull();
    await started;
  });

  it('WHEN opening takes longer than Discord waits for a reply THEN the person is told to try again', async () => {
    const { alice, general, open, started } = await restart();
    const { response, acknowledgedAfter } = await alice.slash(general, 'ask', { question: 'Why?' });
    expect(response?.content).toContain('Please try again in a moment.');
    expect(response?.visibleTo).toBe(alice.id);
    expect(acknowledgedAfter).toBeLessThan(3000);
    open();
    await started;
  });
});

describe('GIVEN a bot that runs', () => {
  it('WHEN many articles come at once THEN commands are answered from the earlier ones until the new ones serve', async () => {
    const talks = 'The talks went on.';
    const directory = await articleFolder({ talks });
    const { alice, general, serve } = await setStage({ directory });
    const many = Array.from({ length: 60 }, (_, at) => [
      `other-${at}`,
      `Ships sailed to port ${at}. `.repeat(50).trim(),
    ]);
    const served = serve(libraryOf({ ...Object.fromEntries(many), talks, steel: 'The steel quota is 40,000 tonnes.' }));
    const ask = async () =>
      read((await alice.slash(general, 'ask', { question: 'What is the steel quota?' })).response);
    expect(await ask()).not.toContain('40,000');
    expect(read((await alice.slash(general, 'ask', { question: 'talks' })).response)).toContain(talks);
    await served;
    expect(await ask()).toContain('40,000 tonnes');
  });
});
