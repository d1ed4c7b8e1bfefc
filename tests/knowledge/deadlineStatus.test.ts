import { describe, expect, it } from 'vitest';
import { momentOf, passesAt, statusAt } from '../../src/knowledge/deadlineStatus.ts';
import { deadlinesOf } from '../../src/knowledge/deadlines.ts';
import { libraryOf } from '../fixtures.ts';

const deadline = (body: string) => deadlinesOf(libraryOf({ paper: body }, { published: '2025-05-24' }))[0]!;
const at = (instant: string) => Temporal.Instant.from(instant).epochMilliseconds;

describe('statusAt', () => {
  const vote = deadline('The vote is in June.');
  const filing = deadline('Companies must register by June 30.');

  it.each([
    ['2025-05-31T23:59:59Z', 'upcoming', 'upcoming'],
    ['2025-06-01T00:00:00Z', 'ongoing', 'upcoming'],
    ['2025-07-01T11:59:59Z', 'ongoing', 'upcoming'],
    ['2025-07-01T12:00:00Z', 'passed', 'passed'],
  ])('GIVEN %s THEN an event in June is %s and one before its end %s', (instant, inJune, beforeEnd) => {
    expect([statusAt(vote, at(instant)), statusAt(filing, at(instant))]).toEqual([inJune, beforeEnd]);
  });

  it('GIVEN a moment with its zone THEN it passes at that moment', () => {
    const call = deadline('The call will start at 9:30 a.m. EDT on May 28.');
    expect(momentOf(call)).toBe(at('2025-05-28T13:30:00Z'));
    expect(statusAt(call, at('2025-05-28T13:29:59Z'))).toBe('upcoming');
    expect(statusAt(call, at('2025-05-28T13:30:00Z'))).toBe('passed');
  });

  it('GIVEN a clock time without a zone THEN only the day is sure', () => {
    const call = deadline('The call will start at 9:30 a.m. on May 28.');
    expect([call.grain, call.clock, momentOf(call)]).toEqual(['minute', '09:30', null]);
    expect(passesAt(call)).toBe(at('2025-05-29T12:00:00Z'));
  });

  it('GIVEN midnight THEN it is the one at the end of its day', () => {
    expect(momentOf(deadline('They have until midnight GMT on Sunday.'))).toBe(at('2025-05-26T00:00:00Z'));
  });
});
