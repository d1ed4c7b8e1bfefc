import { tokenize } from './tokens.ts';

/**
 * Common English words that exclude each other in like places, one family a line: what stands on one side of the bar
 * excludes what stands on the other. Relations ("before", "without") count like nouns and verbs.
 */
const FAMILIES = `
  start begin open launch establish found introduce enter | end finish close stop conclude abolish dissolve exit leave
  opening | closing
  increase rise grow raise expand gain | decrease fall decline shrink lower reduce cut drop lose
  accept agree approve allow permit | reject refuse disagree disapprove forbid prohibit ban prevent oppose decline deny
  win victory | lose loss defeat
  buy purchase import | sell sale export
  give send | receive take
  build construct create make | destroy demolish
  support favor favour | oppose criticize
  love like enjoy | hate dislike
  remember | forget
  appear arrive come | disappear vanish depart
  succeed success successful | fail failure unsuccessful
  include | exclude omit
  attack | defend
  borrow | lend
  teach | learn
  hire appoint | fire dismiss
  strengthen | weaken
  encourage | discourage
  connect join unite | separate divide split
  first early earliest earlier | last late latest later final
  before previous | after following subsequent
  old ancient | new young modern
  big large great major huge | small little minor tiny
  largest biggest | smallest
  high highest tall upper above over | low lowest short lower below under beneath
  long | short
  many much more most majority | few fewer less least minority
  maximum | minimum
  good better best positive | bad worse worst negative
  strong stronger strongest | weak weaker weakest
  fast quick rapid | slow
  hot warm | cold cool
  rich wealthy | poor
  easy simple | difficult hard complex
  common often frequent usual always | rare seldom unusual never
  public | private secret
  domestic internal inner inside | foreign external outer outside abroad
  north northern | south southern
  east eastern | west western
  left | right
  front | back rear
  top | bottom
  urban | rural
  male man men boy father son husband brother king | female woman women girl mother daughter wife sister queen
  alive live birth born | dead die death
  friend ally | enemy rival foe
  war | peace
  heavy | light
  wet | dry
  full | empty
  wide broad | narrow
  thick | thin
  deep | shallow
  same similar | different
  true correct right | false wrong incorrect
  safe | dangerous
  temporary | permanent
  voluntary | compulsory mandatory
  advantage benefit profit | disadvantage harm loss
  cause | prevent
  liberal | conservative
  active | passive
  with including | without excluding
  to into toward | from
`;

interface Side {
  readonly family: number;
  readonly left: boolean;
}

let sides: ReadonlyMap<string, readonly Side[]> | undefined;

function readFamilies(): ReadonlyMap<string, readonly Side[]> {
  const read = new Map<string, Side[]>();
  for (const [family, line] of FAMILIES.trim().split('\n').entries()) {
    for (const [place, words] of line.split('|').entries()) {
      for (const { term } of tokenize(words)) {
        const known = read.get(term) ?? [];
        known.push({ family, left: place === 0 });
        read.set(term, known);
      }
    }
  }
  return read;
}

/** Whether two terms (see `tokens.ts`) exclude each other: "start" and "end", "before" and "after". */
export function areOpposite(a: string, b: string): boolean {
  sides ??= readFamilies();
  const others = sides.get(b);
  if (!others) return false;
  return sides.get(a)?.some(({ family, left }) => others.some((o) => o.family === family && o.left !== left)) ?? false;
}

const DENIAL = /^(?:un|in|im|il|ir|dis|non|anti|mis)$/;

/** Whether one term is the other with a syllable in front that denies it: "official" and "unofficial". */
export function isDenial(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= 4 && long.endsWith(short) && DENIAL.test(long.slice(0, long.length - short.length));
}
