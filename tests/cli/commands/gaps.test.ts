import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/answering/answerer.ts';
import { ManualClock } from '../../../src/clock.ts';
import { gapOf } from '../../../src/gaps/gap.ts';
import { openStore, storeFile } from '../../../src/store/store.ts';
import { articleText, libraryOf } from '../../fixtures.ts';
import { monday, temporaryFolder } from '../../reminders/scene.ts';
import { run } from '../terminal.ts';

const talks = 'The talks in Washington lasted 130 minutes. Tariffs were the topic.';
const before = createAnswerer(libraryOf({ talks }));
const ofChile = 'How many minutes did the talks with Chile last?';

/** A store of questions that were asked while one article served, most often the first; then a folder of articles. */
async function scene(questions: readonly string[], articles: Record<string, string> = { talks }) {
  const [dataDir, knowledge] = [temporaryFolder(), join(temporaryFolder(), 'knowledge')];
  mkdirSync(knowledge);
  for (const [id, body] of Object.entries(articles)) {
    writeFileSync(join(knowledge, `${id}.md`), articleText(body, { id, title: `About ${id}` }));
  }
  const clock = new ManualClock(monday);
  const place = { dataDir, databaseUrl: null };
  const store = await openStore(place, { clock });
  for (const [index, question] of questions.entries()) {
    const gap = gapOf(before.answer(question), { language: 'en', fingerprint: 'abc' })!;
    for (let times = index; times < questions.length; times += 1) await store.gaps.keep(gap);
    if (index === 0) await store.gaps.countNotHelped(gap);
    clock.advance(86_400_000);
  }
  await store.close();
  const environment = { DATA_DIR: dataDir, KNOWLEDGE_DIR: knowledge };
  return {
    gaps: (...argv: string[]) => run(['gaps', ...argv], { environment, clock }),
    environment,
    async kept() {
      const again = await openStore(place, { clock });
      const list = await again.gaps.list();
      await again.close();
      return list.map(({ question }) => question).toSorted();
    },
  };
}

describe('gaps', () => {
  it('GIVEN questions THEN they stand under what is missing, the most asked first, with what is known of each', async () => {
    const { gaps } = await scene([ofChile, 'What of bananas?', 'Is Chile angry?']);
    const { code, stdout } = await gaps();
    expect(code).toBe(0);
    expect(stdout).toMatch(
      /^Chile · asked 4 times\n {2}3× How many minutes did the talks with Chile last\? .*did not help 1 · last asked 2026-06-01\n {2}1× Is Chile angry\? {2}last asked 2026-06-03\n\nbananas · asked 2 times\n[\s\S]*\n3 questions on the gap list\. The articles answer none of them yet\.\n$/,
    );
  });

  it('GIVEN an article that was added THEN it says which questions are answered now, by what', async () => {
    const chile = 'The talks with Chile lasted 95 minutes.';
    const { gaps } = await scene([ofChile, 'What of bananas?'], { talks, chile });
    const { stdout } = await gaps();
    expect(stdout).toContain(`✓ answered now by About chile, paragraph 1: ${chile}`);
    expect(stdout).toContain('2 questions on the gap list. The articles answer 1 of them by now.');
    const answered = await gaps('--answered');
    expect(answered.stdout).toContain(ofChile);
    expect(answered.stdout).not.toContain('bananas');
    expect((await gaps('--answered', '--json')).json()).toEqual([
      {
        term: 'Chile',
        questions: [
          {
            question: ofChile,
            asked: 2,
            lastAskedAt: '2026-06-01T09:00:00.000Z',
            helped: 0,
            notHelped: 1,
            verdict: before.answer(ofChile).verdict,
            nowAnswered: expect.objectContaining({ articleId: 'chile', text: chile, start: 0, paragraph: 1 }),
          },
        ],
      },
    ]);
  });

  it('GIVEN --clear THEN all are forgotten; with --answered, only what the articles answer', async () => {
    const chile = 'The talks with Chile lasted 95 minutes.';
    const { gaps, kept } = await scene([ofChile, 'What of bananas?', 'Who is angry?'], { talks, chile });
    expect((await gaps('--answered', '--clear')).stdout).toBe('1 question cleared from the gap list.\n');
    expect(await kept()).toEqual(['What of bananas?', 'Who is angry?']);
    expect((await gaps('--clear', '--json')).json()).toEqual({ cleared: 2 });
    expect(await kept()).toEqual([]);
    expect((await gaps('--clear')).stdout).toBe('0 questions cleared from the gap list.\n');
  });

  it('GIVEN no store, or an empty list THEN it says so, and makes no store', async () => {
    const { gaps } = await scene([]);
    expect(await gaps()).toMatchObject({ code: 0, stdout: 'No question is on the gap list.\n', stderr: '' });
    expect((await gaps('--json')).json()).toEqual([]);
    const environment = { DATA_DIR: join(temporaryFolder(), 'none') };
    expect((await run(['gaps'], { environment })).stdout).toBe('No question is on the gap list.\n');
    expect((await run(['gaps', '--clear'], { environment })).code).toBe(0);
    expect(() => writeFileSync(storeFile(environment.DATA_DIR), '')).toThrow('ENOENT');
  });

  it('GIVEN the list switched off THEN it says so, and shows what is still there', async () => {
    const { gaps, environment } = await scene(['What of bananas?']);
    const { stdout, stderr } = await run(['gaps'], { environment: { ...environment, GAP_LIST: 'off' } });
    expect(stderr).toBe('GAP_LIST is off: no question is put on the list.\n');
    expect(stdout).toBe((await gaps()).stdout);
  });

  it('GIVEN a store that cannot be opened THEN it says what to do', async () => {
    const folder = temporaryFolder();
    writeFileSync(storeFile(folder), 'These are not the pages you are looking for. '.repeat(200));
    const { code, stderr } = await run(['gaps'], { environment: { DATA_DIR: folder } });
    expect(code).toBe(2);
    expect(stderr).toContain('is damaged');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
