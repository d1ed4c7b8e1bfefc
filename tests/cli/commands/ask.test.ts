import { expect, it } from 'vitest';
import { run } from '../terminal.ts';

const keys = ['question', 'verdict', 'confidence', 'shortAnswer', 'citations', 'missing', 'reason', 'asOf'];

it('GIVEN a question and --json THEN the answer has the fields of the contract and no others', async () => {
  const { code, json, stderr } = await run(['ask', '--json', 'What tariff rate does Japan face?']);
  expect([code, stderr]).toEqual([0, '']);
  const answer = json() as Record<string, unknown>;
  expect(Object.keys(answer)).toEqual(keys);
  expect(answer).toMatchObject({ verdict: 'answered', missing: [], reason: null, asOf: '2025-05-24' });
});

it('GIVEN a batch THEN every line is answered in order, an empty question too', async () => {
  const stdin = '{"id": 7, "question": ""}\n{"id": "b", "question": "What is the capital of France?"}\n';
  const { code, stdout } = await run(['ask', '--batch', '-'], { stdin });
  expect(code).toBe(0);
  const [empty, absent, ...rest] = stdout.trimEnd().split('\n');
  expect(rest).toEqual([]);
  expect(Object.keys(JSON.parse(empty!))).toEqual(['id', ...keys]);
  expect(JSON.parse(empty!)).toMatchObject({
    id: 7,
    question: '',
    verdict: 'unanswered',
    confidence: 0,
    citations: [],
  });
  expect(JSON.parse(absent!)).toMatchObject({
    id: 'b',
    verdict: 'unanswered',
    missing: ['capital', 'France'],
    reason: 'The words “capital” and “France” occur in none of the articles.',
  });
});

it('GIVEN a question to people THEN the excerpt is quoted with where and when it stands', async () => {
  const { stdout } = await run(['ask', 'What tariff rate does Japan face?']);
  expect(stdout).toContain('┃ Japan faces a 24% tariff rate starting in July');
  expect(stdout).toContain('2025-05-24 (inferred) · paragraph 6');
  expect(stdout).toContain('As of 2025-05-24.');
});

it('GIVEN a question that the articles do not answer THEN people read why', async () => {
  const { code, stdout } = await run(['ask', 'What is the capital of France?']);
  expect(code).toBe(0);
  expect(stdout).toContain('The articles do not answer this. The words “capital” and “France”');
});

it.each([[['ask']], [['ask', 'Why?', '--batch', '-']]])('GIVEN %j THEN it asks for one or the other', async (argv) => {
  const { code, stderr } = await run(argv);
  expect(code).toBe(2);
  expect(stderr).toBe('verbatim: ask takes either a question in quotation marks or --batch FILE\n');
});
