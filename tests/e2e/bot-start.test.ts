import { describe, expect, it } from 'vitest';
import { libraryOf } from '../fixtures.ts';
import { articleFolder, read, setStage } from './stage.ts';

describe('GIVEN a bot that starts', () => {
  it('WHEN commands come before it has opened its articles and its store THEN they are answered as soon as it has', async () => {
    let opening: Promise<unknown> = Promise.resolve();
    const { discord, general, alice, startBot } = await setStage({
      start: false,
      keepsReminders: true,
      opening: () => opening,
    });
    const registered = await startBot();
    await registered.stop();

    const gate = Promise.withResolvers<void>();
    opening = gate.promise;
    const online = new Promise<void>((resolve) => {
      discord.on('traffic', ({ title }) => title === 'GUILD_CREATE' && resolve());
    });
    const started = startBot();
    await online;
    const asked = alice.slash(general, 'ask', { question: 'For how many minutes did the fourth round last?' });
    const listed = alice.slash(general, 'remind list');
    expect(await Promise.race([asked, listed, discord.until(() => true).then(() => 'nobody yet')])).toBe('nobody yet');

    gate.resolve();
    expect(read((await asked).response)).toContain('130 minutes');
    expect((await listed).response).not.toBeNull();
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
