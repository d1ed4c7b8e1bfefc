import { readFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { type Playground, startPlayground } from '../../src/playground/playground.ts';
import { replay } from '../../src/playground/replay.ts';
import { readSession } from '../../src/playground/session.ts';
import { openBrowser } from './browser.ts';
import { startTestBot } from './playgroundBot.ts';

const silent = { info: () => undefined, warn: (message: string) => expect.fail(message) };

let browser: Browser;
let playground: Playground;
let page: Page;
let token: string;
/** Everything that the playground told the page. */
let received: string;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  const startBot = (api: string, secret: string, clock: Clock) => {
    token = secret;
    return startTestBot(api, secret, clock);
  };
  playground = await startPlayground({ port: 0, startBot, log: silent });
  received = '';
  page = await browser.newPage({ viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' });
  page.setDefaultTimeout(8_000);
  page.on('websocket', (socket) =>
    socket.on('framereceived', ({ payload }) => {
      received += payload;
    }),
  );
  await page.goto(playground.url);
  await composer().waitFor();
  return async () => {
    await page.close();
    await playground.close();
  };
});

const composer = (): Locator => page.getByRole('textbox', { name: /^Message / });
const message = (text: string | RegExp): Locator => page.getByRole('article').filter({ hasText: text });
const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
const tab = (name: string) => page.getByRole('tab', { name }).click();

async function run(command: string): Promise<void> {
  await composer().pressSequentially(command);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Enter');
}

async function become(name: string): Promise<void> {
  await page.locator('.me').click();
  await page.getByRole('menuitem', { name }).click();
  await page.locator('.me').filter({ hasText: name }).waitFor();
}

describe('GIVEN the tools beside the chat', () => {
  it('WHEN one goes on as somebody else THEN one sees what they see, in their time', async () => {
    await run('/later 5');
    await message('I will.').waitFor();
    await composer().fill('Good morning');
    await page.keyboard.press('Enter');
    await message('Good morning').getByText('8:00 AM').first().waitFor();

    await become('Haruka');
    await message('Good morning').getByText('21:00').first().waitFor();
    expect(await message('I will.').count()).toBe(0);
    await button('Book Club').click();
    await composer().pressSequentially('/a');
    await page.getByRole('option', { name: /^\/ask.*記事に質問する/ }).waitFor();
    await become('Chloe');
    expect(await button('Book Club').count()).toBe(0);
  });

  it('WHEN time is moved THEN reminders on the way go out at their own time', async () => {
    await run('/later 5');
    await message('I will.').waitFor();
    await button('The bot’s clock').or(page.locator('.clock')).first().click();
    await page.getByText(/^The next one is due in [45] hours\.$/).waitFor();
    await button('+ 1 day').click();
    await message('It is time, @Alice').getByText('May 24, 2025 at 1:00 PM').waitFor();
    await message('I will.').getByText('Yesterday at 8:00 AM').waitFor();
    await page.getByText('No reminder is waiting.').waitFor();

    await run('/later 2');
    await button('Next reminder').click();
    await message('It is time, @Alice').getByText('May 25, 2025 at 10:00 AM').waitFor();
    await page.getByLabel('Date and time, UTC').fill('2025-05-01T00:00');
    await button('Set').click();
    await page.getByText('Time only goes forward here.').waitFor();
    await button('Go to the present').click();
    await page.getByText('The present.').waitFor();
  });

  it('WHEN things go wrong THEN the page shows how the bot copes', async () => {
    await button('Inspector and tools').click();
    await tab('Faults');
    await button(/^Drop the gateway/).click();
    await page.getByText('Verbatim is offline.').waitFor();
    await page.getByText('Verbatim is online.').waitFor();
    await button(/^Server error/).click();
    await run('/ask why?');
    await message('Alice used /ask').getByText('for 130 minutes').waitFor();
    await button(/^Restart the bot/).click();
    await page.getByText('Verbatim is starting.').or(page.getByText('Verbatim is online.')).first().waitFor();
    await page.getByText('Done: Restart the bot.').waitFor();
    await composer().fill('@Verbatim still there?');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await message('You said: @Verbatim still there?').waitFor();
  });

  it('WHEN something is sent THEN the inspector shows it, with the rule that Discord would refuse it by, and no token', async () => {
    await button('Inspector and tools').click();
    await run('/ask why?');
    await message('Alice used /ask').waitFor();
    const event = page.getByRole('button', { name: /INTERACTION_CREATE \d+(\.\d)? ms$/ }).last();
    await event.click();
    await page.getByRole('region', { name: 'INTERACTION_CREATE' }).getByText('"token": "<token>"').waitFor();

    await run('/silence');
    await tab('Time');
    await button('+ 1 hour').click();
    await message('Alice used /silence').getByText('The application did not respond').waitFor();
    await tab('Inspector');
    await page.getByRole('button', { name: /INTERACTION_CREATE no answer$/ }).waitFor();

    await run('/broken');
    await button('Refused').click();
    await button(/^.* POST .*\/callback 400/).click();
    const rule = page.getByRole('region').filter({ hasText: '50035' });
    expect(await rule.getByRole('link', { name: 'Discord’s documentation' }).getAttribute('href')).toMatch(
      /^https:\/\/.*discord/,
    );
    await page.getByLabel('Filter the traffic').fill('nothing like this');
    await page.getByText('Nothing yet').waitFor();
    await button('Clear').click();
    await page.getByLabel('Filter the traffic').fill('');
    await page.getByText('Nothing yet').waitFor();
    expect(received).toContain('INTERACTION_CREATE');
    expect(received).not.toContain(token);
  });

  it('WHEN a session is saved THEN it plays again, and a bot that does otherwise is told on', async () => {
    await run('/show all quiet');
    await button('Form').click();
    await page.getByRole('dialog').getByRole('textbox').fill('Hello');
    await button('Submit').click();
    await message('You wrote: Hello').waitFor();
    await button('Primary').click();
    await message('Only you should see this.').waitFor();
    await run('/later 3');
    await message('I will.').waitFor();
    await button('Inspector and tools').click();
    await tab('Time');
    await button('+ 1 day').click();
    await message('It is time').waitFor();
    await become('Ben');
    await composer().fill('@Verbatim hello from Ben');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await message('You said').waitFor();
    await tab('Session');
    const [download] = await Promise.all([page.waitForEvent('download'), button('Save the session').click()]);
    const session = readSession(readFileSync(await download.path(), 'utf8'));
    expect(session.steps.map(({ as, call }) => `${as} ${call.call}`)).toEqual([
      'Alice slash',
      'Alice press',
      'Alice submit',
      'Alice press',
      'Alice slash',
      'Alice setClock',
      'Ben say',
    ]);
    expect(JSON.stringify(session)).not.toMatch(/\d{17,}/);
    expect((await replay(session, startTestBot)).differences).toEqual([]);

    const rude = JSON.parse(JSON.stringify(session).replace('Only you should see this.', 'Everybody should see this.'));
    const { differences } = await replay(rude, startTestBot, 100);
    expect(differences).toMatchObject([{ step: 4, what: 'Alice: press', where: 'Trade Watch/general#3' }]);
  });
});
