import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { WebSocket } from 'ws';
import { articleText, knowledgeFolder } from '../fixtures.ts';
import { temporaryFolder } from '../reminders/scene.ts';
import { usePlaygroundPage } from './playgroundPage.ts';
import { verbatimOver } from './verbatimBot.ts';

const folder = temporaryFolder();

/** What would run if any of it were ever read as HTML or as a script. */
const hostile = `The tariff of Narnia is 99 percent, <img src=x onerror="document.title='run'"> the faun said.

The <script>document.title='run'</script> tariff of Narnia ends in **July** <iframe srcdoc="<b>"></iframe> 2031.
`;
writeFileSync(join(folder, 'narnia.md'), articleText(hostile, { id: 'narnia', title: '<b onclick=run()>Narnia</b>' }));

describe('GIVEN an article that is full of HTML', () => {
  const view = usePlaygroundPage(verbatimOver(folder));

  it('THEN the page shows its letters, and nothing of it runs', async () => {
    const title = await view.page.title();
    await view.run('/ask What is the tariff of Narnia?');
    const answer = view.message('Alice used /ask');
    await answer.getByText(`<img src=x onerror="document.title='run'">`).first().waitFor();
    await view.button('Show in context').click();
    const context = view.message('Only you can see this');
    await context.getByText(`<script>document.title='run'</script>`).waitFor();
    await view.run('/sources');
    const sources = view.message('Alice used /sources');
    await sources.getByText('<b onclick=run()>Narnia</b>').first().waitFor();
    for (const message of [answer, context, sources]) {
      expect(await message.locator('script, img, iframe, b, [onclick], [onerror], [srcdoc]').count()).toBe(0);
    }
    expect(await view.page.title()).toBe(title);
  });
});

describe('GIVEN a .env with the token of a real bot', () => {
  it('WHEN the playground is asked for THEN that token is used for nothing and shown nowhere', async () => {
    let knocks = 0;
    const discord = createServer((_, response) => {
      knocks++;
      response.end('{}');
    });
    discord.listen(0, '127.0.0.1');
    await once(discord, 'listening');
    onTestFinished(() => void discord.close());
    const token = 'MTE5NTM0NTY3ODkwMTIzNDU2Nw.GhTq1r.not-a-real-token-but-of-its-shape-000';
    const api = `http://127.0.0.1:${(discord.address() as AddressInfo).port}/api`;
    const home = temporaryFolder();
    writeFileSync(
      join(home, '.env'),
      `DISCORD_TOKEN=${token}\nDISCORD_API=${api}\nPLAYGROUND_PORT=0\nLOG_LEVEL=trace\nKNOWLEDGE_DIR=${knowledgeFolder}\n`,
    );
    const main = join(import.meta.dirname, '../../src/main.ts');
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--playground'], {
      cwd: home,
      env: { PATH: process.env.PATH },
    });
    onTestFinished(() => void child.kill('SIGKILL'));
    let told = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        told += text;
      });
    const url = await vi.waitFor(() => /Playground: (\S+)/.exec(told)?.[1] ?? expect.fail(told), { timeout: 10_000 });
    const socket = new WebSocket(url.replace('http', 'ws').concat('live'), { origin: url.slice(0, -1) });
    const [snapshot] = await once(socket, 'message');
    socket.close();
    told += String(snapshot);
    child.kill('SIGTERM');
    await once(child, 'close');
    expect(JSON.parse(String(snapshot)).snapshot.bot.status).toBe('online');
    expect(told).not.toContain(token.slice(0, 26));
    expect(knocks).toBe(0);
  });
});
