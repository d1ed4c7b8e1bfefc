import type { DiscordFaults } from '../local-discord/discordFaults.ts';
import type { LocalDiscord } from '../local-discord/localDiscord.ts';
import type { BotRunner } from './botRunner.ts';
import type { MovableClock } from './movableClock.ts';
import type { FaultName, Outcome, Tool } from './protocol.ts';

const TOOLS: ReadonlySet<string> = new Set<Tool['call']>(['setClock', 'fault', 'restart']);

export const isTool = (call: { readonly call: string }): call is Tool => TOOLS.has(call.call);

export interface Workshop {
  readonly discord: LocalDiscord;
  readonly clock: MovableClock;
  readonly bot: BotRunner;
}

/** Does what the one at the page does to the scene: moves the time, lets something go wrong, restarts the bot. */
export async function useTool({ discord, clock, bot }: Workshop, tool: Tool): Promise<Outcome> {
  switch (tool.call) {
    case 'setClock':
      return moveTime(clock, bot, tool.to);
    case 'fault':
      faults[tool.fault]?.(discord.faults);
      return { kind: 'done' };
    case 'restart':
      await bot.stop();
      await bot.start();
      return { kind: 'done' };
  }
}

/**
 * Moves the clock forward, stopping at every reminder on the way, so that each goes out at its own time.
 * @param to epoch milliseconds
 */
export async function moveTime(clock: MovableClock, bot: BotRunner, to: number): Promise<Outcome> {
  if (!(to >= clock.now())) return { kind: 'failed', text: 'Time only goes forward here. Start again to go back.' };
  let last = Number.NEGATIVE_INFINITY;
  for (let due = bot.nextReminderAt(); due !== null && due <= to && due > last; due = bot.nextReminderAt()) {
    last = due;
    clock.moveTo(Math.max(due, clock.now()));
    await bot.settled();
  }
  clock.moveTo(Math.max(to, clock.now()));
  await bot.settled();
  return { kind: 'done' };
}

/** Only what the bot asks for is met by a fault, not the gateway's address, or nothing could be seen of it. */
const match = { path: /\/(channels|interactions|webhooks|users)\// };

/** How long Discord is down, in milliseconds. */
const OUTAGE = 10_000;

const faults: Record<FaultName, (faults: DiscordFaults) => void> = {
  drop: (discord) => discord.dropGateway(),
  down: (discord) => discord.down(OUTAGE),
  limit: (discord) => discord.next({ status: 429, retryAfter: 2, match }),
  error: (discord) => discord.next({ status: 500, match }),
  reset: (discord) => discord.next({ reset: true, match }),
  slow: (discord) => discord.next({ slow: 2_000, times: 3, match }),
  clear: (discord) => discord.clear(),
};
