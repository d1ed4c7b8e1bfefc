import type { Clock } from './clock.ts';

/** The first second of 2015, from which Discord counts. */
const DISCORD_EPOCH = 1_420_070_400_000n;
/** Libraries expect 17 to 19 digits. */
const LEAST = 10n ** 17n;

/**
 * A source of Discord ids: unique, always rising (also when the clock is set back), the clock's milliseconds in the
 * upper bits. Source: https://discord.com/developers/docs/reference#snowflakes
 */
export function createSnowflakes(clock: Clock): () => string {
  let last = LEAST;
  return () => {
    const fromClock = (BigInt(Math.trunc(clock.now())) - DISCORD_EPOCH) << 22n;
    last = fromClock > last ? fromClock : last + 1n;
    return last.toString();
  };
}

/** Which of `count` shards a guild belongs to. */
export function shardOf(guildId: string, count: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(count));
}
