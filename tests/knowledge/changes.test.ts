import { describe, expect, it } from 'vitest';
import type { ArticleMetadata } from '../../src/knowledge/article.ts';
import { changesBetween, type Snapshot, snapshotOf } from '../../src/knowledge/changes.ts';
import { createLibrary } from '../../src/knowledge/library.ts';
import { articleOf } from '../fixtures.ts';

const early = Date.UTC(2025, 4, 24);

type Paper = readonly [body: string, fields: Partial<ArticleMetadata>];
const look = (papers: readonly Paper[], now = early): Snapshot =>
  snapshotOf(createLibrary(papers.map(([body, fields]) => articleOf(body, fields))), now);

const june: Paper = ['Leaders prepare for the G7 summit in June.', { id: 'a', published: '2025-05-24' }];
const day: Paper = ['The G7 summit opens on June 15.', { id: 'b', published: '2025-06-02' }];
const july: Paper = ['The G7 summit opens on July 3.', { id: 'c', published: '2025-06-02' }];

const articles = (before: Snapshot, after: Snapshot) =>
  changesBetween(before, after).articles.map((change) =>
    [change.kind, 'before' in change && change.before.id, 'after' in change && change.after.id]
      .filter(Boolean)
      .join(' '),
  );
const deadlines = (before: Snapshot, after: Snapshot) =>
  changesBetween(before, after).deadlines.map((change) =>
    [change.kind, 'before' in change && change.before.latest, 'after' in change && change.after.latest]
      .filter(Boolean)
      .join(' '),
  );

describe('changesBetween', () => {
  it('GIVEN the same library THEN nothing has changed', () => {
    expect(changesBetween(look([june, day]), look([june, day]))).toEqual({ articles: [], deadlines: [] });
  });

  it('GIVEN an article that names the day THEN the deadline is narrowed, not new', () => {
    expect(articles(look([june]), look([june, day]))).toEqual(['added b']);
    expect(deadlines(look([june]), look([june, day]))).toEqual(['narrowed 2025-06-30 2025-06-15']);
  });

  it('GIVEN that article gone again THEN the deadline moves back', () => {
    expect(articles(look([june, day]), look([june]))).toEqual(['removed b']);
    expect(deadlines(look([june, day]), look([june]))).toEqual(['moved 2025-06-15 2025-06-30']);
  });

  it('GIVEN an article with another date THEN both are contradicted, and one is new', () => {
    const { deadlines: changes } = changesBetween(look([june]), look([june, july]));
    expect(changes.map(({ kind }) => kind)).toEqual(['contradicted', 'new', 'contradicted']);
    expect(changes[0]).toMatchObject({ after: { latest: '2025-06-30' }, by: [{ latest: '2025-07-03' }] });
  });

  it('GIVEN a corrected file THEN the deadline moves under its id', () => {
    const corrected: Paper = ['Leaders prepare for the G7 summit in July.', june[1]];
    expect(articles(look([june]), look([corrected]))).toEqual(['corrected a a']);
    expect(deadlines(look([june]), look([corrected]))).toEqual(['moved 2025-06-30 2025-07-31']);
  });

  it('GIVEN an article that supersedes the earlier one THEN its deadline moves, too', () => {
    const successor: Paper = ['Leaders prepare for the G7 summit in July.', { id: 'a2', supersedes: 'a' }];
    expect(articles(look([june]), look([june, successor]))).toEqual(['corrected a a2']);
    expect(deadlines(look([june]), look([june, successor]))).toEqual(['moved 2025-06-30 2025-07-31']);
  });

  it('GIVEN an article without its sentence THEN the deadline is gone', () => {
    const shorter: Paper = ['Leaders prepare.', june[1]];
    expect(deadlines(look([june]), look([shorter]))).toEqual(['gone 2025-06-30']);
  });

  it('GIVEN time that went by THEN what is over has passed, once', () => {
    const [before, after, later] = [early, Date.UTC(2025, 6, 1, 12), Date.UTC(2025, 6, 2)].map((now) =>
      look([june], now),
    );
    expect(deadlines(before!, after!)).toEqual(['passed 2025-06-30']);
    expect(deadlines(after!, later!)).toEqual([]);
  });

  it('GIVEN a sentence that moves to another place THEN the deadline is restated', () => {
    const later: Paper = [`A correction was made. ${june[0]}`, june[1]];
    expect(deadlines(look([june]), look([later]))).toEqual(['restated 2025-06-30 2025-06-30']);
  });

  it('GIVEN another hour of the same day THEN the deadline has moved; GIVEN an hour at last THEN it is narrowed', () => {
    const at = (words: string): Paper => [`The summit opens on June 15${words}.`, june[1]];
    expect(deadlines(look([at(' at 10 a.m. EDT')]), look([at(' at 2 p.m. EDT')]))).toEqual([
      'moved 2025-06-15 2025-06-15',
    ]);
    expect(deadlines(look([at('')]), look([at(' at 10 a.m. EDT')]))).toEqual(['narrowed 2025-06-15 2025-06-15']);
  });

  it('GIVEN a snapshot that was stored as JSON THEN it compares the same', () => {
    const stored = JSON.parse(JSON.stringify(look([june]))) as Snapshot;
    expect(changesBetween(stored, look([june]))).toEqual({ articles: [], deadlines: [] });
  });
});
