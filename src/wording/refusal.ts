import type { Refusal, Slot } from '../answering/refusal.ts';
import type { Language } from './language.ts';

type Words = readonly string[];

interface Wording {
  readonly nothingAsked: string;
  readonly wordsAbsent: (words: Words) => string;
  readonly slotEmpty: (slot: string, words: Words) => string;
  readonly notTogether: (words: Words) => string;
  readonly unsure: string;
  readonly slots: Readonly<Record<Slot, string>>;
}

const wordings: Readonly<Record<Language, Wording>> = {
  en: {
    nothingAsked: 'The question has no word to look for.',
    wordsAbsent: (words) =>
      words.length === 1
        ? `The word ${listInEnglish(words)} occurs in none of the articles.`
        : `The words ${listInEnglish(words)} occur in none of the articles.`,
    slotEmpty: (slot, words) => `No sentence with ${listInEnglish(words)} holds ${slot}.`,
    notTogether: (words) => `No sentence holds ${listInEnglish(words)} together.`,
    unsure: 'The nearest sentences share words with the question, but nothing shows that they answer it.',
    slots: { percentage: 'a percentage', duration: 'a length of time', money: 'a sum of money' },
  },
  ja: {
    nothingAsked: '質問に、調べられる言葉がありません。',
    wordsAbsent: (words) => `${listInJapanese(words)}は、どの記事にも出てきません。`,
    slotEmpty: (slot, words) => `${listInJapanese(words)}を含む文に、${slot}はありません。`,
    notTogether: (words) => `${listInJapanese(words)}をすべて含む文はありません。`,
    unsure: '近い文に質問と同じ言葉はありますが、答えであるとは言えません。',
    slots: { percentage: '割合（％）', duration: '時間の長さ', money: '金額' },
  },
};

/** Puts a refusal into one sentence of the reader's language. */
export function wordRefusal(refusal: Refusal, language: Language): string {
  const wording = wordings[language];
  switch (refusal.kind) {
    case 'nothing-asked':
      return wording.nothingAsked;
    case 'words-absent':
      return wording.wordsAbsent(quoteAll(refusal, language));
    case 'slot-empty':
      return wording.slotEmpty(wording.slots[refusal.asked], quoteAll(refusal, language));
    case 'not-together':
      return wording.notTogether(quoteAll(refusal, language));
    case 'unsure':
      return wording.unsure;
  }
}

/** Each word in quotation marks, with its meaning where it is of another language: `“中国” (China)`. */
function quoteAll(
  { words, meanings = {} }: { words: Words; meanings?: Readonly<Record<string, string>> },
  language: Language,
) {
  return words.map((word) => {
    const meaning = Object.hasOwn(meanings, word) ? meanings[word] : null;
    if (language === 'ja') return meaning ? `「${word}」（${meaning}）` : `「${word}」`;
    return meaning ? `“${word}” (${meaning})` : `“${word}”`;
  });
}

/** `“a”`, `“a” and “b”`, `“a”, “b” and “c”`. */
function listInEnglish(quoted: Words): string {
  return quoted.length < 2 ? quoted.join() : `${quoted.slice(0, -1).join(', ')} and ${quoted.at(-1)}`;
}

function listInJapanese(quoted: Words): string {
  return quoted.join('');
}
