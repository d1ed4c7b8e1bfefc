import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../reminders/scene.ts';
import { openBrowser } from './browser.ts';
import { setStage } from './stage.ts';

const root = join(import.meta.dirname, '../..');
const reports = join(root, 'reports');
/** A developer's own .env must not send the test to Discord. */
const env = { PATH: process.env.PATH, DISCORD_TOKEN: '', PLAYGROUND_PORT: '0' };
const switches = ['--disable-warning=ExperimentalWarning', 'src/main.ts', '--playground'];

let browser: Browser;
let child: ChildProcess;
let page: Page;

beforeAll(async () => {
  child = spawn(process.execPath, switches, { cwd: root, env, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = (async () => {
    let output = '';
    for await (const text of child.stdout!.setEncoding('utf8')) {
      output += text;
      const url = /Playground: (\S+)/.exec(output)?.[1];
      if (url) return url;
    }
    throw new Error(output);
  })();
  browser = await openBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' });
  page.setDefaultTimeout(8_000);
  await page.goto(await address);
});

afterAll(async () => {
  await browser.close();
  child.kill('SIGTERM');
  if (child.exitCode === null) await once(child, 'exit');
});

const message = (text: string | RegExp) => page.getByRole('article').filter({ hasText: text });

/** Kept as artefacts of the test run. */
async function picture(name: string): Promise<void> {
  mkdirSync(reports, { recursive: true });
  await page.screenshot({ path: join(reports, `${name}.png`) });
}

describe('GIVEN the page that npm start opens, with Verbatim on it', () => {
  it('WHEN a newcomer clicks what is offered THEN they see the article’s own words', async () => {
    await page.getByRole('button', { name: /^Ask a question/ }).click();
    const answer = message('Alice used /ask');
    await answer.getByText('24%').first().waitFor();
    expect(await answer.locator('blockquote').first().textContent()).toContain('24% tariff rate starting in July');
    await picture('answer');
    await answer.getByRole('button', { name: 'Show in context' }).click();
    await message('Only you can see this').first().waitFor();
    // The offers stay within reach when messages have taken their place.
    await page.getByRole('button', { name: 'Things to try' }).click();
    await page.getByRole('menuitem', { name: /^Check a quote/ }).click();
    await message('Alice used /quote check').getByText('constructive').first().waitFor();
  });

  it('WHEN one writes to it in DM THEN it answers there', async () => {
    await page.getByRole('button', { name: 'Direct messages' }).click();
    await page.getByRole('textbox', { name: 'Message @Verbatim' }).fill('What tariff rate does Japan face?');
    await page.keyboard.press('Enter');
    await message('Verbatim').getByText('24%').first().waitFor();
    await page.getByRole('button', { name: 'Inspector and tools' }).click();
    await page
      .getByRole('button', { name: /MESSAGE_CREATE/ })
      .last()
      .click();
    await page.getByRole('region', { name: 'MESSAGE_CREATE' }).waitFor();
    await picture('inspector');
  });

  it('WHEN a reminder is set and time moved to it THEN it comes by DM, with the article’s own words', async () => {
    await page.getByRole('button', { name: 'Book Club' }).click();
    await page.getByRole('button', { name: /^Be reminded/ }).click();
    await page.getByRole('button', { name: /Yes, America\/New_York/ }).click();
    await message('I will remind you').waitFor();
    await page.getByRole('tab', { name: 'Time' }).click();
    await page.getByText('The next one is due in 7 days.').waitFor();
    await page.getByRole('button', { name: 'Next reminder' }).click();
    await page.getByRole('button', { name: 'Direct messages 1 unread' }).click();
    await message('1 day to go').getByText('before next month’s G7 summit').first().waitFor();
    await picture('reminder');
  });

  it('WHEN all this is saved THEN it plays again without a difference', async () => {
    await page.getByRole('tab', { name: 'Session' }).click();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save the session' }).click();
    const file = join(reports, 'session.json');
    await (await saving).saveAs(file);
    const run = promisify(execFile)(process.execPath, [...switches, '--replay', file], { cwd: root, env });
    const { stdout } = await run.catch(({ stdout, stderr }) => expect.fail(`${stdout}${stderr}`));
    expect(stdout).toMatch(/^7 steps played, 0 differences\.$/m);
  });
});

describe('GIVEN a token', () => {
  it('THEN nothing of the playground or of the local Discord is loaded', async () => {
    const { discord, app } = await setStage({ start: false });
    mkdirSync(reports, { recursive: true });
    const file = join(reports, 'modules.txt');
    const bot = spawn(process.execPath, ['--import', join(import.meta.dirname, 'listModules.ts'), 'src/main.ts'], {
      cwd: root,
      env: {
        ...env,
        DISCORD_TOKEN: app.token,
        DISCORD_API: discord.api,
        DATA_DIR: temporaryFolder(),
        DATABASE_URL: '',
        DISCORD_GUILD_ID: '',
        MODULES_FILE: file,
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    for await (const text of bot.stdout.setEncoding('utf8')) if (text.includes('Logged in')) break;
    bot.kill('SIGTERM');
    await once(bot, 'exit');
    const loaded = readFileSync(file, 'utf8').split('\n');
    expect(loaded.filter((url) => url.includes('/src/discord/')).length).toBeGreaterThan(10);
    const local = /\/src\/(playground|local-discord)\/|\/node_modules\/(discord-api-spec|@odiffey)\//;
    expect(loaded.filter((url) => local.test(url))).toEqual([]);
  });
});
