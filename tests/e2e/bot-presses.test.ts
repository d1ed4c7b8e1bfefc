import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';
import { articleFolder, read, setStage, writeArticle } from './stage.ts';

const body = [
  'The two sides met in Washington on Friday.',
  'The fourth round of talks lasted 130 minutes, officials said. Nobody spoke to the press.',
  'Another round will be held before the summit.',
].join('\n\n');
const question = 'How many minutes did the fourth round of talks last?';
const excerpt = 'The fourth round of talks lasted 130 minutes, officials said.';

/** Asks while one article serves; then another version takes its place. */
async function askThenChange(change: (directory: string) => Promise<void>) {
  const directory = await articleFolder({ talks: body, other: 'The weather was fine in Ottawa on Monday.' });
  const stage = await setStage({ directory });
  const { response } = await stage.alice.slash(stage.general, 'ask', { question });
  expect(read(response)).toContain(excerpt);
  await change(directory);
  await stage.serve((await loadLibrary(directory)).library);
  return { ...stage, response: response! };
}

describe('GIVEN an answer of the bot', () => {
  it('WHEN its context is wanted THEN the paragraphs around are shown, the excerpt in bold', async () => {
    const { alice, general } = await setStage({ directory: await articleFolder({ talks: body }) });
    const { response } = await alice.slash(general, 'ask', { question });
    const context = await alice.press(response!, 'Show in context');
    expect(context.response!.visibleTo).toBe(alice.id);
    expect(context.response!.embeds[0]?.description).toContain('> **The fourth round of talks');
    expect(read(context.response)).toContain(`${excerpt} Nobody spoke to the press.\n-# ¶ 2`);
    expect(read(context.response)).toMatch(/-# ¶ 1 · [\s\S]*-# ¶ 2 · [\s\S]*-# ¶ 3/);
  });

  it('WHEN the citation is wanted THEN it comes in three forms, each in a code block', async () => {
    const { alice, general } = await setStage({ directory: await articleFolder({ talks: body }) });
    const { response } = await alice.slash(general, 'ask', { question });
    const copy = await alice.press(response!, 'Copy citation');
    const blocks = [...copy.response!.embeds[0]!.description!.matchAll(/```\n([\s\S]*?)\n```/g)].map(
      ([, text]) => text,
    );
    expect(blocks).toHaveLength(3);
    expect(blocks[0]).toContain(`“${excerpt}”\n— About talks, The Paper, 24 May 2025, para. 2`);
    expect(blocks[1]).toContain(`> ${excerpt}\n\n— About talks, The Paper, 24 May 2025, para. 2`);
    expect(blocks[2]).toContain(`“${excerpt}”\n(The Paper, 2025, para. 2)\n\nThe Paper. (2025, May 24). About talks.`);
  });

  it('WHEN there are several excerpts THEN buttons show the citation of each in place of the other', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'ask', { question: 'What did Akazawa say about the talks?' });
    const copy = await alice.press(response!, 'Copy citation');
    const first = copy.response!.embeds[0]!.description;
    const [row] = copy.response!.components as { components: { custom_id: string; label: string }[] }[];
    const second = row!.components[1]!;
    await alice.press(copy.response!, second.custom_id);
    const paragraph = /¶ (\d+)/.exec(second.label)?.[1];
    expect(copy.response!.embeds[0]!.description).not.toBe(first);
    expect(copy.response!.embeds[0]!.description).toContain(`para. ${paragraph}`);
  });

  it('WHEN the bot was restarted since THEN its buttons still work', async () => {
    const { alice, general, startBot, app, discord, replies } = await setStage({ start: false });
    const before = await startBot();
    const { response } = await alice.slash(general, 'ask', { question: 'How long was the fourth round?', hide: true });
    alice.say(general, `<@${app.botUserId}> How long was the fourth round?`);
    const [reply] = await discord.until(() => replies().length > 0 && replies());
    await before.stop();
    await startBot();
    expect(read((await alice.press(response!, 'Show in context')).response)).toContain('-# ¶');
    expect((await alice.press(response!, 'Copy citation')).response!.embeds[0]?.description).toContain('APA');
    const share = await alice.press(response!, 'Share');
    await discord.until(() => share.followups.length === 1);
    await alice.press(reply!, 'Delete');
    await discord.until(() => reply!.deleted);
  });

  it('WHEN its article was changed elsewhere since THEN the moved excerpt is found again', async () => {
    const { alice, response } = await askThenChange((directory) =>
      writeArticle(directory, 'talks', `A new first paragraph.\n\n${body}`),
    );
    const context = await alice.press(response, 'Show in context');
    expect(context.response!.embeds[0]?.description).toContain('> **The fourth round of talks');
    expect(read(context.response)).toContain(`${excerpt} Nobody spoke to the press.\n-# ¶ 3`);
  });

  it('WHEN the excerpt was changed since THEN that is said, and the question is answered anew', async () => {
    const { alice, response } = await askThenChange((directory) =>
      writeArticle(directory, 'talks', body.replace('130 minutes', '2 hours and some minutes')),
    );
    for (const label of ['Show in context', 'Copy citation']) {
      const press = await alice.press(response, label);
      expect(press.response!.content).toContain('The article has changed since this reply');
      expect(press.response!.visibleTo).toBe(alice.id);
      expect(read(press.response)).toContain('2 hours and some minutes');
    }
  });

  it('WHEN its article was removed since THEN that is said', async () => {
    const { alice, response } = await askThenChange((directory) => unlink(join(directory, 'talks.md')));
    const press = await alice.press(response, 'Show in context');
    expect(press.response!.content).toContain('The article is no longer here');
  });

  it('WHEN the button is of another version of the bot THEN the person is told to ask again', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'ask', { question: 'How long was the fourth round?' });
    const [row] = response!.components as { components: { custom_id: string }[] }[];
    row!.components[0]!.custom_id = 'v0:something:old';
    const press = await alice.press(response!, 'v0:something:old');
    expect(press.response!.content).toContain('from an older version of me');
  });

  it('WHEN there are many articles THEN the list of sources has pages', async () => {
    const ids = Array.from({ length: 12 }, (_, index) => `article-${index + 1}`);
    const directory = await articleFolder(Object.fromEntries(ids.map((id) => [id, body])));
    const { alice, general } = await setStage({ directory });
    const { response } = await alice.slash(general, 'sources');
    expect(response!.embeds[0]?.footer?.text).toMatch(/^Page 1 of 3/);
    await alice.press(response!, 'Next');
    await alice.press(response!, 'Next');
    expect(response!.embeds[0]?.footer?.text).toMatch(/^Page 3 of 3/);
  });
});
