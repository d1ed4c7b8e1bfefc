import { describe, expect, it } from 'vitest';
import { createVoices } from '../../../src/discord/feedback/voices.ts';

describe('voices', () => {
  it('GIVEN a person and a message THEN the person counts once for it, and for others too', () => {
    const isFirst = createVoices();
    expect([isFirst('1', '7'), isFirst('1', '7'), isFirst('1', '8'), isFirst('2', '7')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('GIVEN more than are remembered THEN the oldest is forgotten', () => {
    const isFirst = createVoices(2);
    for (const person of ['1', '2', '3']) isFirst('1', person);
    expect([isFirst('1', '3'), isFirst('1', '2'), isFirst('1', '1')]).toEqual([false, false, true]);
  });
});
