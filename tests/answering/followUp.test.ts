import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readFollowUp } from '../../src/answering/followUp.ts';

it.each([
  ['and on steel?', 'What is the tariff on automobiles?', 'What is the tariff on steel?'],
  ['on steel in July?', 'What is the tariff on automobiles?', 'What is the tariff on steel in July?'],
  ['what about steel', 'What is the tariff on automobiles in July?', 'What is the tariff on automobiles in steel?'],
  ['And Bessent?', 'What did Akazawa say about the talks?', 'What did Bessent say about the talks?'],
  ['when?', 'Where is the G7 summit?', 'When – the G7 summit?'],
  ['How long?', 'Did Akazawa meet Bessent?', 'How long – Akazawa meet Bessent?'],
  ['when does it start?', 'What is the 24% tariff rate?', 'When does it start – the 24% tariff rate?'],
  ['and steel?', 'Which goods matter?', 'Which goods matter – steel?'],
  ['鉄鋼は？', '自動車に対する関税は何％ですか？', '鉄鋼に対する関税は何％ですか？'],
  ['では、いつ？', 'G7サミットはどこで開かれますか？', 'いつ、G7サミットは開かれますか？'],
  ['鉄鋼は？', 'What is the tariff on automobiles?', 'What is the tariff on automobiles、鉄鋼？'],
])('GIVEN %j after %j THEN reads %j', (text, before, whole) => {
  expect(readFollowUp(text, before)).toBe(whole);
});

it.each([
  'What tariff rate does Japan face?',
  'How long did the meeting last?',
  'thanks',
  'Nippon Steel',
  '関税はいつから始まりますか？',
  '',
  '?',
])('GIVEN %j, which stands by itself, THEN is left alone', (text) => {
  expect(readFollowUp(text, 'Who met Akazawa?')).toBeNull();
});

it('GIVEN any two texts THEN never throws', () => {
  const text = fc.oneof(fc.string({ unit: 'grapheme' }), fc.constantFrom('and on $&?', 'and $1?', '$&は？', 'on ('));
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(readFollowUp(a, b) ?? '？').toMatch(/[?？]$/);
    }),
    { numRuns: 100 },
  );
});
