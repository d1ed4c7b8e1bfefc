/** A time of day on a date, as clocks on the wall show it: `2026-12-01T08:30:00`. It needs a zone to be a moment. */
export type WallTime = string;

/** What a wall time means in its zone. */
export interface Moment {
  /** The wall time. In a gap it is the one that is meant: an hour later, say. */
  readonly local: WallTime;
  /** Epoch milliseconds. */
  readonly at: number;
  /** `gap`: clocks skip the wall time, so it is moved later; `overlap`: it comes twice, and the first is meant. */
  readonly shift: 'gap' | 'overlap' | null;
}

/** To the second. */
export const writeWallTime = (time: Temporal.PlainDateTime): WallTime => time.toString({ smallestUnit: 'second' });

/**
 * The moment of a wall time in an IANA zone: in a gap the later reading, in an overlap the first.
 * @throws {RangeError} if either cannot be read
 */
export function resolveWallTime(local: WallTime, zone: string): Moment {
  const plain = Temporal.PlainDateTime.from(local);
  // "compatible" is RFC 5545's rule: https://tc39.es/proposal-temporal/docs/ambiguity.html
  const zoned = plain.toZonedDateTime(zone, { disambiguation: 'compatible' });
  const landed = zoned.toPlainDateTime();
  const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
  const isTwice = landed.equals(plain) && later.epochMilliseconds !== zoned.epochMilliseconds;
  return {
    local: writeWallTime(landed),
    at: zoned.epochMilliseconds,
    shift: !landed.equals(plain) ? 'gap' : isTwice ? 'overlap' : null,
  };
}

/** The wall time of a moment (epoch milliseconds) in an IANA zone. */
export function wallTimeAt(at: number, zone: string): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDateTime();
}
