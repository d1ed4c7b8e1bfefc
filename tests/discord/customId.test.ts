import { describe, expect, it } from 'vitest';
import { readCustomId, writeCustomId } from '../../src/discord/customId.ts';

const id = { action: 'context', fingerprint: 'abcd1234', argument: 'x:y.z' };

describe('a custom_id', () => {
  it('GIVEN what was written THEN the same is read back', () => {
    expect(readCustomId(writeCustomId(id))).toEqual(id);
  });

  it('GIVEN more than Discord’s 100 characters THEN it is refused', () => {
    expect(writeCustomId({ ...id, argument: 'x'.repeat(80) })).toHaveLength(100);
    expect(() => writeCustomId({ ...id, argument: 'x'.repeat(81) })).toThrow(RangeError);
  });

  it.each(['', 'v1', 'v0:context:abcd1234:x', 'v1::abcd1234:x', 'hello'])(
    'GIVEN %j of another version THEN it is none',
    (text) => {
      expect(readCustomId(text)).toBeNull();
    },
  );
});
