import type { Call, Frame, Outcome } from '../protocol.ts';
import { store } from './store.ts';

const waiting = new Map<number, (outcome: Outcome) => void>();
let socket: WebSocket | null = null;
let personId = sessionStorage.getItem('person') ?? '';
let lastId = 0;
let attempts = 0;

/** Connects as the person of this tab, and again whenever the connection is lost. */
export function connect(): void {
  const opened = new WebSocket(`ws://${location.host}/live?as=${personId}`);
  socket = opened;
  opened.addEventListener('message', (event) => receive(JSON.parse(event.data) as Frame));
  opened.addEventListener('close', () => {
    if (socket !== opened) return;
    socket = null;
    store.setConnected(false);
    for (const answer of waiting.values()) answer({ kind: 'failed', text: 'The playground is not running.' });
    waiting.clear();
    setTimeout(connect, Math.min(5_000, 250 * 2 ** attempts++));
  });
}

/** Goes on as another person. */
export function become(id: string): void {
  personId = id;
  sessionStorage.setItem('person', id);
  const left = socket;
  connect();
  left?.close();
}

/** Has the playground do what the person did; resolves with what came of it. Never rejects. */
export function perform(call: Call): Promise<Outcome> {
  if (socket?.readyState !== WebSocket.OPEN) {
    return Promise.resolve({ kind: 'failed', text: 'The playground is not running.' });
  }
  const id = ++lastId;
  socket.send(JSON.stringify({ id, call }));
  return new Promise((resolve) => waiting.set(id, resolve));
}

function receive(frame: Frame): void {
  if (frame.type === 'outcome') {
    waiting.get(frame.id)?.(frame.outcome);
    waiting.delete(frame.id);
    return;
  }
  if (frame.type === 'snapshot') {
    attempts = 0;
    store.setConnected(true);
  }
  store.apply(frame);
}
