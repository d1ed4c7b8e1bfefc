import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkDataFolder } from '../../../src/operations/doctor/dataFolder.ts';
import { examine } from '../../../src/operations/doctor/doctor.ts';
import { checkKnowledge } from '../../../src/operations/doctor/knowledge.ts';
import { checkRuntime } from '../../../src/operations/doctor/runtime.ts';
import { checkSettings } from '../../../src/operations/doctor/settings.ts';
import { checkToken } from '../../../src/operations/doctor/token.ts';
import { articleText, knowledgeFolder } from '../../fixtures.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-'));
});
afterEach(() => rm(folder, { recursive: true }));

const token = `${Buffer.from('123456789012345678').toString('base64url')}.GabcdX.${'a'.repeat(38)}`;

describe('checkRuntime', () => {
  it('GIVEN an old Node THEN it says how to get the right one', () => {
    expect(checkRuntime('20.19.0')).toMatchObject({ status: 'fail', advice: expect.stringContaining('npm ci') });
    expect(checkRuntime('26.10.0').status).toBe('ok');
  });
});

describe('checkSettings', () => {
  it('GIVEN several faults THEN each is a check of its own', () => {
    const checks = checkSettings({ PLAYGROUND_PORT: 'x', LOG_LEVEL: 'loud', DISCORD_TOKEN: token });
    expect(checks.map(({ message }) => message.split(' ')[0])).toEqual(['PLAYGROUND_PORT', 'LOG_LEVEL']);
    expect(checkSettings({})).toMatchObject([{ status: 'ok' }]);
  });
});

describe('checkToken', () => {
  it.each([
    [null, 'ok', 'is not set'],
    [token, 'ok', 'has the shape'],
    [`Bot ${token}`, 'fail', 'begins with "Bot "'],
    [`"${token}"`, 'fail', 'stands in quotes'],
    [`${token} x`, 'fail', 'white space'],
    ['123456789012345678', 'fail', 'id of an application'],
    ['0123456789abcdef'.repeat(4), 'fail', 'public key'],
    ['a'.repeat(32), 'fail', 'client secret'],
    ['abc', 'fail', 'three parts'],
    [token.slice(4), 'fail', 'beginning is missing'],
  ])('GIVEN %j THEN %s: %s', (given, status, message) => {
    const check = checkToken(given, null);
    expect(check).toMatchObject({ status, message: expect.stringContaining(message) });
    if (given) expect(JSON.stringify(check)).not.toContain(given.slice(0, 12));
  });

  it('GIVEN another server than Discord THEN a strange token is a warning', () => {
    expect(checkToken('abc', 'http://127.0.0.1:4000/api').status).toBe('warn');
  });
});

describe('checkKnowledge', () => {
  const check = async () =>
    (await checkKnowledge(folder, '2025-06-01')).map(({ name, status, message }) => `${status} ${name}: ${message}`);

  it('GIVEN faults and oddities THEN each is named', async () => {
    await writeFile(join(folder, 'a.md'), articleText('One.', { id: 'a' }));
    await writeFile(join(folder, 'b.md'), articleText('Two.', { id: 'b', supersedes: 'a' }));
    await writeFile(
      join(folder, 'c.md'),
      articleText('Three.', { id: 'c', supersedes: 'old', published: '2025-06-02' }),
    );
    await writeFile(join(folder, 'd.md'), '---\nid: d\ntitle: D\n---\nText.');
    expect(await check()).toEqual([
      `ok knowledge: ${folder}: articles 2, sentences 2`,
      expect.stringMatching(/^fail d\.md: line 2: titleBasis is missing/),
      expect.stringMatching(/^fail d\.md: line 2: published is missing/),
      expect.stringMatching(/^fail d\.md: line 2: publishedBasis is missing/),
      'ok a.md: does not serve: b.md supersedes it',
      'warn c.md: supersedes old, which is not in the folder',
      'warn c.md: is published on 2025-06-02, after today',
    ]);
  });

  it('GIVEN nothing to serve THEN that is a fault, beside those of the files', async () => {
    await writeFile(join(folder, 'a.md'), '');
    expect(await check()).toEqual([
      `fail knowledge: No usable article in ${folder}`,
      expect.stringMatching(/^fail a\.md: line 1/),
    ]);
  });
});

describe('checkDataFolder', () => {
  it('GIVEN a folder that is there or can be made THEN all is well, and nothing is made', async () => {
    expect(await checkDataFolder(folder)).toMatchObject({ status: 'ok', message: `${folder} can be written to` });
    const deep = join(folder, 'a', 'b');
    expect(await checkDataFolder(deep)).toMatchObject({
      status: 'ok',
      message: `${deep} does not exist yet and can be made`,
    });
    expect(await checkDataFolder(deep)).toMatchObject({ message: expect.stringContaining('not exist') });
  });

  it('GIVEN a file in its place THEN it is a fault', async () => {
    await writeFile(join(folder, 'data'), '');
    expect(await checkDataFolder(join(folder, 'data'))).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('is a file'),
    });
    expect(await checkDataFolder(join(folder, 'data', 'x'))).toMatchObject({
      status: 'fail',
      message: expect.stringContaining('ENOTDIR'),
    });
  });

  it('GIVEN a folder that may not be written to THEN it is a fault', async ({ skip }) => {
    if (process.getuid?.() === 0) skip('root may write everywhere');
    await mkdir(join(folder, 'locked'));
    await chmod(join(folder, 'locked'), 0o500);
    expect(await checkDataFolder(join(folder, 'locked'))).toMatchObject({ status: 'fail' });
  });
});

it('GIVEN a sound project THEN every check is ok', async () => {
  const examination = { environment: { DISCORD_TOKEN: token }, nodeVersion: '26.0.0', today: '2026-01-01' };
  const checks = await examine({ ...examination, knowledge: knowledgeFolder, data: folder });
  expect(checks.map(({ name, status }) => `${name} ${status}`)).toEqual([
    'node ok',
    'settings ok',
    'token ok',
    'knowledge ok',
    'data ok',
    'store ok',
  ]);
});
