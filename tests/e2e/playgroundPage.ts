import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import type { Clock } from '../../src/clock.ts';
import { type Playground, type StartBot, startPlayground } from '../../src/playground/playground.ts';
import { openBrowser } from './browser.ts';
import { startTestBot } from './playgroundBot.ts';

const silent = { info: () => undefined, warn: (message: string) => expect.fail(message) };

/** The page as a test's person sees it, with a bot on it. */
export class PlaygroundPage {
  page!: Page;
  playground!: Playground;
  /** The bot's token: what nobody may see. */
  token = '';
  /** Everything that the playground told the page. */
  received = '';

  readonly composer = (): Locator => this.page.getByRole('textbox', { name: /^Message / });
  readonly option = (name: string | RegExp): Locator => this.page.getByRole('option', { name });
  readonly message = (text: string | RegExp): Locator => this.page.getByRole('article').filter({ hasText: text });
  readonly button = (name: string | RegExp): Locator => this.page.getByRole('button', { name, exact: true });
  readonly openTab = (name: string): Promise<void> => this.page.getByRole('tab', { name }).click();

  readonly press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await this.page.keyboard.press(key);
  };

  /** Sends a message. */
  readonly say = async (text: string): Promise<void> => {
    await this.composer().fill(text);
    await this.press('Escape', 'Enter');
  };

  /** Runs a slash command, written out with its required options. */
  readonly run = async (command: string): Promise<void> => {
    await this.composer().pressSequentially(command);
    await this.press('Escape', 'Enter');
  };

  /** Goes on as somebody else. */
  readonly become = async (name: string): Promise<void> => {
    await this.page.locator('.me').click();
    await this.page.getByRole('menuitem', { name }).click();
    await this.page.locator('.me').filter({ hasText: name }).waitFor();
  };
}

/**
 * Opens the page on a fresh playground, in its own tab of the browser.
 * @param startWanted what starts the bot on it: by default a small one that uses what a bot can use
 * @returns what closes both; it throws for a fault on the page, or a request to anywhere but its own origin
 */
export async function openPage(view: PlaygroundPage, browser: Browser, startWanted: StartBot = startTestBot) {
  const startBot = (api: string, token: string, clock: Clock) => {
    view.token = token;
    return startWanted(api, token, clock);
  };
  view.playground = await startPlayground({ port: 0, startBot, log: silent });
  view.received = '';
  const asked: string[] = [];
  const faults: string[] = [];
  const page = await browser.newPage({
    viewport: { width: 1440, height: 1000 },
    colorScheme: 'dark',
    reducedMotion: 'reduce',
  });
  view.page = page;
  page.setDefaultTimeout(8_000);
  page.on('request', (request) => asked.push(request.url()));
  page.on('websocket', (socket) => {
    asked.push(socket.url());
    socket.on('framereceived', ({ payload }) => {
      view.received += payload;
    });
  });
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(view.playground.url);
  await view.composer().waitFor();
  return async () => {
    await page.close();
    await view.playground.close();
    expect(faults).toEqual([]);
    const strangers = asked.filter((url) => new URL(url).host !== new URL(view.playground.url).host);
    expect(strangers).toEqual([]);
  };
}

/** One browser for all tests of a file. @returns the browser, once the tests run */
export function useBrowser(): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  return () => browser;
}

/** Opens the page anew for each test of a file, in one and the same browser. */
export function usePlaygroundPage(startWanted?: StartBot): PlaygroundPage {
  const view = new PlaygroundPage();
  const browser = useBrowser();
  beforeEach(() => openPage(view, browser(), startWanted));
  return view;
}
