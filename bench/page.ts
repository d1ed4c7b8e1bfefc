import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { systemClock } from '../src/clock.ts';
import { MovableClock } from '../src/playground/movableClock.ts';
import { type Playground, startPlayground } from '../src/playground/playground.ts';
import { openBrowser } from '../tests/e2e/browser.ts';
import { quantile } from './measure.ts';
import { milliseconds, printSection } from './report.ts';

const silent = { info: () => undefined, warn: (message: string) => console.error(message) };

/** How many pixels one frame scrolls by: a quick fling. */
const STRIDE = 600;

/** How often it scrolls there and back: what else this machine does at the time is no fault of the page. */
const SCROLLS = 2;

/**
 * The local page in a real Chromium: what it weighs, how soon it shows, how it scrolls.
 * @param loads how often it is loaded, each time by a browser that has cached nothing
 * @param messages how many messages the channel then holds
 */
export async function benchPage(loads: number, messages: number): Promise<void> {
  const writer = new Writer();
  const playground = await startPlayground({ port: 0, startBot: writer.start, clock: writer.clock, log: silent });
  const browser = await openBrowser();
  try {
    // The first one also warms up the browser.
    await loadOnce(browser, playground);
    const opened = [];
    for (let load = 0; load < loads; load++) opened.push(await loadOnce(browser, playground));
    const [{ kilobytes, requests }] = opened as [Load, ...Load[]];
    const paint = quantile(
      opened.map((load) => load.paint),
      0.5,
    );
    const ready = quantile(
      opened.map((load) => load.ready),
      0.5,
    );
    await writer.write(messages);
    const { tasks, frames } = await scroll(browser, playground, messages);
    const count = messages.toLocaleString('en');
    printSection(`The local page (${loads} loads)`, [
      {
        name: `weight, gzipped, of ${requests} files`,
        value: `${kilobytes.toFixed(1)} kB`,
        target: { text: '≤ 60 kB', met: kilobytes <= 60 },
      },
      { name: 'first paint p50', value: milliseconds(paint), target: { text: '≤ 1 s', met: paint <= 1000 } },
      { name: 'ready to write p50', value: milliseconds(ready) },
      {
        name: `${count} messages: long tasks (best of ${SCROLLS} scrolls)`,
        value: String(tasks.length),
        target: { text: '0 over 50 ms', met: tasks.length === 0 },
      },
      { name: `${count} messages: frame p50`, value: milliseconds(quantile(frames, 0.5)) },
      { name: `${count} messages: frame p99`, value: milliseconds(quantile(frames, 0.99)) },
    ]);
  } finally {
    await browser.close();
    await playground.close();
  }
}

interface Load {
  /** Bytes of all bodies as they went over the line, in thousands. */
  readonly kilobytes: number;
  readonly requests: number;
  /** Milliseconds from the beginning of the navigation to the first paint of any content. */
  readonly paint: number;
  /** Milliseconds until one can write. */
  readonly ready: number;
}

const composer = (page: Page) => page.getByRole('textbox', { name: /^Message / });

async function loadOnce(browser: Browser, { url }: Playground): Promise<Load> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 1000 } });
  const page = await context.newPage();
  const finished: Promise<number>[] = [];
  page.on('requestfinished', (request) => finished.push(request.sizes().then((sizes) => sizes.responseBodySize)));
  await page.goto(url);
  await composer(page).waitFor();
  const ready = await page.evaluate<number>('performance.now()');
  const paint = await page.evaluate<number>(`performance.getEntriesByName('first-contentful-paint')[0].startTime`);
  const sizes = await Promise.all(finished);
  await context.close();
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, requests: sizes.length, paint, ready };
}

interface Scroll {
  /** Milliseconds of each task over 50 ms, as the browser itself counts them. */
  readonly tasks: readonly number[];
  /** Milliseconds from frame to frame. */
  readonly frames: readonly number[];
}

/** Scrolls from the newest message to the oldest and back. @returns the run with the fewest long tasks */
async function scroll(browser: Browser, { url }: Playground, messages: number): Promise<Scroll> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(url);
  await page
    .getByRole('article')
    .nth(messages - 1)
    .waitFor();
  const script = readFileSync(join(import.meta.dirname, 'scrollThrough.js'), 'utf8').replace(/;\s*$/, '');
  const runs = [];
  for (let run = 0; run < SCROLLS; run++) runs.push(await page.evaluate<Scroll>(`(${script})(${STRIDE})`));
  return runs.reduce((best, next) => (next.tasks.length < best.tasks.length ? next : best));
}

/** A bot that does nothing but fill its first channel with messages such as Verbatim writes. */
class Writer {
  readonly clock = new MovableClock(systemClock, Date.UTC(2025, 4, 24, 12));
  #api = '';
  #token = '';

  readonly start = async (api: string, token: string) => {
    this.#api = `${api}/v10`;
    this.#token = token;
    return { stop: () => undefined };
  };

  async write(count: number): Promise<void> {
    const [guild] = await this.#call<{ id: string }[]>('/users/@me/guilds');
    const [channel] = await this.#call<{ id: string }[]>(`/guilds/${guild!.id}/channels`);
    for (let index = 0; index < count; index++) await this.#call(`/channels/${channel!.id}/messages`, message(index));
  }

  /** Where Discord would have it wait, the playground's clock goes on instead. */
  async #call<Reply>(path: string, body?: object): Promise<Reply> {
    const headers = { authorization: `Bot ${this.#token}`, 'content-type': 'application/json' };
    const request = body ? { method: 'POST', headers, body: JSON.stringify(body) } : { headers };
    const response = await fetch(this.#api + path, request);
    const reply = await response.json();
    if (response.status === 429) {
      this.clock.moveTo(this.clock.now() + Math.ceil((reply as { retry_after: number }).retry_after * 1000));
      return this.#call(path, body);
    }
    if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(reply)}`);
    return reply as Reply;
  }
}

const message = (index: number) => ({
  content: `**${index}.** Good morning, see \`¶ ${index % 12}\` and <t:1748088000:R>`,
  embeds: [
    {
      color: 0x1f6f78,
      author: { name: 'How long did the meeting last?' },
      description:
        '> The meeting lasted **for 130 minutes**, and they agreed to meet again.\n-# Trade talks · paragraph 3',
      footer: { text: 'As of 24 May 2025' },
    },
  ],
  components: [
    {
      type: 1,
      components: ['Show in context', 'Copy citation'].map((label) => ({
        type: 2,
        style: 2,
        label,
        custom_id: `${label} ${index}`,
      })),
    },
  ],
});
