import type { Found, Refusal, Slot } from '../answering/refusal.ts';
import type { Language } from './language.ts';

type Words = readonly string[];

interface Wording {
  readonly nothingAsked: string;
  readonly wordsAbsent: (words: Words) => string;
  readonly phraseAbsent: (phrase: string, found: string, plural: boolean) => string;
  readonly slotEmpty: (slot: string, words: Words) => string;
  readonly slotElsewhere: (found: string, plural: boolean) => string;
  readonly found: (one: Found) => string;
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
    phraseAbsent: (phrase, found, plural) =>
      `${phrase} occurs in none of the articles; ${found} ${plural ? 'do' : 'does'}.`,
    slotEmpty: (slot, words) => `No sentence with ${listInEnglish(words)} holds ${slot}.`,
    slotElsewhere: (found, plural) => `${found} ${plural ? 'stand' : 'stands'} elsewhere.`,
    found: ({ text, paragraph, title }) => `“${text}” (¶ ${paragraph}${title === null ? '' : ` of “${title}”`})`,
    notTogether: (words) => `No sentence holds ${listInEnglish(words)} together.`,
    unsure: 'The nearest sentences share words with the question, but nothing shows that they answer it.',
    slots: { percentage: 'a percentage', duration: 'a length of time', money: 'a sum of money' },
  },
  ja: {
    nothingAsked: '質問に、調べられる言葉がありません。',
    wordsAbsent: (words) => `${listInJapanese(words)}は、どの記事にも出てきません。`,
    phraseAbsent: (phrase, found) => `${phrase}は、どの記事にも出てきません。${found}は出てきます。`,
    slotEmpty: (slot, words) => `${listInJapanese(words)}を含む文に、${slot}はありません。`,
    slotElsewhere: (found) => `ほかの文には${found}があります。`,
    found: ({ text, paragraph, title }) => `「${text}」（${title === null ? '' : `『${title}』`}¶ ${paragraph}）`,
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
    case 'phrase-absent':
      return wording.phraseAbsent(
        list(quoteAll(refusal, language), language),
        listFound(refusal.found, language),
        refusal.found.length > 1,
      );
    case 'slot-empty':
      return slotEmpty(refusal, language);
    case 'not-together':
      return wording.notTogether(quoteAll(refusal, language));
    case 'unsure':
      return wording.unsure;
  }
}

/** What is lacking, and what stands elsewhere in its place. */
function slotEmpty(refusal: Extract<Refusal, { kind: 'slot-empty' }>, language: Language): string {
  const wording = wordings[language];
  const lacking = wording.slotEmpty(wording.slots[refusal.asked], quoteAll(refusal, language));
  if (refusal.found.length === 0) return lacking;
  const elsewhere = wording.slotElsewhere(listFound(refusal.found, language), refusal.found.length > 1);
  return language === 'ja' ? lacking + elsewhere : `${lacking} ${elsewhere}`;
}

const list = (quoted: Words, language: Language) =>
  language === 'ja' ? listInJapanese(quoted) : listInEnglish(quoted);

const listFound = (found: readonly Found[], language: Language) => list(found.map(wordings[language].found), language);

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
