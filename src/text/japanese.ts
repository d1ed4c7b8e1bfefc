import { fold } from './fold.ts';
import { ordinalOf } from './numerals.ts';
import type { Asked } from './question.ts';
import type { Range } from './range.ts';

/** A stretch of a Japanese question that says something. Offsets are into the question. */
export interface JapanesePiece extends Range {
  /** The Japanese form of the lexicon that stands here, folded, or `null`. */
  readonly form: string | null;
  /** What to look for instead, in English, where grammar alone tells it ("7月" → "July"); or `null`. */
  readonly english: string | null;
}

const script = /[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u;
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const KANJI_DIGITS = '一二三四五六七八九';

/** Kinds of answer by their question words; the first that stands in the question counts. */
const ASKING: readonly (readonly [Asked, RegExp])[] = [
  ['percentage', /何\s*(?:パーセント|%|割)|税率/],
  [
    'duration',
    /何(?:秒|分|時間|日間|週間|[かヶカケ]月|年間)|(?:どの|どれ)(?:くらい|ぐらい|だけ|ほど)[^。?？]*(?:続|かか|時間|期間)/,
  ],
  ['date', /いつ|何(?:月|日|年|曜日)|(?:どの|何)時期/],
  ['place', /どこ|(?:どの|何という)(?:都市|街|町|国|州|場所|地域)/],
  ['person', /誰|だれ|どなた|(?:どの|何という)(?:大臣|長官|首相|大統領|人)/],
  ['reason', /なぜ|何故|どうして|理由/],
  ['money', /いくら|何(?:ドル|円|億|兆)/],
  ['number', /何(?:回|度|人|件|社|[かヶカケ]国|つ)|いくつ|どの(?:くらい|ぐらい)/],
  ['manner', /どのよう|どう/],
  ['thing', /何|なに|どの|どれ|どんな|は[?？]?$/],
  ['yes-no', /か[。?？]?$/],
];

/** Words that ask, or that carry a sentence and no subject of their own. */
const LIGHT = new RegExp(
  `^(?:何.?|パーセント|割合|誰|氏|側|者|的|等|際|間|上|下|中|内|前|後|時|分|秒|年|月|日|回|度|目|件|点|事|物|方|人|つ|今回|予定|内容|場合|
  言|言い|言う|言った|話|述|述べ|語|語り|語る|思|思う|思い|行|行い|行う|開|開か|開き|開催|教え|知|知り|続|続き|続く|続い|始|始まり|始まる|終|終わり|終わる|
  対|関|於|為|以|直面|持|受|出|来|見|会|会い|会う|取|入|含|含む|可能|必要|具体|詳細|全て|全部|最も|一番|現在|実際|次第|理由|質問|記事|都市|街|町|国|州|場所|地域|に対.*|に関.*|をめぐ.*)$`.replace(
    /\s+/g,
    '',
  ),
  'u',
);

/** Whether somebody wrote it in Japanese. */
export function isJapanese(text: string): boolean {
  return script.test(text);
}

/** What kind of thing a Japanese question asks for. */
export function askedInJapanese(text: string): Asked {
  const folded = fold(text).replace(/\s+$/, '');
  return ASKING.find(([, pattern]) => pattern.test(folded))?.[0] ?? 'thing';
}

/**
 * Cuts a Japanese question into what it asks about: at each word bound of `Intl.Segmenter` the longest form of the
 * lexicon, else the word there. Grammar (hiragana alone) and words without a subject of their own are left out, and so
 * is what is written in Latin letters or digits, which the tokenizer reads.
 */
export function readJapanese(text: string, lexicon: { has(form: string): boolean }): JapanesePiece[] {
  const words = [...segmenter.segment(text)].map(({ segment, index }) => ({
    start: index,
    end: index + segment.length,
  }));
  const bounds = new Set(words.map(({ end }) => end));
  const pieces: JapanesePiece[] = [];
  let free = 0;
  for (const { start, end } of words) {
    if (start < free) continue;
    const counted = readCounted(text.slice(start));
    if (counted) {
      pieces.push({ start, end: start + counted.length, form: null, english: counted.english });
      free = start + counted.length;
      continue;
    }
    const form = longestForm(text, start, lexicon, bounds);
    if (form) {
      pieces.push({ start, end: start + form.length, form: fold(form), english: null });
      free = start + form.length;
      continue;
    }
    const word = fold(text.slice(start, end));
    free = end;
    if (/^[\p{sc=Hira}ー]*$/u.test(word) || !script.test(word) || LIGHT.test(word)) continue;
    pieces.push({ start, end, form: null, english: null });
  }
  return pieces;
}

/** Forms are no longer than this. */
const LONGEST = 30;

/** A single character must be a word of its own: 米 in 米国 is none. */
function longestForm(
  text: string,
  start: number,
  lexicon: { has(form: string): boolean },
  bounds: ReadonlySet<number>,
): string | null {
  if (!script.test(text[start]!) && !/[\p{L}\p{N}]/u.test(text[start]!)) return null;
  for (let length = Math.min(LONGEST, text.length - start); length > 0; length--) {
    const form = text.slice(start, start + length);
    if ((length > 1 || bounds.has(start + 1)) && script.test(form) && lexicon.has(fold(form))) return form;
  }
  return null;
}

/** Counted rounds and months: 第4回, 四回目, 7月. */
function readCounted(rest: string): { length: number; english: string } | null {
  const [whole, before, behind] =
    /^(?:第([\d０-９]{1,2}|[一二三四五六七八九十])回目?|([\d０-９]{1,2}|[一二三四五六七八九十])回目)/.exec(rest) ?? [];
  const round = before ?? behind;
  if (whole && round) return { length: whole.length, english: `${ordinalOf(numberOf(round))} round` };
  const month = /^([\d０-９]{1,2}|[一二三四五六七八九十])月(?!間)/.exec(rest);
  const name = month && MONTHS[numberOf(month[1]!) - 1];
  return name ? { length: month[0].length, english: name } : null;
}

const numberOf = (digits: string) =>
  digits === '十' ? 10 : KANJI_DIGITS.includes(digits) ? KANJI_DIGITS.indexOf(digits) + 1 : Number(fold(digits));
