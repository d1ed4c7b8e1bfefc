import type { Clock } from './clock.ts';
import type { Fault, RequestFaults } from './faults.ts';
import type { Gateway } from './gateway/gateway.ts';

/** Whether all of Discord is down, until when. */
export class Outage {
  readonly #clock: Clock;
  #until = Number.NEGATIVE_INFINITY;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  begin(milliseconds: number): void {
    this.#until = this.#clock.now() + milliseconds;
  }

  end(): void {
    this.#until = Number.NEGATIVE_INFINITY;
  }

  isDown(): boolean {
    return this.#clock.now() < this.#until;
  }
}

/** What can go wrong on demand. */
export interface DiscordFaults {
  /** Lets the next matching request meet a fault. */
  next(fault: Fault): void;
  /**
   * Breaks every gateway connection. Clients may resume unless `resume` is false: then their session is void.
   * `how`: `cut` the wire (default), `close` it with code 4000, ask to `reconnect` (op 7) or `invalidate` (op 9).
   */
  dropGateway(options?: { how?: 'cut' | 'close' | 'reconnect' | 'invalidate'; resume?: boolean }): void;
  /** Lets every open gateway connection go silent without closing, as when a network dies. */
  muteGateway(): void;
  /** Turns new gateway connections away, or takes them again. */
  refuseGateway(refuse?: boolean): void;
  /** All of Discord is down for so many milliseconds of its clock: REST answers 503, the gateway is gone. */
  down(milliseconds: number): void;
  /** Ends every fault that still waits or lasts. */
  clear(): void;
}

export function makeFaults(requests: RequestFaults, gateway: Gateway, outage: Outage): DiscordFaults {
  return {
    next: (fault) => requests.next(fault),
    dropGateway: ({ how = 'cut', resume = true } = {}) => {
      for (const connection of gateway.connections) {
        if (!resume && connection.session) gateway.forget(connection.session);
        if (how === 'cut') connection.cut();
        else if (how === 'close') connection.close(4000, 'Unknown error.');
        else if (how === 'reconnect') connection.askToReconnect();
        else connection.invalidate(resume);
      }
    },
    muteGateway: () => {
      for (const connection of gateway.connections) connection.muted = true;
    },
    refuseGateway: (refuse = true) => {
      gateway.accepting = !refuse;
    },
    down: (milliseconds) => {
      outage.begin(milliseconds);
      for (const connection of gateway.connections) connection.cut();
    },
    clear: () => {
      requests.clear();
      outage.end();
      gateway.accepting = true;
      for (const connection of gateway.connections) connection.muted = false;
    },
  };
}
