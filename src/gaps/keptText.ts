import { createHash } from 'node:crypto';
import { fold } from '../text/fold.ts';

/** The most characters that are kept of a question. */
export const mostKept = 300;

/**
 * What could tell who asked, or whom a question is about: Discord's mentions and other codes in angle brackets, web
 * and e-mail addresses, @names, and runs of digits as long as Discord's ids.
 * Source: https://discord.com/developers/docs/reference#message-formatting and #snowflakes
 */
const telling = new RegExp(
  [
    /<(?:@[!&]?|#|\/[^<>:]*:|a?:\w*:|t:|id:)[^<>\s]*>/, // mentions, emoji, timestamps
    /\b[a-z][a-z0-9+.-]{0,20}:\/\/\S+/, // addresses, of messages among them
    /(?<![^\s@])[^\s@]*[@＠][^\s@]+/, // @names, e-mail
    /\p{Nd}{15,}/u, // ids
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

/**
 * What is kept of a question: nothing that Discord or the web knows a person by, at most {@link mostKept} characters.
 * @returns `''` if no word is left
 */
export function keptText(question: string): string {
  // Neither may what is not seen part an id, nor a control character reach the host's terminal.
  let text = question.replace(/\p{Cf}+/gu, '').replace(/\p{Cc}+/gu, ' ');
  // What is taken out may leave behind what has to go, too.
  for (let before = ''; before !== text; ) {
    before = text;
    text = text.replace(telling, ' ');
  }
  text = text.replace(/\s+/gu, ' ').trim();
  return /[\p{L}\p{N}]/u.test(text) ? cap(text) : '';
}

/** Cuts at the last word that fits; `…` tells that the text goes on. */
function cap(text: string): string {
  if (text.length <= mostKept) return text;
  const cut = text.slice(0, mostKept - 1).replace(/\p{Cs}$/u, '');
  const space = cut.lastIndexOf(' ');
  return `${(space > mostKept / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** What people say to a bot that asks nothing of the articles; folded. */
const smallTalk = new Set(
  `hi hello hey there thanks thank you thx ok okay yes no nice great cool good morning afternoon evening night bot bye lol
  test testing please help こんにちは こんばんは おはよう おはようございます ありがとう ありがとうございます よろしく
  よろしくお願いします はい いいえ 了解 了解です テスト`.split(/\s+/),
);

/**
 * One short name for a question in whatever case, width and punctuation it is asked.
 * @returns 16 characters of base64url; `null` if nothing of it would be kept: it has no words, or is small talk
 */
export function questionKey(question: string): string | null {
  const words = fold(keptText(question))
    .replace(/[^\p{L}\p{M}\p{N}%]+/gu, ' ')
    .trim();
  if (words.split(' ').every((word) => word === '' || smallTalk.has(word))) return null;
  return createHash('sha256').update(words).digest('base64url').slice(0, 16);
}
