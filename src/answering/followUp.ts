import { isJapanese } from '../text/japanese.ts';

const LINK = /^(?:and|but|or|also|then|ok(?:ay)?|so)\b[,\s]*/i;
const ABOUT = /^(?:what|how)\s+about\s+/i;
const PREPOSITIONS = 'on|for|by|in|with|about|from|to|at|of|against|under|before|after|during';
const PREPOSITION = new RegExp(`^(${PREPOSITIONS})\\s+(.+)$`, 'i');
const BARE =
  /^(?:when|where|why|who|whom|what|which|how(?:\s+(?:long|much|many|soon|come))?)(?:\s+(?:exactly|then|not))?$/i;
const PRONOUN = /\b(?:it|its|they|them|their|he|him|his|she|her|that|this|those|these)\b/i;
const OPENING =
  /^(?:(?:who|whom|whose|what|when|where|why|which|how)(?:\s+(?:long|much|many|soon))?\s+)?(?:(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)\s+)?/i;

const JAPANESE_LINK = /^(?:では|じゃあ|それでは|そして|また|あと)[、\s]*/u;
const JAPANESE_ASKING =
  /(?:いつ|どこ|誰|だれ|なぜ|どうして|いくら|何(?:％|%|パーセント|分|時間|回|人|月|日)|どの(?:くらい|ように))(?:から|まで|[にでがとへを])?/u;
const JAPANESE_BARE = new RegExp(`^${JAPANESE_ASKING.source}(?:ですか|でしたか|でしょうか)?$`, 'u');

/** A question with more words of its own than this stands by itself. */
const FEW_WORDS = 7;

/**
 * Reads a question that lacks its subject ("and on steel?", "when?", "鉄鋼は？") together with the one before it.
 * @returns the whole question, in words of the two alone, or `null` if it can stand by itself
 */
export function readFollowUp(text: string, before: string): string | null {
  const bare = (question: string) => question.replace(/[\s?？!。.…]+$/u, '').trim();
  const [asked, previous] = [bare(text), bare(before)];
  if (asked === '' || previous === '') return null;
  return isJapanese(text) ? readJapaneseFollowUp(asked, previous) : readEnglishFollowUp(asked, previous);
}

/** Whether a question needs the one before it to be understood. */
export function lacksSubject(text: string): boolean {
  return readFollowUp(text, 'the talks') !== null;
}

function readEnglishFollowUp(asked: string, before: string): string | null {
  const linked = asked.replace(LINK, '');
  const rest = linked.replace(ABOUT, '');
  if (rest === '' || rest.split(/\s+/).length > FEW_WORDS) return null;
  const subject = before.replace(OPENING, '');
  if (BARE.test(rest)) return `${capitalised(rest)} – ${subject}?`;
  const [, preposition, object] = PREPOSITION.exec(rest) ?? [];
  if (preposition && object) return `${exchange(before, preposition, object) ?? `${before} ${rest}`}?`;
  const asksItself = OPENING.exec(rest)![0] !== '';
  if (asksItself) return PRONOUN.test(rest) ? `${capitalised(rest)} – ${subject}?` : null;
  if (rest === asked) return null;
  return `${exchangeNoun(before, rest) ?? `${before} – ${rest}`}?`;
}

/** Puts another object behind the last such preposition. */
function exchange(before: string, preposition: string, object: string): string | null {
  const phrase = new RegExp(`^(.*\\b${preposition}\\s+)(.+?)((?:\\s+(?:${PREPOSITIONS})\\s.*)?)$`, 'i').exec(before);
  return phrase ? `${phrase[1]}${object}${phrase[3]}` : null;
}

/** A name takes the place of the first name, any other noun that of the last object. */
function exchangeNoun(before: string, noun: string): string | null {
  if (/^\p{Lu}/u.test(noun)) {
    const name = /(?<=\s)\p{Lu}[\p{L}\p{N}.’'-]*(?:\s+\p{Lu}[\p{L}\p{N}.’'-]*)*/u;
    if (name.test(before)) return before.replace(name, () => noun);
  }
  const last = new RegExp(`^.*\\b(${PREPOSITIONS})\\s`, 'i').exec(before)?.[1];
  return last ? exchange(before, last, noun) : null;
}

function readJapaneseFollowUp(asked: string, before: string): string | null {
  const rest = asked.replace(JAPANESE_LINK, '');
  if (JAPANESE_BARE.test(rest)) return `${rest}、${before.replace(JAPANESE_ASKING, '')}？`;
  const [, topic] = /^(.{1,12}?)(?:について|に対して)?は$/u.exec(rest) ?? [];
  if (!topic) return null;
  const subject = /^.+?(?=に対する|についての|への|の|は)/u;
  return isJapanese(before) && subject.test(before)
    ? `${before.replace(subject, () => topic)}？`
    : `${before}、${topic}？`;
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
