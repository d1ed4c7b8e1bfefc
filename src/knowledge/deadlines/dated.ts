import type { Range } from '../../text/range.ts';
import { away, intervalOf } from '../../text/timex/point.ts';
import { units } from '../../text/timex/vocabulary.ts';
import { findTemporalExpressions, type Grain, type TemporalExpression } from '../../text/timex.ts';
import type { Article, Basis } from '../article.ts';

/** How exactly a time is known. */
export type DeadlineGrain = 'minute' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A stretch of time that an article names. ISO dates, both inclusive. */
export interface Dated extends Range {
  readonly earliest: string;
  readonly latest: string;
  readonly grain: DeadlineGrain;
  /** `inferred` if it was reckoned from a publication date that is inferred itself. */
  readonly basis: Basis;
  /** "10:00" and its zone, where the article gives them. */
  readonly clock: string | null;
  readonly zone: string | null;
}

/** The finest grain of a deadline that is no finer than the expression's. */
const grainOf: Readonly<Record<Grain, DeadlineGrain>> = {
  century: 'year',
  decade: 'year',
  year: 'year',
  half: 'year',
  season: 'quarter',
  quarter: 'quarter',
  month: 'month',
  week: 'week',
  weekend: 'week',
  day: 'day',
  dayPart: 'day',
  minute: 'minute',
};

const ofArticle = new WeakMap<Article, readonly TemporalExpression[]>();

/** The expressions of an article that name a time, or a duration that may lead to one, by start. */
export function expressionsOf(article: Article): readonly TemporalExpression[] {
  const known =
    ofArticle.get(article) ??
    findTemporalExpressions(article.body, article.published).filter(
      ({ type, interval }) => interval !== null || type === 'DURATION',
    );
  ofArticle.set(article, known);
  return known;
}

/** The time that a date or a clock time names. */
export function datedBy(article: Article, expression: TemporalExpression): Dated | null {
  const { start, end, interval, grain, value, zone, text } = expression;
  if (!interval || !grain) return null;
  const clock = grain === 'minute' ? (/T(\d\d:\d\d)$/.exec(value)?.[1] ?? null) : null;
  const saysYear = /(?<!\d)\d{4}(?!\d)/.test(text);
  return {
    start,
    end,
    ...interval,
    grain: grain === 'minute' && clock === null ? 'day' : grainOf[grain],
    basis: saysYear ? 'source' : article.publishedBasis,
    clock,
    zone,
  };
}

const unitOf: Readonly<Record<string, keyof typeof units>> = { D: 'day', W: 'week', M: 'month', Y: 'year' };

/** The time that lies as far from publication as a duration says: "in three weeks" is a week, "in 90 days" a day. */
export function datedAfter(article: Article, { start, end, value }: TemporalExpression): Dated | null {
  const [, amount, code] = /^P(\d+)([DWMY])$/.exec(value) ?? [];
  const unit = code && units[unitOf[code]!];
  if (!unit) return null;
  const point = away(Temporal.PlainDate.from(article.published), Number(amount), unit);
  if (!point) return null;
  const { grain } = point;
  return {
    start,
    end,
    ...intervalOf(point),
    grain: grainOf[grain],
    basis: article.publishedBasis,
    clock: null,
    zone: null,
  };
}

/** One time from the first to the last of two: "July 23 through Aug. 8". */
export function spanned(first: Dated, last: Dated): Dated {
  return {
    ...first,
    end: last.end,
    latest: last.latest,
    grain: first.grain === 'minute' ? 'day' : first.grain,
    clock: null,
  };
}
