import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * Chromium's own switches, without those of the package that open security holes (a page must meet the browser's usual
 * policies here), put everything into one process, or have the processor play a graphics card, which is many times
 * slower than painting without one.
 */
const UNWANTED =
  /web-security|insecure-content|single-process|no-zygote|site-isolation|IsolateOrigins|gpu|-gl=|swiftshader|angle/;

const manifest = join(import.meta.dirname, '../../node_modules/@sparticuz/chromium/package.json');

/** Starts a real Chromium, headless. It comes from npm, with a font of its own: nothing of the system is needed. */
export async function openBrowser(): Promise<Browser> {
  const folder = await unpack();
  return playwright.launch({
    executablePath: join(folder, 'chromium'),
    args: [...chromium.args.filter((argument) => !UNWANTED.test(argument)), '--no-sandbox', '--disable-gpu'],
    env: { ...process.env, FONTCONFIG_FILE: join(folder, 'verbatim-fonts.conf') } as Record<string, string>,
    headless: true,
  });
}

/**
 * Unpacks Chromium once per version. The package would unpack straight into the temporary folder, where a run that is
 * cut short, or another one at the same time, leaves half a browser; so it is given a folder of its own, which gets its
 * final name when it is complete.
 */
async function unpack(): Promise<string> {
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const system = tmpdir();
  const folder = join(system, `verbatim-chromium-${version}`);
  if (existsSync(folder)) return folder;
  const partial = mkdtempSync(`${folder}-`);
  const before = process.env.TMPDIR;
  process.env.TMPDIR = partial;
  try {
    await chromium.executablePath();
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(
    join(partial, 'verbatim-fonts.conf'),
    `<fontconfig><include ignore_missing="yes">/etc/fonts/fonts.conf</include><dir>${folder}/fonts</dir></fontconfig>`,
  );
  try {
    renameSync(partial, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(partial, { recursive: true });
  }
  return folder;
}
