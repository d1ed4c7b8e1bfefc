import { expect, it } from 'vitest';
import { knowledgeFolder } from '../../fixtures.ts';
import { run } from '../terminal.ts';

const environment = { KNOWLEDGE_DIR: knowledgeFolder };

it('GIVEN a sound project THEN doctor says so', async () => {
  const { code, stdout, stderr } = await run(['doctor']);
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout).toContain('✓ node: Node ');
  expect(stdout).toMatch(/Nothing to mend\.\n$/);
});

it('GIVEN something to mend THEN exit 1, with what to do', async () => {
  const { code, stdout } = await run(['doctor'], { environment: { ...environment, LOG_LEVEL: 'loud' } });
  expect(code).toBe(1);
  expect(stdout).toContain('✗ settings: LOG_LEVEL must be one of');
  expect(stdout).toMatch(/1 thing to mend\.\n$/);
});

it('GIVEN --json THEN the checks are data, and the token is not among them', async () => {
  const secret = 'not-a-token-but-secret';
  const { code, stdout, json } = await run(['doctor', '--json'], {
    environment: { ...environment, DISCORD_TOKEN: secret },
  });
  expect(code).toBe(1);
  expect(json()).toMatchObject({
    ok: false,
    checks: [{ name: 'node' }, { name: 'settings' }, { name: 'token', status: 'fail' }, {}, {}, {}],
  });
  expect(stdout).not.toContain(secret);
});

it('GIVEN no knowledge folder THEN that is a finding, not a usage error', async () => {
  const { code, stdout, stderr } = await run(['doctor', '--knowledge', '/nowhere']);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toContain(
    '✗ knowledge: The knowledge folder /nowhere does not exist\n  Add an article: npm run verbatim -- add FILE',
  );
});
