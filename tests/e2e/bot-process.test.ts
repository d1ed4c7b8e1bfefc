import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../reminders/scene.ts';
import { articleFolder, read, setStage, writeArticle } from './stage.ts';

const main = join(import.meta.dirname, '../../src/main.ts');
const running: ChildProcess[] = [];

afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

/** Runs `npm start`'s command with these settings alone. */
function run(settings: Readonly<Record<string, string>>, args: readonly string[] = []) {
  const child = spawn(process.execPath, [main, ...args], {
    cwd: join(import.meta.dirname, '../..'),
    // A developer's own .env must not send the test to Discord, nor the test write to their store.
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: '',
      DISCORD_API: '',
      DISCORD_GUILD_ID: '',
      DATABASE_URL: '',
      DATA_DIR: temporaryFolder(),
      ...settings,
    },
  });
  running.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close').then(([code, signal]) => ({ code, signal, output }));
  const says = async (text: string) => {
    while (!output.includes(text))
      await Promise.race([once(child.stdout, 'data'), ended.then(() => Promise.reject(new Error(output)))]);
  };
  return { child, ended, says };
}

describe('GIVEN the process that npm start runs', () => {
  it.each(['SIGTERM', 'SIGINT'] as const)(
    'WHEN it gets %s THEN it has gone within two seconds, in good order',
    async (signal) => {
      const { discord, app, alice, general } = await setStage({ start: false });
      const { child, ended, says } = run({ DISCORD_TOKEN: app.token, DISCORD_API: discord.api });
      await says('Logged in');
      const { response } = await alice.slash(general, 'ask', { question: 'What tariff rate does Japan face?' });
      expect(response!.embeds[0]?.description).toContain('24%');
      const toldAt = performance.now();
      child.kill(signal);
      const { code, output } = await ended;
      expect(code).toBe(0);
      expect(performance.now() - toldAt).toBeLessThan(2000);
      expect(output).not.toContain(app.token);
    },
  );

  it('WHEN Discord answers nothing any more THEN it ends within two seconds all the same', async () => {
    const { discord, app, alice, general } = await setStage({ start: false });
    const { child, ended, says } = run({ DISCORD_TOKEN: app.token, DISCORD_API: discord.api });
    await says('Logged in');
    discord.faults.next({ hang: true, times: 20 });
    discord.faults.muteGateway();
    alice.say(general, `<@${app.botUserId}> What tariff rate does Japan face?`);
    const toldAt = performance.now();
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
    expect(performance.now() - toldAt).toBeLessThan(2000);
  });

  it('WHEN nobody reads its log any more THEN it goes on answering', async () => {
    const { discord, app, alice, general } = await setStage({ start: false });
    const directory = await articleFolder({ talks: 'The talks went on.' });
    const { child, says } = run({ DISCORD_TOKEN: app.token, DISCORD_API: discord.api, KNOWLEDGE_DIR: directory });
    await says('Logged in');
    child.stdout.destroy();
    for (const body of ['The talks paused.', 'The talks ended.']) {
      await writeArticle(directory, 'talks', body);
      await expect
        .poll(async () => read((await alice.slash(general, 'ask', { question: 'talks' })).response), { timeout: 4000 })
        .toContain(body);
    }
  });

  it('WHEN an article is dropped into its folder THEN it serves within two seconds', async () => {
    const { discord, app, alice, general } = await setStage({ start: false });
    const directory = await articleFolder({ talks: 'The talks went on.' });
    const { says } = run({ DISCORD_TOKEN: app.token, DISCORD_API: discord.api, KNOWLEDGE_DIR: directory });
    await says('Logged in');
    const droppedAt = performance.now();
    await writeArticle(directory, 'steel', 'The steel quota is 40,000 tonnes.');
    await says('The articles have changed');
    expect(performance.now() - droppedAt).toBeLessThan(2000);
    const { response } = await alice.slash(general, 'ask', { question: 'What is the steel quota?' });
    expect(read(response)).toContain('40,000 tonnes');
  });

  it('WHEN it has no token THEN it opens the page', async () => {
    const { child, ended, says } = run({ PLAYGROUND_PORT: '0' });
    await says('http://127.0.0.1:');
    child.kill('SIGTERM');
    expect((await ended).code).toBe(0);
  });

  it('WHEN no port is left for the page THEN it says so in one line, and ends with 2', async () => {
    const server = createServer().listen(65_535, '127.0.0.1');
    await once(server, 'listening');
    const { code, output } = await run({ PLAYGROUND_PORT: '65535' }).ended;
    server.close();
    expect(output).toContain('Every port from 65535 to 65535 is in use: set PLAYGROUND_PORT to another one.');
    expect(output).not.toContain('    at ');
    expect(code).toBe(2);
  });

  it('WHEN nothing answers there THEN it says at once that it tries again', async () => {
    const { says } = run({ DISCORD_TOKEN: 'any', DISCORD_API: 'http://127.0.0.1:1/api' });
    await says('Discord was not reached (connect ECONNREFUSED 127.0.0.1:1); trying again for some seconds');
  });

  it('WHEN something else than Discord answers THEN it says so in one line, and ends with 2', async () => {
    const server = createServer((_, response) => response.end('<html>')).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    const { code, output } = await run({ DISCORD_TOKEN: 'any', DISCORD_API: api }).ended;
    server.close();
    expect(output).toContain(`${api} does not answer as Discord does`);
    expect(output).not.toContain('    at ');
    expect(code).toBe(2);
  });

  it.each([
    ['a bad token', { DISCORD_TOKEN: 'wrong' }, 'Discord refused DISCORD_TOKEN'],
    [
      'no articles',
      { DISCORD_TOKEN: 'any', KNOWLEDGE_DIR: '/nowhere' },
      'The knowledge folder /nowhere does not exist',
    ],
    ['a setting of two words for a token', { DISCORD_TOKEN: 'Bot abc' }, 'DISCORD_TOKEN must be the token alone'],
    ['a broken setting', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL must be one of'],
    ['no database', { DATABASE_URL: 'postgres://127.0.0.1:1/none' }, 'The database cannot be reached'],
    ['a file where the data folder should be', { DATA_DIR: main }, 'check that DATA_DIR is a folder'],
  ])('WHEN there is %s THEN it says so in one line, and ends with 2', async (_, settings, message) => {
    const stage = await setStage({ start: false });
    stage.expectRefusals([0]);
    const own = { DISCORD_API: stage.discord.api, DISCORD_TOKEN: stage.app.token };
    const { code, output } = await run({ ...own, ...settings }).ended;
    expect(output).toContain(message);
    expect(output).not.toContain('Logged in');
    expect(output).not.toMatch(/^\s+at /m);
    expect(code).toBe(2);
  });

  it('WHEN help is asked for THEN it is given; an unknown option is refused', async () => {
    const [help, unknown] = await Promise.all([run({}, ['--help']).ended, run({}, ['--bogus']).ended]);
    expect(help.output).toContain('DISCORD_TOKEN');
    expect(help.code).toBe(0);
    expect(unknown.output).toContain('npm start -- --help');
    expect(unknown.code).toBe(2);
  });
});
