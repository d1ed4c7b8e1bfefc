import { type Token, tokenize } from './tokens.ts';

/** What kind of thing would answer. `thing` is anything that no rule recognises. */
export type Asked =
  | 'person'
  | 'place'
  | 'date'
  | 'duration'
  | 'percentage'
  | 'money'
  | 'number'
  | 'reason'
  | 'manner'
  | 'yes-no'
  | 'thing';

export type Grain = 'year' | 'month' | 'day';

/** A question as its words show it, before any article is looked at. */
export interface Question {
  readonly text: string;
  /** All tokens, extras included. */
  readonly tokens: readonly Token[];
  /** The tokens to look up: no stop words, no extras, no words that only say what kind of answer is wanted. */
  readonly content: readonly Token[];
  readonly asked: Asked;
  /** How fine a date must be to answer, where the question says so ("what *year*"). */
  readonly grain?: Grain | undefined;
  /** Asks for the opinion of whoever reads it. */
  readonly toBot?: boolean;
  /** Tokens of {@link content} that only name the kind of answer ("which *year*", "how long … *last*"). */
  readonly frame: ReadonlySet<Token>;
}

const AUXILIARIES =
  /^(?:is|are|was|were|am|do|does|did|has|have|had|can|could|will|would|shall|should|may|might|must)$/;

const BEING = /^(?:is|are|was|were)$/;

const NOUNS: readonly (readonly [Asked, RegExp])[] = [
  ['date', /^(?:year|date|day|month|centur(?:y|ies)|decade|weekday)s?$/],
  ['place', /^(?:countr(?:y|ies)|cit(?:y|ies)|state|place|location|region|town|continent|province|county|nation)s?$/],
  ['percentage', /^(?:percent(?:age)?|share|proportion)s?$/],
  ['person', /^(?:person|people|name|minister|president|king|leader|author|scientist|negotiator|official)s?$/],
  ['reason', /^(?:reason|cause)s?$/],
  ['number', /^(?:number|amount|population|size|height|length|distance|temperature)s?$/],
  ['money', /^(?:price|cost|sum|fee)s?$/],
];

const GRAINS: readonly (readonly [Grain, RegExp])[] = [
  ['year', /^year$/],
  ['month', /^month$/],
  ['day', /^(?:date|day|weekday)$/],
];

const OPINION =
  /\b(?:do|would|could|can|should) you (?:think|feel|believe|like|prefer|recommend|suggest|expect|want|agree)\b|\byour (?:own )?(?:opinion|view|take|favou?rite)\b/i;

/** Nouns whose value is a percentage, and which the answer repeats. In the plural, they ask which ones there are. */
const RATE = /^(?:rate|tariff|duty|levy|tax)$/;

const HOW: readonly (readonly [Asked, RegExp])[] = [
  ['duration', /^long$/],
  ['number', /^(?:many|old|tall|far|large|big|high|deep|fast|wide|often|heavy)$/],
  ['money', /^much$/],
  ['date', /^soon$/],
];

/** Words that ask, and stand in few sentences that answer; the second ones in all their forms (stems). */
const ASKING = /^(?:kind|type|sort|name|tell|give|say|call|list)$/;
const LIGHT = /^(?:happen|occur|want|wish|accord|exampl|becom|besid|addit)$/;
const LASTING = /^(?:last|take|go|run)$/;

const LIST =
  /\b(?:list|name all|enumerate)\b|^(?:which|what)\s+(?:(?:are|were)\s+the\s+(?:[\p{L}-]+\s+){0,2}|(?:kinds|types|sorts)\s+of\s+)?(?!(?:is|was|does|has|us|this|its|happens|means|follows|causes|makes|comes|goes|remains|becomes)\b)[\p{L}-]*[^\Ws]s\b|(?:すべて|全て|一覧|品目|挙げ)/iu;

/** Whether several things would answer: "which topics", "list …", 品目は何. */
export const asksForList = (text: string): boolean => LIST.test(text.trim());

/** Reads what a question asks for from its question word and the noun behind it. */
export function readQuestion(text: string): Question {
  const tokens = tokenize(text);
  const main = tokens.filter((token) => !token.extra);
  const { asked, noun } = askedFor(main);
  const content = main.filter((token) => !token.stop);
  const frame = new Set(
    content.filter(
      (token) =>
        token === noun ||
        ASKING.test(token.word) ||
        LIGHT.test(token.term) ||
        (asked === 'duration' && LASTING.test(token.word)),
    ),
  );
  const grain = asked === 'date' ? GRAINS.find(([, pattern]) => pattern.test(noun?.word ?? ''))?.[0] : undefined;
  return { text, tokens, content, asked, grain, toBot: OPINION.test(text), frame };
}

interface Reading {
  readonly asked: Asked;
  /** The token that names the kind of answer. */
  readonly noun?: Token | undefined;
}

function askedFor(tokens: readonly Token[]): Reading {
  const words = tokens.map(({ word }) => word);
  const at = words.findIndex((word) => /^(?:who|whom|whose|when|where|why|how|what|which)$/.test(word));
  if (at < 0) return { asked: AUXILIARIES.test(words[0] ?? '') ? 'yes-no' : 'thing' };
  if (at > 1 && AUXILIARIES.test(words[0]!)) return { asked: 'yes-no' };
  const next = tokens[at + 1];
  switch (words[at]) {
    case 'when':
      return { asked: 'date' };
    case 'where':
      return { asked: 'place' };
    case 'why':
      return { asked: 'reason' };
    case 'how': {
      const kind = next && HOW.find(([, pattern]) => pattern.test(next.word));
      return kind ? { asked: kind[0], noun: next } : { asked: 'manner' };
    }
    case 'what':
    case 'which':
      return nounBehind(tokens.slice(at + 1));
    default:
      return { asked: 'person' };
  }
}

/** Words of a noun phrase that are looked at for the kind of answer. */
const PHRASE = 3;

/**
 * The noun phrase behind "what" or "which", or behind "what is the", ends at the first stop word; its nouns tell the
 * kind of answer. A rate must end it: "which tariff negotiator" asks for no percentage.
 */
function nounBehind(tokens: readonly Token[]): Reading {
  const asksForTheNoun = BEING.test(tokens[0]?.word ?? '') && tokens[1]?.word === 'the';
  const rest = tokens.slice(asksForTheNoun ? 2 : 0);
  for (const [place, noun] of rest.slice(0, PHRASE).entries()) {
    if (noun.stop) break;
    const ends = rest[place + 1]?.stop ?? true;
    if (RATE.test(noun.word) && (ends || (place === 0 && noun.word === 'rate'))) return { asked: 'percentage' };
    const kind = NOUNS.find(([, pattern]) => pattern.test(noun.word));
    if (kind) return { asked: kind[0], noun };
  }
  return { asked: 'thing' };
}
