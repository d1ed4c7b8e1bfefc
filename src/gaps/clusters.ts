import { fold } from '../text/fold.ts';
import { tokenize } from '../text/tokens.ts';
import type { KeptGap } from './gap.ts';

/** Questions that lack the same thing, the most asked first. */
export interface GapCluster {
  /** What they lack, as most of them write it; `null` for questions of which nothing is known to be missing. */
  readonly term: string | null;
  /** How often they were asked, all together. */
  readonly asked: number;
  readonly gaps: readonly KeptGap[];
}

/** Questions that share a term, and how often they were asked. */
interface Sharing {
  readonly gaps: Set<KeptGap>;
  asked: number;
  /** Whether it is written with a capital letter: of equals, names tell more. */
  isName: boolean;
}

/**
 * Puts each question under one missing term: the one that was asked for most, then the one that was asked for most by
 * the questions that are left, and so on.
 * @returns the clusters, most asked first; the one without a term comes last
 */
export function clusterGaps(gaps: readonly KeptGap[]): GapCluster[] {
  const keys = new Map(gaps.map((gap) => [gap, new Map(gap.missing.map((term) => [termKey(term), term]))]));
  const sharing = new Map<string, Sharing>();
  for (const [gap, own] of keys) {
    for (const [key, term] of own) {
      const shared = sharing.get(key) ?? { gaps: new Set(), asked: 0, isName: false };
      sharing.set(key, shared);
      shared.gaps.add(gap);
      shared.asked += gap.asked;
      shared.isName ||= /^\p{Lu}/u.test(term);
    }
  }
  const clusters: GapCluster[] = [];
  while (sharing.size > 0) {
    const [key, { gaps: found, asked }] = mostAsked(sharing);
    clusters.push({ term: usualSpelling(key, found), asked, gaps: [...found].toSorted(byDemand) });
    for (const gap of [...found]) {
      for (const other of keys.get(gap)!.keys()) {
        const shared = sharing.get(other)!;
        shared.gaps.delete(gap);
        shared.asked -= gap.asked;
        if (shared.gaps.size === 0) sharing.delete(other);
      }
    }
  }
  const rest = gaps.filter(({ missing }) => missing.length === 0).toSorted(byDemand);
  const asked = rest.reduce((sum, gap) => sum + gap.asked, 0);
  return rest.length > 0 ? [...clusters, { term: null, asked, gaps: rest }] : clusters;
}

/** The same for all forms of a word that a search takes for one. */
function termKey(term: string): string {
  const words = tokenize(term).filter(({ extra }) => !extra);
  return words.map((token) => token.term).join(' ') || fold(term);
}

function mostAsked(sharing: ReadonlyMap<string, Sharing>): [string, Sharing] {
  let most: [string, Sharing] | undefined;
  for (const next of sharing) if (!most || isBefore(next, most)) most = next;
  return most!;
}

/** The more asked, then names, then by key. */
function isBefore([key, one]: [string, Sharing], [otherKey, other]: [string, Sharing]): boolean {
  const lead = one.asked - other.asked || Number(one.isName) - Number(other.isName) || byCode(otherKey, key);
  return lead > 0;
}

/** A term as most of the questions write it. */
function usualSpelling(key: string, gaps: ReadonlySet<KeptGap>): string {
  const counts = new Map<string, number>();
  for (const { missing, asked } of gaps) {
    for (const term of missing) if (termKey(term) === key) counts.set(term, (counts.get(term) ?? 0) + asked);
  }
  return [...counts].toSorted((a, b) => b[1] - a[1] || byCode(a[0], b[0]))[0]![0];
}

const byCode = (a: string, b: string) => Number(a > b) - Number(a < b);

const byDemand = (a: KeptGap, b: KeptGap) =>
  b.asked - a.asked || b.notHelped - a.notHelped || b.lastAskedAt - a.lastAskedAt || byCode(a.id, b.id);
