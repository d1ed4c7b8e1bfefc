import { expect, it } from 'vitest';
import { run } from '../terminal.ts';

const keys = ['verdict', 'nearest', 'quotation', 'speaker', 'edits', 'cut', 'warnings'];

it('GIVEN a text and --json THEN the check has the fields of the contract and no others', async () => {
  const { code, json, stderr } = await run(['check-quote', '--json', 'frank but constructive']);
  expect([code, stderr]).toEqual([0, '']);
  const check = json() as Record<string, unknown>;
  expect(Object.keys(check)).toEqual(keys);
  expect(check).toMatchObject({ verdict: 'altered', quotation: { kind: 'partial' }, speaker: { kind: 'group' } });
});

it('GIVEN a batch THEN every line is checked in order, with the speaker that it names', async () => {
  const lines = [
    { id: 1, text: 'We agreed to accelerate the talks', speaker: 'Bessent' },
    { id: 'b', text: '' },
    { id: 3, text: 'strongly urging', speaker: null },
  ];
  const { code, stdout } = await run(['check-quote', '--batch', '-'], {
    stdin: lines.map((line) => JSON.stringify(line)).join('\n'),
  });
  expect(code).toBe(0);
  const results = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(Object.keys(results[0])).toEqual(['id', ...keys]);
  expect(results.map(({ id, verdict }) => [id, verdict])).toEqual([
    [1, 'exact'],
    ['b', 'absent'],
    [3, 'exact'],
  ]);
  expect(results[0].warnings).toMatchObject([{ code: 'speaker' }]);
  expect(results[1]).toMatchObject({ edits: [], warnings: [{ code: 'no-words' }] });
});

it('GIVEN a changed word THEN readers see it marked, with the warning and the sentence', async () => {
  const { stdout } = await run([
    'check-quote',
    'If our requests to do that are met, we will be able to come to an agreement',
  ]);
  expect(stdout).toContain('❌ Altered: the article has other words\n');
  expect(stdout).toContain('we [-will-]{+may+} be able');
  expect(stdout).toContain('! How certain it is was changed');
  expect(stdout).toContain('Ryosei Akazawa · ');
});

it('GIVEN a clipped quotation THEN readers see what was left out', async () => {
  const { stdout } = await run(['check-quote', 'it will be difficult for us to agree to a deal']);
  expect(stdout).toContain('Left out: “But if that is not possible, then”');
});

it.each([
  [['check-quote'], 'check-quote takes either a text in quotation marks or --batch FILE'],
  [['check-quote', 'Why?', '--batch', '-'], 'check-quote takes either a text in quotation marks or --batch FILE'],
])('GIVEN %j THEN it asks for one or the other', async (argv, message) => {
  const { code, stderr } = await run(argv);
  expect([code, stderr]).toEqual([2, `verbatim: ${message}\n`]);
});

it('GIVEN a line without a text THEN it is named by its number and nothing is printed', async () => {
  const { code, stdout, stderr } = await run(['check-quote', '--batch', '-'], {
    stdin: '{"id": 1, "text": "a"}\n{"id": 2}\n',
  });
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe('verbatim: standard input:2: text must be text\n');
});
