import type { Range } from '../../text/range.ts';
import { slice } from '../../text/range.ts';
import { tokenize } from '../../text/tokens.ts';
import type { Statement } from './statements.ts';

/** What an event is recognised by. */
export interface EventKey {
  /** Stems of the words that carry its meaning. */
  readonly terms: ReadonlySet<string>;
  /** Those that belong to names: "G7", "Ottawa". */
  readonly names: ReadonlySet<string>;
}

/** Stems that tell of any event: they make no two the same. */
const light = new Set(
  'hold take place set plan schedul expect due begin start end anoth next new late meet will would agre hope aim go come give first second third'.split(
    ' ',
  ),
);

/** The key of some words of a statement's sentence. */
export function eventKey({ article, sentence }: Statement, words: Range): EventKey {
  const tokens = tokenize(slice(article.body, words)).filter(({ stop, term }) => !stop && !light.has(term));
  const isName = ({ start, end, capital }: (typeof tokens)[number]) => {
    const text = article.body.slice(words.start + start, words.start + end);
    return /\d|\p{Lu}.*\p{Lu}/u.test(text) || (capital && words.start + start > sentence.start);
  };
  return {
    terms: new Set(tokens.map(({ term }) => term)),
    names: new Set(tokens.filter(isName).map(({ term }) => term)),
  };
}

const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => a.intersection(b).size;

/** Whether all that one of the two says of its event, the other says, too. */
export function covers(a: EventKey, b: EventKey): boolean {
  const smaller = Math.min(a.terms.size, b.terms.size);
  return smaller > 0 && shared(a.terms, b.terms) === smaller;
}

/** Whether the two name one event, as "the G7 summit" and "the G7 summit opens in Kananaskis" do. */
export function isNamesake(a: EventKey, b: EventKey): boolean {
  const smaller = Math.min(a.terms.size, b.terms.size);
  return smaller > 1 && shared(a.names, b.names) > 0 && shared(a.terms, b.terms) / smaller > 0.6;
}
