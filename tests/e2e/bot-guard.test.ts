import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { articleFolder, read, setStage, writeArticle } from './stage.ts';

const corruption = vi.hoisted(() => ({ corrupt: (quote: string) => quote }));

// The renderer with a fault in it.
vi.mock('../../src/discord/messages/excerpt.ts', async (original) => {
  const real = await original<typeof import('../../src/discord/messages/excerpt.ts')>();
  return {
    ...real,
    renderExcerpt: (...call: Parameters<typeof real.renderExcerpt>) =>
      real.renderExcerpt(...call).map(corruption.corrupt),
  };
});

const body = 'Japan faces a 24% tariff rate starting in July unless it can negotiate a deal.\n\nThe talks went on.';
const question = 'What tariff rate does Japan face?';

describe('GIVEN a renderer with a fault', () => {
  it.each([
    ['changes a number', (quote: string) => quote.replace('24', '25')],
    ['drops a condition', (quote: string) => quote.replace(' unless it can negotiate a deal', '')],
    ['adds a word', (quote: string) => quote.replace('faces', 'now faces')],
    ['normalises a space', (quote: string) => quote.replace('starting in', 'starting\u00a0in')],
    ['lets markup through', (quote: string) => quote.replace('July', '_July_')],
    ['forgets the block quote', (quote: string) => quote.replaceAll('> ', '')],
    ['shows another paragraph', () => '> The talks went on.'],
  ])('WHEN it %s THEN nothing is sent, the person is told, and the log says what differed', async (_, corrupt) => {
    const { alice, app, discord, general, replies, log } = await setStage({
      directory: await articleFolder({ talks: body }),
    });
    corruption.corrupt = corrupt;
    const { response } = await alice.slash(general, 'ask', { question });
    expect(response!.embeds).toEqual([]);
    expect(response!.content).toContain(
      'I held my reply back: an excerpt in it did not match the article word for word.',
    );
    expect(response!.visibleTo).toBe(alice.id);
    expect(log.join('')).toContain('an excerpt differs from its file');

    alice.say(general, `<@${app.botUserId}> ${question}`);
    const [reply] = await discord.until(() => replies().length > 0 && replies());
    expect(reply?.content).toContain('I held my reply back');
  });

  it('WHEN it has none THEN the same question is answered', async () => {
    const { alice, general } = await setStage({ directory: await articleFolder({ talks: body }) });
    corruption.corrupt = (quote) => quote;
    const { response } = await alice.slash(general, 'ask', { question });
    expect(read(response)).toContain('> Japan faces a 24% tariff rate');
  });

  it('WHEN the file changed a moment ago THEN the person is told that, and nothing stale is sent', async () => {
    const directory = await articleFolder({ talks: body });
    const { alice, general, log } = await setStage({ directory });
    corruption.corrupt = (quote) => quote;
    await writeArticle(directory, 'talks', body.replace('24%', '25%'));
    const { response } = await alice.slash(general, 'ask', { question });
    expect(response!.content).toContain('The article was changed a moment ago');
    expect(response!.visibleTo).toBe(alice.id);
    expect(log.join('')).not.toContain('"level":50');
  });

  it('WHEN the file has become unusable THEN what it said before still answers', async () => {
    const directory = await articleFolder({ talks: body });
    const { alice, general } = await setStage({ directory });
    corruption.corrupt = (quote) => quote;
    await writeFile(join(directory, 'talks.md'), 'Front matter has been lost.');
    const { response } = await alice.slash(general, 'ask', { question });
    expect(read(response)).toContain('> Japan faces a 24% tariff rate');
  });
});
