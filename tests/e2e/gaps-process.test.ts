import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { run } from '../cli/terminal.ts';
import { temporaryFolder } from '../reminders/scene.ts';
import { articleFolder, setStage, writeArticle } from './stage.ts';

const root = join(import.meta.dirname, '../..');
let child: ChildProcess | undefined;
afterEach(() => child?.kill('SIGKILL'));

const question = 'How many minutes did the talks with Chile last?';

/** A bot as `npm start` runs it, and the command line beside it, on the same articles and the same store. */
async function startBoth(gapList: 'on' | 'off') {
  const { discord, app, alice, general } = await setStage({ start: false });
  const directory = await articleFolder({ talks: 'The talks in Washington lasted 130 minutes.' });
  const settings = { KNOWLEDGE_DIR: directory, DATA_DIR: temporaryFolder(), DATABASE_URL: '', GAP_LIST: gapList };
  child = spawn(process.execPath, ['src/main.ts'], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      DISCORD_TOKEN: app.token,
      DISCORD_API: discord.api,
      DISCORD_GUILD_ID: '',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const { stdout } = child;
  let output = '';
  stdout!.setEncoding('utf8').on('data', (text) => (output += text));
  const says = async (text: string) => {
    while (!output.includes(text)) await once(stdout!, 'data');
  };
  await says('Logged in');
  const gaps = (...argv: string[]) => run(['gaps', ...argv], { environment: settings });
  const stop = async () => {
    child!.kill('SIGTERM');
    await once(child!, 'exit');
  };
  return { alice, general, directory, says, gaps, stop };
}

it('GIVEN a running bot WHEN an article answers what was asked in vain THEN its log and `gaps` say so', async () => {
  const { alice, general, directory, says, gaps, stop } = await startBoth('on');
  await alice.slash(general, 'ask', { question });
  await expect.poll(async () => (await gaps()).stdout, { timeout: 5000 }).toContain('Chile · asked 1 time\n');
  expect((await gaps('--answered', '--json')).json()).toEqual([]);
  await writeArticle(directory, 'chile', 'The talks with Chile lasted 95 minutes.');
  await says('1 question on the gap list is answered now: npm run verbatim -- gaps --answered');
  expect((await gaps('--answered')).stdout).toContain('answered now by About chile, paragraph 1: The talks with Chile');
  await stop();
});

it('GIVEN the list switched off WHEN something is asked in vain THEN nothing is on the list', async () => {
  const { alice, general, gaps, stop } = await startBoth('off');
  const { response } = await alice.slash(general, 'ask', { question });
  const press = await alice.press(response!, 'Not helpful');
  expect(press.response?.content).toBe('Thank you for telling me.');
  await stop();
  expect(await gaps()).toMatchObject({ code: 0, stdout: 'No question is on the gap list.\n' });
});
