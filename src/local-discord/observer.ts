import { EventEmitter } from 'node:events';
import { GatewayOpcodes } from 'discord-api-types/v10';
import type { GatewayRecorder } from './gateway/gateway.ts';
import { eventFaults, replyFaults } from './ownChecks.ts';
import { decodePath, maskBody, maskPath } from './paths.ts';
import type { Rule } from './rest/api.ts';
import type { Exchange } from './server.ts';
import { type TrafficEntry, TrafficLog } from './traffic.ts';
import type { Change, World } from './world/world.ts';

/** A request that Discord would refuse. */
export interface RefusedRequest {
  readonly method: string;
  readonly path: string;
  readonly status: number;
  readonly body: unknown;
  readonly requestBody: unknown;
  /** The documented rule that its payload breaks; `null` if it is the state of the world that forbids it. */
  readonly rule: Rule | null;
}

/** What those who watch are told of. */
export interface Observations {
  traffic: [TrafficEntry];
  refusal: [RefusedRequest];
  change: [Change];
}

/** The most refusals, and the most own faults, that are kept. */
const KEPT = 10_000;

/** Watches the wire: keeps the traffic and the refusals, and holds what goes out to Discord's specification. */
export class Observer {
  readonly refusals: RefusedRequest[] = [];
  readonly ownFaults: unknown[] = [];
  readonly events = new EventEmitter<Observations>();
  readonly #world: World;
  readonly #traffic: TrafficLog;
  readonly #strict: boolean;

  /** @param strict whether replies and events are checked */
  constructor(world: World, keptTraffic: number, strict: boolean) {
    this.#world = world;
    this.#strict = strict;
    this.events.setMaxListeners(0);
    this.#traffic = new TrafficLog(keptTraffic, (entry) => this.events.emit('traffic', entry));
    world.onChange((change) => this.events.emit('change', change));
  }

  get traffic(): readonly TrafficEntry[] {
    return this.#traffic.entries;
  }

  readonly recordGateway: GatewayRecorder = (direction, { op, t, d }, application) => {
    this.#traffic.add({
      kind: 'gateway',
      direction,
      at: this.#world.clock.now(),
      application: application?.name ?? null,
      title: t ?? GatewayOpcodes[op] ?? `op ${op}`,
      body: maskBody(d),
    });
    if (t && d) this.#check(() => eventFaults(t, d));
  };

  readonly recordExchange = ({ incoming, answer, took, fault }: Exchange): void => {
    const { method, url } = incoming;
    const path = maskPath(url.pathname + url.search);
    const { status, body, requestBody, rule = null, application } = answer;
    if (answer.ownFault) this.#keep(this.ownFaults, answer.ownFault);
    else if (!fault) this.#check(() => replyFaults(method, decodePath(url.pathname) ?? url.pathname, status, body));
    if (!fault && status >= 400 && status < 500 && status !== 429) {
      const refusal = { method, path, status, body, requestBody, rule };
      this.#keep(this.refusals, refusal);
      this.events.emit('refusal', refusal);
    }
    this.#traffic.add({
      kind: 'request',
      direction: 'in',
      at: this.#world.clock.now(),
      application: application?.name ?? null,
      title: `${method} ${path}`,
      method,
      path,
      status,
      took,
      body: requestBody,
      reply: body,
      ...(rule ? { rule } : {}),
    });
  };

  /** Checks what was sent when it is on its way, so that nobody waits for it. */
  #check(faults: () => string[]): void {
    if (this.#strict) setImmediate(() => this.#keep(this.ownFaults, ...faults()));
  }

  #keep(list: unknown[], ...entries: unknown[]): void {
    list.push(...entries);
    if (list.length > KEPT) list.splice(0, list.length - KEPT);
  }
}
