import { map, type Parser } from './grammar.ts';
import { type Point, printPoint } from './point.ts';
import type { Tense } from './tense.ts';

export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';

/** TIMEX3's `mod`: which part of the value is meant, or how it compares to the value. */
export type Modifier =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE';

/** What an expression is read against. */
export interface Context {
  readonly published: Temporal.PlainDate;
  /** The point that the text named last, in the same or an earlier sentence. */
  readonly mention: Point | null;
  /** The same, if it stands in the same paragraph. */
  readonly inParagraph: Point | null;
  /** The same, if it stands in the same sentence. */
  readonly near: Point | null;
  /** The last one of grain day or finer in the same paragraph: clock times belong to it. */
  readonly day: Temporal.PlainDate | null;
  /** Tense of the clause that the expression stands in. */
  readonly tense: () => Tense;
}

/** What an expression says, in a certain context. */
export interface Meaning {
  readonly type: TimexType;
  readonly value: string;
  readonly point?: Point;
  readonly mod?: Modifier;
  readonly quant?: string;
  /** Zone of a clock time, as an IANA name or an offset. */
  readonly zone?: string;
}

/** Gives the meaning in a context; `null` if it has none there ("Feb. 30"). */
export type Reading = (context: Context) => Meaning | null;

/** Names a point of the calendar in a context. */
export type PointReading = (context: Context) => Point | null;

/** A rule finds one expression, or the two of a range ("2017-18"): word indices and what each says. */
export interface Part {
  readonly from: number;
  readonly to: number;
  readonly reading: Reading;
}

/** A rule of one expression that covers all it reads. */
export function whole(parser: Parser<Reading>): Parser<readonly Part[]> {
  return map(parser, (reading, _, from, to) => [{ from, to, reading }]);
}

/** The meaning of a point that is named by itself. */
export function dated(reading: PointReading, mod?: Modifier): Reading {
  return (context) => {
    const point = reading(context);
    if (!point) return null;
    const type = point.clock === undefined ? 'DATE' : 'TIME';
    return { type, value: printPoint(point), point, ...(mod && { mod }) };
  };
}
