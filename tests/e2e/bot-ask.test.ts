import { describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';

const question = 'How long did the fourth round last?';

describe('GIVEN a bot on a server', () => {
  it('WHEN somebody asks with /ask THEN the article answers, cited', async () => {
    const { alice, general } = await setStage();
    const { response } = await alice.slash(general, 'ask', { question });
    expect(response?.embeds[0]?.description).toContain('130 minutes');
  });
});
