import type { QuoteCheck, Warning } from '../answering/quoteCheck.ts';
import type { Speaker } from '../knowledge/quotations.ts';
import type { Language } from './language.ts';
import { quoteCheckWords } from './quoteCheckWords.ts';

/** A check as `check-quote --json` prints it: the contract of `docs/architecture.md`, with messages in English. */
export function quoteCheckJson({ verdict, nearest, quotation, speaker, edits, cut, warnings }: QuoteCheck) {
  const worded = warnings.map((warning) => ({ code: warning.code, message: wordWarning(warning, 'en') }));
  return { verdict, nearest, quotation, speaker, edits, cut, warnings: worded };
}

/** A speaker's name with the mention that means them, or the mention alone. */
export function wordSpeaker({ name, mention }: Speaker, language: Language): string {
  const mentioned = quoteIn(language)(mention);
  if (name === null || name === mention) return name ?? mentioned;
  return language === 'ja' ? `${name}（${mentioned}）` : `${name} (${mentioned})`;
}

/** Puts a warning into one sentence of the reader's language. */
export function wordWarning(warning: Warning, language: Language): string {
  const words = quoteCheckWords[language];
  switch (warning.code) {
    case 'punctuation':
      return words.punctuation;
    case 'case':
      return words.letterCase;
    case 'speaker':
      return warning.speaker
        ? words.wrongSpeaker(warning.claimed, wordSpeaker(warning.speaker, language))
        : words.noSpeaker(warning.claimed);
    case 'reported-speech':
      return warning.speaker ? words.reported(wordSpeaker(warning.speaker, language)) : words.reporterOnly;
    case 'context':
      return words.goesOn(warning.word);
    case 'short':
      return words.short;
    case 'no-words':
      return words.noWords;
    default: {
      const kind = words.changed[warning.code];
      const [claimed, original] = [list(warning.claimed, language), list(warning.original, language)];
      if (warning.original.length === 0) return words.added(kind, claimed);
      return warning.claimed.length === 0 ? words.missing(kind, original) : words.replaced(kind, original, claimed);
    }
  }
}

/** Words of an article or a claim, in the marks of the language. */
const quoteIn = (language: Language) => (word: string) => (language === 'ja' ? `「${word}」` : `“${word}”`);

const list = (words: readonly string[], language: Language): string =>
  words.map(quoteIn(language)).join(language === 'ja' ? '' : ', ');
