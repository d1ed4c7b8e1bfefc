import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import type { Gateway } from './gateway.ts';
import { areKnown, privilegedIntents } from './intents.ts';
import { type Dispatch, Session } from './session.ts';

/** Discord closes a connection that sends more than this in a minute. */
const COMMANDS_PER_MINUTE = 120;
/** A client may be this many times the heartbeat interval late before it counts as dead. */
const PATIENCE = 2;

interface Command {
  op: number;
  d?: unknown;
}

/** One client's connection to the gateway. Its heartbeats run on the machine's time: they concern the wire. */
export class Connection {
  readonly #gateway: Gateway;
  readonly #socket: WebSocket;
  session: Session | null = null;
  /** True: nothing is sent any more, as when a connection has died without closing. */
  muted = false;
  #recent: number[] = [];
  readonly #sender = (event: Dispatch) => this.send(event);
  #death: NodeJS.Timeout | undefined;

  constructor(gateway: Gateway, socket: WebSocket) {
    this.#gateway = gateway;
    this.#socket = socket;
    socket.on('message', (data) => this.#receive(String(data)));
    socket.on('close', (code) => this.#closed(code));
    socket.on('error', () => socket.terminate());
    this.#awaitHeartbeat();
    this.send({ op: Op.Hello, s: null, t: null, d: { heartbeat_interval: gateway.heartbeatInterval, _trace: [] } });
  }

  /** Sends one gateway payload. */
  send(payload: { op: number; s: number | null; t: string | null; d: unknown }): void {
    if (this.muted || this.#socket.readyState !== this.#socket.OPEN) return;
    this.#gateway.record('out', payload, this.session?.application ?? null);
    this.#socket.send(JSON.stringify(payload));
  }

  /** Closes with a gateway close code. */
  close(code: number, reason: string): void {
    this.#leave();
    this.#socket.close(code, reason);
  }

  /** Cuts the wire without a word. */
  cut(): void {
    this.#leave();
    this.#socket.terminate();
  }

  /** Asks the client to reconnect and resume (op 7). */
  askToReconnect(): void {
    this.send({ op: Op.Reconnect, s: null, t: null, d: null });
  }

  /** Tells the client that its session is void (op 9). */
  invalidate(resumable: boolean): void {
    if (!resumable && this.session) this.#gateway.forget(this.session);
    this.send({ op: Op.InvalidSession, s: null, t: null, d: resumable });
  }

  #leave(): void {
    this.session?.leave(this.#sender);
    clearTimeout(this.#death);
  }

  /** A client that says goodbye (1000, 1001) gives up its session. */
  #closed(code: number): void {
    this.#leave();
    this.#gateway.closed(this);
    if (this.session && (code === 1000 || code === 1001)) this.#gateway.forget(this.session);
  }

  #awaitHeartbeat(): void {
    clearTimeout(this.#death);
    const patience = this.#gateway.heartbeatInterval * PATIENCE;
    this.#death = setTimeout(() => this.close(Close.SessionTimedOut, 'Session timed out.'), patience);
  }

  #receive(text: string): void {
    const command = readCommand(text);
    if (this.#tooMany()) this.close(Close.RateLimited, 'You are being rate limited.');
    else if (!command) this.close(Close.DecodeError, 'Error while decoding payload.');
    else {
      this.#gateway.record('in', command, this.session?.application ?? null);
      this.#obey(command);
    }
  }

  #tooMany(): boolean {
    const now = performance.now();
    this.#recent = this.#recent.filter((at) => now - at < 60_000);
    this.#recent.push(now);
    return this.#recent.length > COMMANDS_PER_MINUTE;
  }

  #obey({ op, d }: Command): void {
    switch (op) {
      case Op.Heartbeat:
        this.#awaitHeartbeat();
        this.send({ op: Op.HeartbeatAck, s: null, t: null, d: null });
        break;
      case Op.Identify:
      case Op.Resume:
        if (this.session) this.close(Close.AlreadyAuthenticated, 'Already authenticated.');
        else if (op === Op.Identify) this.#identify(d);
        else this.#resume(d);
        break;
      case Op.PresenceUpdate:
      case Op.VoiceStateUpdate:
      case Op.RequestGuildMembers:
      case Op.RequestSoundboardSounds:
        if (!this.session) this.close(Close.NotAuthenticated, 'Not authenticated.');
        else if (op === Op.RequestGuildMembers) this.#gateway.sendMembers(this.session, d);
        break;
      default:
        this.close(Close.UnknownOpcode, 'Unknown opcode.');
    }
  }

  #identify(data: unknown): void {
    const { token, intents, shard } = (data ?? {}) as { token?: unknown; intents?: unknown; shard?: unknown };
    const application = this.#gateway.applicationOf(token);
    const [id, count] = Array.isArray(shard) ? shard : [0, 1];
    if (!application) {
      this.close(Close.AuthenticationFailed, 'Authentication failed.');
    } else if (!Number.isInteger(id) || !Number.isInteger(count) || id < 0 || id >= count) {
      this.close(Close.InvalidShard, 'Invalid shard.');
    } else if (!areKnown(intents)) {
      this.close(Close.InvalidIntents, 'Invalid intent(s).');
    } else if (intents & privilegedIntents & ~application.privilegedIntents) {
      this.close(Close.DisallowedIntents, 'Disallowed intent(s).');
    } else {
      const session = new Session(application, intents, [id, count], this.#gateway.now);
      this.#enter(session);
      this.#gateway.welcome(session);
    }
  }

  #resume(data: unknown): void {
    const { token, session_id, seq } = (data ?? {}) as { token?: unknown; session_id?: unknown; seq?: unknown };
    const application = this.#gateway.applicationOf(token);
    const session = application && this.#gateway.sessionOf(session_id, application);
    const missed = session && typeof seq === 'number' ? session.since(seq) : null;
    if (!application) this.close(Close.AuthenticationFailed, 'Authentication failed.');
    else if (!session) this.invalidate(false);
    else if (!missed) this.close(Close.InvalidSeq, 'Invalid seq.');
    else {
      this.#enter(session);
      for (const event of missed) this.send(event);
      session.dispatch('RESUMED', { _trace: [] });
    }
  }

  #enter(session: Session): void {
    this.session = session;
    session.send = this.#sender;
    this.#gateway.presenceChanged(this);
  }
}

/** One payload of a client; `null` if it is none. */
function readCommand(text: string): Command | null {
  try {
    const command: unknown = JSON.parse(text);
    const isCommand = typeof command === 'object' && command !== null && 'op' in command;
    return isCommand && typeof command.op === 'number'
      ? { op: command.op, d: 'd' in command ? command.d : null }
      : null;
  } catch {
    return null;
  }
}
