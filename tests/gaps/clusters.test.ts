import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterGaps } from '../../src/gaps/clusters.ts';
import type { KeptGap } from '../../src/gaps/gap.ts';

const gap = (id: string, missing: string[], asked = 1, fields: Partial<KeptGap> = {}): KeptGap => ({
  id,
  question: `${id}?`,
  verdict: 'unanswered',
  missing,
  cited: null,
  language: 'en',
  fingerprint: 'abc',
  firstAskedAt: 0,
  lastAskedAt: 0,
  asked,
  helped: 0,
  notHelped: 0,
  ...fields,
});

/** Each cluster as its term and the ids in it. */
const shape = (gaps: KeptGap[]) => clusterGaps(gaps).map(({ term, gaps }) => [term, ...gaps.map(({ id }) => id)]);

describe('clusterGaps', () => {
  it('GIVEN nothing THEN there is no cluster', () => {
    expect(clusterGaps([])).toEqual([]);
  });

  it('GIVEN questions that share a term THEN they stand together, the most asked first', () => {
    const gaps = [gap('a', ['rice'], 2), gap('b', ['China'], 1), gap('c', ['China'], 4), gap('d', ['beef'], 3)];
    expect(shape(gaps)).toEqual([
      ['China', 'c', 'b'],
      ['beef', 'd'],
      ['rice', 'a'],
    ]);
    expect(clusterGaps(gaps).map(({ asked }) => asked)).toEqual([5, 3, 2]);
  });

  it('GIVEN several missing terms THEN a question stands once, under the one that is asked for most', () => {
    const gaps = [gap('a', ['capital', 'France']), gap('b', ['France', 'wine']), gap('c', ['wine'])];
    expect(shape(gaps)).toEqual([
      ['France', 'a', 'b'],
      ['wine', 'c'],
    ]);
    expect(shape([gap('a', ['capital', 'France'])])).toEqual([['France', 'a']]);
  });

  it('GIVEN other forms of a word THEN they are one term, written as most questions do', () => {
    expect(shape([gap('a', ['Semiconductors'], 2), gap('b', ['semiconductor'], 3)])).toEqual([
      ['semiconductor', 'b', 'a'],
    ]);
    expect(shape([gap('a', ['中国']), gap('b', ['中国'])])).toEqual([['中国', 'a', 'b']]);
  });

  it('GIVEN nothing that is known to be missing THEN these come last, whatever they are asked', () => {
    const gaps = [gap('a', [], 9), gap('b', ['rice']), gap('c', [], 9, { notHelped: 1 })];
    expect(shape(gaps)).toEqual([
      ['rice', 'b'],
      [null, 'c', 'a'],
    ]);
  });

  it('GIVEN any list THEN every question stands in one cluster, under a term that it lacks, in any order the same', () => {
    const term = fc.constantFrom('rice', 'Rice', 'beef', 'China', 'steel + tariff', '中国', '');
    const gaps = fc
      .array(fc.record({ missing: fc.uniqueArray(term, { maxLength: 4 }), asked: fc.integer({ min: 1, max: 5 }) }))
      .map((list) => list.map(({ missing, asked }, index) => gap(`g${index}`, missing, asked)));
    fc.assert(
      fc.property(gaps, (list) => {
        const clusters = clusterGaps(list);
        const found = clusters.flatMap(({ gaps }) => gaps.map(({ id }) => id));
        expect(found.toSorted()).toEqual(list.map(({ id }) => id).toSorted());
        for (const { term, gaps, asked } of clusters) {
          expect(asked).toBe(gaps.reduce((sum, one) => sum + one.asked, 0));
          for (const { missing } of gaps) {
            const lacks = missing.some((word) => word.toLowerCase() === term?.toLowerCase());
            expect(term === null ? missing.length === 0 : lacks).toBe(true);
          }
        }
        const named = clusters.filter(({ term }) => term !== null).map(({ asked }) => asked);
        expect(named).toEqual(named.toSorted((a, b) => b - a));
        expect(clusterGaps(list.toReversed())).toEqual(clusters);
      }),
      { numRuns: 100 },
    );
  });
});
