import type { Match } from './candidate.ts';
import type { Query, QueryTerm } from './query.ts';

/**
 * Neighbouring terms of the question that stand next to each other in the sentence too.
 * @returns `pairs`: their share by information, looser neighbours counting less; `run`: share of the longest exact run
 */
export function runs(query: Query, { held, places }: Match): { pairs: number; run: number } {
  const placesOf = (term: QueryTerm) => places[held.indexOf(term)] ?? [];
  let [all, close, current, run] = [0, 0, 0, 0];
  for (const [index, left] of query.terms.entries()) {
    const right = query.terms[index + 1];
    if (!right) break;
    const weight = left.weight + right.weight;
    const fit = pairFit(placesOf(left), placesOf(right), right.position - left.position);
    all += weight;
    close += fit * weight;
    current = fit === 1 ? current + weight : 0;
    run = Math.max(run, current);
  }
  return all > 0 ? { pairs: close / all, run: run / all } : { pairs: 0, run: 0 };
}

/** 1 if the two stand exactly `gap` tokens apart, less if about so, 0 if far apart. */
function pairFit(left: readonly number[], right: readonly number[], gap: number): number {
  let fit = 0;
  for (const a of left) {
    for (const b of right) {
      const apart = b - a;
      if (apart === gap) return 1;
      if (apart > 0 && apart <= gap + 2) fit = 0.6;
      else if (Math.abs(apart) <= 3) fit = Math.max(fit, 0.3);
    }
  }
  return fit;
}

/** Information of the terms that stand around the rarest one, each counting less the farther away. */
export function closeness({ held, places }: Match): number {
  if (held.length < 2) return 0;
  const rarest = held.reduce((best, term, index) => (term.weight > held[best]!.weight ? index : best), 0);
  let closest = 0;
  for (const center of places[rarest]!) {
    let sum = 0;
    for (const [index, { weight }] of held.entries()) {
      if (index === rarest) continue;
      const distance = Math.min(...places[index]!.map((place) => Math.abs(place - center)));
      sum += weight / (1 + distance / 4);
    }
    closest = Math.max(closest, sum);
  }
  return closest;
}

/** Share of the question's two-word stretches, stop words included, that the sentence repeats to the letter. */
export function repeat({ tokens }: Query, { reading }: Match): number {
  let [all, repeated] = [0, 0];
  for (const [index, left] of tokens.entries()) {
    const right = tokens[index + 1];
    if (!right || (left.stop && right.stop)) continue;
    all++;
    if (reading.pairs.has(`${left.word} ${right.word}`)) repeated++;
  }
  return all > 0 ? repeated / all : 0;
}

/** So many tokens of a sentence make one clause or two. */
const STRETCH = 12;

/** Information of the different terms that stand within the stretch of the sentence that holds most of them. */
export function densest({ held, places }: Match): number {
  const at = places
    .flatMap((each, index) => each.map((place) => ({ place, index })))
    .toSorted((a, b) => a.place - b.place);
  let most = 0;
  for (const [first, { place: start }] of at.entries()) {
    const inside = new Set<number>();
    for (let k = first; k < at.length && at[k]!.place - start <= STRETCH; k++) inside.add(at[k]!.index);
    let sum = 0;
    for (const index of inside) sum += held[index]!.weight;
    most = Math.max(most, sum);
  }
  return most;
}
