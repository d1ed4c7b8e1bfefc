import { describe, expect, it } from 'vitest';
import { messageCommands, slashCommands } from '../../src/discord/commands/registry.ts';
import { setStage } from './stage.ts';

/** The names of all commands. */
const ours = [...slashCommands, ...messageCommands].map(({ data }) => data.name);

describe('GIVEN the bot’s commands', () => {
  it('WHEN it starts for the first time THEN they are registered everywhere, and the second time nothing is written', async () => {
    const { app, alice, general, startBot } = await setStage({ start: false });
    const bot = await startBot();
    expect(alice.commands(general).map(({ name }) => name)).toEqual(
      expect.arrayContaining(['ask', 'sources', 'about', 'Ask the articles']),
    );
    expect([...app.commands.values()].every(({ guildId }) => guildId === null)).toBe(true);
    const writes = app.commandWrites;
    await bot.stop();
    await startBot();
    expect(app.commandWrites).toBe(writes);
  });

  it('WHEN one differs and another is not ours any more THEN only these two are touched', async () => {
    const { app, startBot, discord } = await setStage({ start: false });
    const bot = await startBot();
    await bot.stop();
    const writes = app.commandWrites;
    const ask = [...app.commands.values()].find(({ name }) => name === 'ask')!;
    ask.description = 'Something else';
    await fetch(`${discord.api}/v10/applications/${app.id}/commands`, {
      method: 'POST',
      headers: { authorization: `Bot ${app.token}`, 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'obsolete', description: 'From an older version' }),
    });
    await startBot();
    expect([...app.commands.values()].map(({ name }) => name).sort()).toEqual(ours.toSorted());
    expect([...app.commands.values()].find(({ name }) => name === 'ask')!.description).not.toBe('Something else');
    expect(app.commandWrites).toBe(writes + 3);
  });

  it('WHEN one server is named THEN they are registered there alone, without what only global commands have', async () => {
    const { app, guild, startBot } = await setStage({ start: false, guildId: ({ id }) => id });
    const bot = await startBot();
    expect([...app.commands.values()].every(({ guildId }) => guildId === guild.id)).toBe(true);
    const writes = app.commandWrites;
    await bot.stop();
    await startBot();
    expect(app.commandWrites).toBe(writes);
  });

  it.each([
    ['is named later', null, 'guild'],
    ['is not named any more', 'guild', null],
  ] as const)(
    'WHEN one server %s THEN the commands are offered once, and what is not ours stays',
    async (_, earlier, later) => {
      let named: string | null = earlier;
      const { app, alice, discord, general, guild, startBot } = await setStage({
        start: false,
        guildId: ({ id }) => named && id,
      });
      await (await startBot()).stop();
      const before = `${discord.api}/v10/applications/${app.id}${named ? `/guilds/${guild.id}` : ''}/commands`;
      await fetch(before, {
        method: 'POST',
        headers: { authorization: `Bot ${app.token}`, 'content-type': 'application/json' },
        body: JSON.stringify({ name: 'foreign', description: 'Of another program' }),
      });
      named = later;
      await (await startBot()).stop();
      const offered = alice.commands(general).map((command) => command.name);
      expect(offered.toSorted()).toEqual([...ours, 'foreign'].toSorted());
      const writes = app.commandWrites;
      await startBot();
      expect(app.commandWrites).toBe(writes);
    },
  );

  it('WHEN the application cannot be installed to an account THEN that is not asked for', async () => {
    const { app } = await setStage({ integrationTypes: [0] });
    expect([...app.commands.values()].map(({ integrationTypes }) => integrationTypes)).toEqual(ours.map(() => [0]));
  });

  it('WHEN the named server is not the bot’s THEN the start fails with what to do', async () => {
    const stage = await setStage({ start: false, guildId: () => '123456789012345678' });
    stage.expectRefusals([10004, 50001]);
    await expect(stage.startBot()).rejects.toThrow('DISCORD_GUILD_ID names a server that the bot is not in');
  });

  it('WHEN the token is wrong THEN the start fails with what to do', async () => {
    const stage = await setStage({ start: false });
    stage.expectRefusals([0]);
    await expect(stage.startBot('wrong')).rejects.toThrow('Discord refused DISCORD_TOKEN');
  });
});
