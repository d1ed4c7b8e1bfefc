import type { Stretch } from '../../text/clauses.ts';
import { tenseAround } from '../../text/timex/tense.ts';
import type { Word } from '../../text/timex/words.ts';
import type { Dated } from './dated.ts';
import type { Told } from './events.ts';
import type { Lead } from './relation.ts';

/** Words of outlooks: they tell what somebody reckons with, not what is to take place. */
const outlook =
  /^(?:forecasts?|forecasting|predicts?|predicted|projects?|projected|projections?|estimates?|estimated|sees|outlook|expects?|expected|likely)$/;
const measure =
  /^(?:growth|grow|grew|rise|fall|drop|increase|decline|decrease|shrink|expand|inflation|revenue|revenues|profit|profits|sales|earnings|output|prices?|%|percent|\$|€|£|¥)$/;

/** Whether the words are a forecast: "the bank forecasts growth of 4% in 2021". */
function isForecast(words: readonly Word[], { from, to }: Stretch): boolean {
  const clause = words.slice(from, to).map(({ lower }) => lower);
  const opening = clause.findIndex((word) => outlook.test(word));
  return opening >= 0 && clause.slice(opening + 1).some((word) => measure.test(word));
}

const negation = /^(?:not|never|no|none|neither|nor|cannot|.+n't)$/;

/** Whether the words deny what they tell: "no talks are planned", "will not sail". */
export function isDenied(words: readonly Word[], { from, to }: Stretch): boolean {
  return words.slice(from, to).some(({ lower }) => negation.test(lower));
}

/** "originally planned for mid-July": what is told goes on to say otherwise. */
const isGivenUp = (words: readonly Word[], at: number) =>
  words.slice(Math.max(0, at - 4), at).some(({ lower }) => /^(?:originally|initially|previously)$/.test(lower));

/**
 * Whether a sentence tells of something that was still to come when its article was published. A time that had not
 * begun is enough, unless the verb looks back ("died on April 8"); one that was running needs a verb that looks ahead
 * ("will", "has until", "ends today").
 */
export function isComing(
  words: readonly Word[],
  place: Stretch,
  lead: Lead,
  told: Told,
  dated: Dated,
  published: string,
): boolean {
  if (isGivenUp(words, place.from)) return false;
  if (isForecast(words, { from: told.event.from, to: Math.max(place.to, told.event.to) })) return false;
  const tense = tenseAround(words, place.from, place.to);
  if (dated.earliest > published) return tense !== 'past' || told.kind === 'noun' || lead.relation !== 'in';
  return (
    tense === 'future' || (tense === 'present' && lead.relation === 'before') || (told.isDeadline && tense !== 'past')
  );
}
