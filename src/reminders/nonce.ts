import { randomBytes } from 'node:crypto';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/**
 * 80 random bits as 16 characters. Discord matches nonces per author, so what a fresh database would repeat (a row
 * number) would make it swallow reminders.
 */
export function randomKey(): string {
  let key = '';
  let bits = 0;
  let held = 0;
  for (const byte of randomBytes(10)) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      key += alphabet[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return key;
}

/** The nonce of an occurrence: at most 25 characters, as Discord demands. */
export const nonceOf = (seed: string, occurrence: number): string => `${seed}.${occurrence.toString(36)}`;
