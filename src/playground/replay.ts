import { isDeepStrictEqual } from 'node:util';
import { systemClock } from '../clock.ts';
import { startLocalDiscord } from '../local-discord/localDiscord.ts';
import type { Person } from '../local-discord/people/person.ts';
import type { Message } from '../local-discord/world/model.ts';
import { BotRunner, type StartBot } from './botRunner.ts';
import { type OpenModals, performCall } from './calls.ts';
import { setScene } from './cast.ts';
import { componentNames } from './componentNames.ts';
import { MovableClock } from './movableClock.ts';
import type { Deed, Outcome, Tool } from './protocol.ts';
import { Recorder } from './recorder.ts';
import type { Session, Step } from './session.ts';
import { isTool, moveTime, useTool, type Workshop } from './tools.ts';

/** Something that came out differently from what was saved. */
export interface Difference {
  /** Counted from 1. */
  readonly step: number;
  /** What was done: `Alice: slash`. */
  readonly what: string;
  /** The message, or `outcome`. */
  readonly where: string;
  readonly saved: unknown;
  readonly now: unknown;
}

export interface Replay {
  readonly differences: readonly Difference[];
  /** The same steps with what was seen this time. */
  readonly session: Session;
}

/** How long a message may take to look as it did, in milliseconds of the machine. */
const PATIENCE = 5_000;

/** After this long without it, what is still missing may be waiting for the clock. */
const FIRST_WAIT = 400;

/** Timestamps may differ by this many seconds, for no run is as fast as another. */
const TOLERANCE = 3;

/**
 * Plays a saved session against a fresh bot, and says what came out differently.
 * @param patience milliseconds to wait for what was seen after each step
 */
export async function replay(session: Session, startBot: StartBot, patience = PATIENCE): Promise<Replay> {
  const clock = new MovableClock(systemClock, Date.parse(session.openedAt));
  const discord = await startLocalDiscord({ clock });
  const cast = setScene(discord);
  const recorder = new Recorder(discord, cast, clock);
  const bot = new BotRunner(
    () => startBot(discord.api, cast.application.token, clock),
    () => undefined,
  );
  const performer = new Performer({ discord, clock, bot }, recorder);
  const differences: Difference[] = [];
  try {
    await bot.start();
    for (const [index, step] of session.steps.entries()) {
      const differs = (where: string, saved: unknown, now: unknown) =>
        differences.push({ step: index + 1, what: `${step.as}: ${step.call.call}`, where, saved, now });
      const person = cast.characters.find((character) => character.person.name === step.as)?.person;
      if (!person) throw new Error(`Step ${index + 1} is done by ${step.as}, who is not in the playground.`);
      await moveTime(clock, bot, Math.max(clock.now(), Date.parse(step.at)));
      const outcome = await performer.perform(person, step.call);
      const failed = outcome.kind === 'failed' ? outcome.text : undefined;
      if (failed !== step.failed) differs('outcome', step.failed ?? 'done', failed ?? 'done');

      const unlike = () => Object.entries(step.sees).filter(([name, saved]) => !looksLike(saved, performer.look(name)));
      const settle = (within: number) => discord.until(() => unlike().length === 0, { within }).catch(() => false);
      if (!(await settle(Math.min(FIRST_WAIT, patience)))) {
        const next = session.steps[index + 1]?.at ?? session.savedAt;
        await moveTime(clock, bot, Math.max(clock.now(), Date.parse(next)));
        await settle(patience);
      }
      for (const [name, saved] of unlike()) differs(name, saved, performer.look(name));
    }
    const expected = new Set(session.steps.flatMap(({ sees }) => Object.keys(sees)));
    for (const [index, { as, call, sees }] of recorder.session().steps.entries()) {
      for (const [name, now] of Object.entries(sees).filter(([name]) => !expected.has(name))) {
        differences.push({ step: index + 1, what: `${as}: ${call.call}`, where: name, saved: undefined, now });
      }
    }
    return { differences, session: recorder.session() };
  } finally {
    await bot.stop();
    await discord.close();
    clock.stop();
  }
}

/** Does in this run what was done in another. */
class Performer {
  readonly #workshop: Workshop;
  readonly #recorder: Recorder;
  readonly #modals: OpenModals = new Map();

  constructor(workshop: Workshop, recorder: Recorder) {
    this.#workshop = workshop;
    this.#recorder = recorder;
  }

  async perform(person: Person, saved: Step['call']): Promise<Outcome> {
    const call = this.#translate(saved);
    const note = this.#recorder.begin(person, call);
    const outcome = isTool(call)
      ? await useTool(this.#workshop, call)
      : await performCall(this.#workshop.discord, person, this.#modals, call);
    note(outcome);
    return outcome;
  }

  /** What a message looks like now; `null` if it has gone, `undefined` if it has not come. */
  look(name: string): unknown {
    const id = this.#recorder.names.id(name);
    const message = id && this.#message(id);
    return message ? this.#recorder.look(message) : id && null;
  }

  #message(id: string): Message | undefined {
    const channels = [...this.#workshop.discord.world.channels.values()];
    return channels.map(({ messages }) => messages.get(id)).find((message) => message && !message.deleted);
  }

  /** Ids for names; a form is the one opened last. */
  #translate(saved: Step['call']): Deed | Tool {
    const { component, ...rest } = this.#recorder.names.restore(saved);
    const call = rest as unknown as Deed | Tool;
    if (call.call === 'submit') return { ...call, modalId: [...this.#modals.keys()].at(-1) ?? '' };
    if (call.call !== 'press' && call.call !== 'select') return call;
    const names = componentNames(this.#message(call.messageId)?.components ?? []);
    const customId = [...names].find(([, name]) => name === component)?.[0];
    return { ...call, customId: customId ?? String(component) };
  }
}

/** Equal but for timestamps that lie near each other. */
export function looksLike(saved: unknown, now: unknown): boolean {
  const [one, other] = [saved, now].map((value) => {
    const times: number[] = [];
    const text = JSON.stringify(value ?? null).replace(/<t:(\d+)/g, (_, seconds: string) => {
      times.push(Number(seconds));
      return '<t:…';
    });
    return { value: JSON.parse(text) as unknown, times };
  });
  return (
    (saved === undefined) === (now === undefined) &&
    isDeepStrictEqual(one!.value, other!.value) &&
    one!.times.every((time, index) => Math.abs(time - other!.times[index]!) <= TOLERANCE)
  );
}
