import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Playground, startPlayground } from '../src/playground/playground.ts';
import { openBrowser } from '../tests/e2e/browser.ts';
import { LogWriter } from './logWriter.ts';
import { quantile } from './measure.ts';
import { milliseconds, printSection } from './report.ts';

const script = readFileSync(join(import.meta.dirname, 'scrollThrough.js'), 'utf8').replace(/;\s*$/, '');

const silent = { info: () => undefined, warn: (message: string) => console.error(message) };

/** How many pixels one frame scrolls by: a quick fling. */
const STRIDE = 600;

/** How often it scrolls there and back: what else this machine does at the time is no fault of the page. */
const SCROLLS = 3;

const VIEWPORT = { width: 1440, height: 1000 };

/**
 * The local page in a real Chromium: what it weighs, how soon it shows, how it scrolls.
 * @param loads how often it is loaded, each time by a browser that has cached nothing
 * @param messages how many messages the channel then holds
 */
export async function benchPage(loads: number, messages: number): Promise<void> {
  const writer = new LogWriter();
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
    const page = await openLog(browser, playground, messages);
    const plain = await openPlain(browser, messages);
    const runs = [];
    for (let run = 0; run < SCROLLS; run++) runs.push({ page: await scroll(page), plain: await scroll(plain) });
    const best = fewestTasks(runs.map((run) => run.page));
    const bestPlain = fewestTasks(runs.map((run) => run.plain));
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
        value: String(best.tasks.length),
        target: { text: '0 over 50 ms', met: best.tasks.length === 0 },
      },
      { name: '  of as many plain lines', value: String(bestPlain.tasks.length) },
      {
        name: `${count} messages: main thread per frame`,
        value: milliseconds(best.busy),
        target: { text: '≤ 8 ms', met: best.busy <= 8 },
      },
      { name: '  of as many plain lines', value: milliseconds(bestPlain.busy) },
      { name: `${count} messages: frame p50`, value: milliseconds(quantile(best.frames, 0.5)) },
      { name: `${count} messages: frame p99`, value: milliseconds(quantile(best.frames, 0.99)) },
      { name: '  of as many plain lines', value: milliseconds(quantile(bestPlain.frames, 0.99)) },
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

/** Resolves as soon as the browser has noted it, which may be after the page is ready. */
const firstPaint = `new Promise((resolve) =>
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntriesByName('first-contentful-paint')) resolve(startTime);
  }).observe({ type: 'paint', buffered: true }),
)`;

const composer = (page: Page) => page.getByRole('textbox', { name: /^Message / });

async function loadOnce(browser: Browser, { url }: Playground): Promise<Load> {
  const context = await browser.newContext({ viewport: VIEWPORT });
  const page = await context.newPage();
  const finished: Promise<number>[] = [];
  page.on('requestfinished', (request) => finished.push(request.sizes().then((sizes) => sizes.responseBodySize)));
  await page.goto(url);
  await composer(page).waitFor();
  const ready = await page.evaluate<number>('performance.now()');
  const paint = await page.evaluate<number>(firstPaint);
  const sizes = await Promise.all(finished);
  await context.close();
  return { kilobytes: sizes.reduce((sum, size) => sum + size, 0) / 1000, requests: sizes.length, paint, ready };
}

interface Scroll {
  /** Milliseconds of each task over 50 ms, as the browser itself counts them. */
  readonly tasks: readonly number[];
  /** Milliseconds from frame to frame. */
  readonly frames: readonly number[];
  /** Milliseconds of processor time that the page takes for one frame. */
  readonly busy: number;
}

async function openLog(browser: Browser, { url }: Playground, messages: number): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  await page.goto(url);
  await page
    .getByRole('article')
    .nth(messages - 1)
    .waitFor();
  return page;
}

/** What this browser can do at best on this machine: lines of text that scroll as the log does. */
async function openPlain(browser: Browser, lines: number): Promise<Page> {
  const page = await browser.newPage({ viewport: VIEWPORT });
  const line = '<p style="height: 180px">The meeting lasted for 130 minutes, and they agreed to meet again.</p>';
  const style = 'height: 95vh; overflow: auto; display: flex; flex-direction: column-reverse; background: #fff';
  await page.setContent(`<div role="log" style="${style}"><div>${line.repeat(lines)}</div></div>`);
  return page;
}

/** Scrolls from the newest message to the oldest and back. */
async function scroll(page: Page): Promise<Scroll> {
  await page.bringToFront();
  const session = await page.context().newCDPSession(page);
  // Processor time of the page's own thread: what other programs take does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busySeconds = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'TaskDuration')!.value;
  };
  const before = await busySeconds();
  const run = await page.evaluate<Pick<Scroll, 'tasks' | 'frames'>>(`(${script})(${STRIDE})`);
  const busy = ((await busySeconds()) - before) * 1000;
  await session.detach();
  return { ...run, busy: busy / run.frames.length };
}

const fewestTasks = (runs: readonly Scroll[]): Scroll =>
  runs.reduce((best, next) => (next.tasks.length < best.tasks.length ? next : best));
