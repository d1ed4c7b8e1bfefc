import { describe, expect, it } from 'vitest';
import { wordStretch, wordWhen } from '../../src/wording/when.ts';

describe('wordStretch', () => {
  it.each([
    ['2025-05-24', '2025-05-24', '24 May 2025', '2025年5月24日'],
    ['2024-02-01', '2024-02-29', 'February 2024', '2024年2月'],
    ['2025-01-01', '2025-12-31', '2025', '2025年'],
    ['2025-07-07', '2025-07-13', '7 July to 13 July 2025', '2025年7月7日～2025年7月13日'],
    ['2025-12-29', '2026-01-04', '29 December 2025 to 4 January 2026', '2025年12月29日～2026年1月4日'],
    ['2025-07-01', '2025-09-30', 'July to September 2025', '2025年7月～2025年9月'],
    ['1990-01-01', '1999-12-31', '1990 to 1999', '1990年～1999年'],
  ])('GIVEN %s to %s THEN it is %s', (earliest, latest, en, ja) => {
    expect([wordStretch({ earliest, latest }, 'en'), wordStretch({ earliest, latest }, 'ja')]).toEqual([en, ja]);
  });
});

describe('wordWhen', () => {
  it.each([
    [
      { earliest: null, latest: '2025-06-30', relation: 'before', grain: 'month' },
      'By the end of June 2025',
      '2025年6月末まで',
    ],
    [
      { earliest: null, latest: '2025-06-30', relation: 'before', grain: 'day' },
      'By 30 June 2025',
      '2025年6月30日まで',
    ],
    [
      { earliest: '2025-07-01', latest: '2025-07-31', relation: 'from', grain: 'month' },
      'From July 2025',
      '2025年7月から',
    ],
    [{ earliest: '2025-07-09', latest: '2025-07-09', relation: 'in', grain: 'day' }, '9 July 2025', '2025年7月9日'],
  ] as const)('GIVEN %j THEN it is "%s"', (deadline, en, ja) => {
    expect([wordWhen(deadline, 'en'), wordWhen(deadline, 'ja')]).toEqual([en, ja]);
  });
});
