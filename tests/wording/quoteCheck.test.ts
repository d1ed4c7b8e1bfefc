import { expect, it } from 'vitest';
import type { Warning } from '../../src/answering/quoteCheck.ts';
import type { Speaker } from '../../src/knowledge/quotations.ts';
import { wordWarning } from '../../src/wording/quoteCheck.ts';

const speaker: Speaker = { name: 'Ryosei Akazawa', mention: 'Akazawa', role: null, kind: 'person' };
const sources: Speaker = { name: null, mention: 'Japanese government sources', role: null, kind: 'anonymous' };

it.each<[Warning, string, string]>([
  [
    { code: 'number', claimed: ['25'], original: ['24'] },
    'A number was changed: the article has “24”, the claim “25”.',
    '数字が変わっています。記事では「24」、引用では「25」です。',
  ],
  [
    { code: 'negation', claimed: [], original: ['not'] },
    'A negation is missing: the article has “not”.',
    '否定が抜けています。記事には「not」とあります。',
  ],
  [
    { code: 'name', claimed: ['Bessent', 'Lutnick'], original: [] },
    'A name was added: the claim has “Bessent”, “Lutnick”, the article does not.',
    '固有名詞が加えられています。「Bessent」「Lutnick」は記事にありません。',
  ],
  [
    { code: 'speaker', claimed: 'Bessent', speaker },
    'Not Bessent: the article gives these words to Ryosei Akazawa (“Akazawa”).',
    'Bessent ではなく、Ryosei Akazawa（「Akazawa」） の言葉です。',
  ],
  [
    { code: 'speaker', claimed: 'Bessent', speaker: null },
    'The article does not give these words to Bessent, nor to anybody else.',
    '記事はこの言葉を Bessent のものとも、ほかの誰のものともしていません。',
  ],
  [
    { code: 'reported-speech', speaker: sources },
    'These are the reporter’s words for what “Japanese government sources” said, not a quotation.',
    '「Japanese government sources」 の発言を記者が言い表した文であり、本人の言葉の引用ではありません。',
  ],
])('GIVEN %j THEN it is one sentence in either language', (warning, english, japanese) => {
  expect(wordWarning(warning, 'en')).toBe(english);
  expect(wordWarning(warning, 'ja')).toBe(japanese);
});
