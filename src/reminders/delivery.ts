import type { Clock, Timer } from '../clock.ts';
import { backoff } from './backoff.ts';
import { nonceOf, randomKey } from './nonce.ts';
import type { Claim, DeliveryStore, Found, Messenger, Outcome } from './ports.ts';
import type { NewReminder, Trouble } from './reminder.ts';
import { nextOccurrence } from './schedule.ts';
import { wallTimeAt, writeWallTime } from './wallTime.ts';

/** Where a delivery stands; tests kill the process at each of them. */
export type Step = 'claimed' | 'opened' | 'looked' | 'sending' | 'sent' | 'detoured' | 'marked';

export interface DeliveryParts {
  readonly store: DeliveryStore;
  readonly messenger: Messenger;
  readonly clock: Clock;
  /** Milliseconds that a claim lasts; longer than any one request. */
  readonly lease: number;
  /** For how long a nonce is trusted to find the first message where the history cannot be read, in milliseconds. */
  readonly nonceTrust: number;
  readonly onStep?: (step: Step, claim: Claim) => void;
  readonly random?: () => number;
}

/** How a delivery ended, for the loop: `limited` and `failed` ask for patience. */
export type Ending =
  | { readonly kind: 'delivered' | 'parked' | 'lost' }
  | Extract<Outcome, { kind: 'limited' | 'failed' }>;

/** Another process has the claim now. */
class LeaseLost extends Error {}

/**
 * Delivers one claimed occurrence: at least once in the store, once on the screen.
 * Errors of the store are thrown; the claim then ends with its lease, and the next one looks for the message first.
 */
export async function deliver(claim: Claim, parts: DeliveryParts): Promise<Ending> {
  parts.onStep?.('claimed', claim);
  const endKeeping = keepLease(claim, parts);
  try {
    return await attempt(claim, parts, { mayReopen: true });
  } catch (error) {
    if (error instanceof LeaseLost) return { kind: 'lost' };
    throw error;
  } finally {
    endKeeping();
  }
}

/** Renews the lease for as long as the delivery is under way: it may have to wait for its turn. @returns what ends that */
function keepLease(claim: Claim, { store, clock, lease }: DeliveryParts): () => void {
  let isUnderWay = true;
  let timer: Timer;
  const wait = () => {
    timer = clock.setTimeout(async () => {
      // A renewal that fails lets the lease end, and another look for the message.
      const isKept = await store.renew(claim, lease).catch(() => false);
      if (isKept && isUnderWay) wait();
    }, lease / 3);
  };
  wait();
  return () => {
    isUnderWay = false;
    timer.cancel();
  };
}

/** A mark that fails is tried again so many times, so many milliseconds later: the message is out. */
const markRetries = 4;
const markPause = 500;

interface Chances {
  /** A DM that refuses access is opened again once. */
  readonly mayReopen: boolean;
  /** An earlier try may stand where the message was to go. */
  readonly isDoubtful: boolean;
}

async function attempt(claim: Claim, parts: DeliveryParts, { mayReopen }: { mayReopen: boolean }): Promise<Ending> {
  const { store, messenger, onStep } = parts;
  const channelId = claim.detour ? claim.detour.channelId : claim.place.channelId;
  if (channelId === null) return reopen(claim, parts);
  let isDoubtful = false;
  if (claim.doubtfulSince !== null) {
    const found = await messenger.find(claim, channelId, claim.doubtfulSince);
    await hold(store.renew(claim, parts.lease));
    onStep?.('looked', claim);
    const ending = await settleDoubt(found, claim, parts);
    if (ending) return ending;
    isDoubtful = found !== 'absent';
  }
  onStep?.('sending', claim);
  const outcome = await messenger.send(claim, channelId);
  if (outcome.kind === 'sent') onStep?.('sent', claim);
  return settle(outcome, claim, parts, { mayReopen, isDoubtful });
}

/** What the search for an earlier try tells. @returns `null` if the message is to be sent */
async function settleDoubt(found: Found, claim: Claim, parts: DeliveryParts): Promise<Ending | null> {
  if (found === 'found') return complete(claim, parts, claim.doubtfulSince!);
  if (found === 'absent') return null;
  if (found === 'unreadable') {
    const age = claim.claimedAt - claim.doubtfulSince!;
    return age >= 0 && age < parts.nonceTrust ? null : park('inDoubt', claim, parts);
  }
  // What refuses to be read refuses the message too, and says why.
  return found.kind === 'refused' ? null : settle(found, claim, parts, { mayReopen: false, isDoubtful: true });
}

async function settle(outcome: Outcome, claim: Claim, parts: DeliveryParts, chances: Chances): Promise<Ending> {
  const { store, random = Math.random } = parts;
  switch (outcome.kind) {
    case 'sent':
      return complete(claim, parts, claim.claimedAt);
    case 'limited':
      await hold(store.release(claim, { after: outcome.after, mayHaveArrived: false, failed: false }));
      return outcome;
    case 'failed': {
      const { mayHaveArrived } = outcome;
      const after = backoff(claim.attempts + 1, random());
      await hold(store.release(claim, { after, mayHaveArrived, failed: true }));
      return outcome;
    }
    case 'refused':
      return refuse(outcome.trouble, claim, parts, chances);
  }
}

/** A channel that refuses → the owner's DM → parked. */
async function refuse(trouble: Trouble, claim: Claim, parts: DeliveryParts, chances: Chances): Promise<Ending> {
  const { store, onStep } = parts;
  // In a channel that is gone nobody sees an earlier try; elsewhere a second place could show the message twice.
  if (chances.isDoubtful && trouble !== 'channelGone' && !(isDm(claim) && chances.mayReopen)) {
    return park('inDoubt', claim, parts);
  }
  if (claim.place.kind === 'channel' && !claim.detour && trouble !== 'refused') {
    const nonce = nonceOf(randomKey(), claim.occurrence);
    const detour = { channelId: null, trouble };
    await hold(store.detour(claim, detour, nonce));
    onStep?.('detoured', claim);
    return attempt({ ...claim, detour, nonce, doubtfulSince: null }, parts, chances);
  }
  if (trouble === 'noAccess' && chances.mayReopen) return reopen(claim, parts);
  return park(claim.detour?.trouble ?? trouble, claim, parts);
}

const isDm = ({ place, detour }: Claim) => place.kind === 'dm' || detour !== null;

/** Opens the owner's DM and sends there. */
async function reopen(claim: Claim, parts: DeliveryParts): Promise<Ending> {
  const opened = await parts.messenger.openDm(claim.ownerId);
  if (opened.kind !== 'opened') {
    return settle(opened, claim, parts, { mayReopen: false, isDoubtful: claim.doubtfulSince !== null });
  }
  const { channelId } = opened;
  const known = claim.detour ? claim.detour.channelId : claim.place.channelId;
  if (channelId === known) return attempt(claim, parts, { mayReopen: false });
  const nonce = nonceOf(randomKey(), claim.occurrence);
  await hold(parts.store.readdress(claim, channelId, nonce));
  await hold(parts.store.renew(claim, parts.lease));
  parts.onStep?.('opened', claim);
  const there = claim.detour
    ? { ...claim, detour: { ...claim.detour, channelId } }
    : { ...claim, place: { kind: 'dm' as const, channelId } };
  return attempt({ ...there, nonce, doubtfulSince: null }, parts, { mayReopen: false });
}

/** @param writtenAt when the message was written: what had been missed by then has collapsed into it, and no more */
async function complete(claim: Claim, { store, onStep, clock }: DeliveryParts, writtenAt: number): Promise<Ending> {
  const next = nextOccurrence(claim.schedule, claim.zone, Math.max(claim.dueAt, writtenAt));
  await hold(persist(() => store.complete(claim, next), clock));
  onStep?.('marked', claim);
  return { kind: 'delivered' };
}

async function park(trouble: Trouble, claim: Claim, { store }: DeliveryParts): Promise<Ending> {
  const notice = trouble === 'inDoubt' && claim.subject.kind !== 'doubt' ? doubtNotice(claim) : null;
  await hold(store.park(claim, trouble, notice));
  return { kind: 'parked' };
}

/** Tells the owner, in their DM, that a message may or may not stand in a channel. */
function doubtNotice(claim: Claim): NewReminder {
  const channelId = claim.place.channelId ?? '';
  const text = claim.subject.kind === 'note' ? claim.subject.text : null;
  const dueLocal = writeWallTime(wallTimeAt(claim.claimedAt, 'UTC'));
  return {
    id: randomKey(),
    ownerId: claim.ownerId,
    language: claim.language,
    place: { kind: 'dm', channelId: null },
    subject: { kind: 'doubt', channelId, text },
    zone: 'UTC',
    schedule: { kind: 'once', local: dueLocal },
    dueAt: claim.claimedAt,
    dueLocal,
    origin: `doubt:${claim.id}.${claim.occurrence}`,
  };
}

/** The store may be away for a moment; what it could not mark is looked for when its lease has ended. */
async function persist<Value>(run: () => Promise<Value>, clock: Clock): Promise<Value> {
  for (let left = markRetries; ; left -= 1) {
    try {
      return await run();
    } catch (error) {
      if (left === 0) throw error;
      await new Promise<void>((resolve) => clock.setTimeout(resolve, markPause));
    }
  }
}

/** @throws {LeaseLost} if the store says that another has the claim */
async function hold(change: Promise<boolean>): Promise<void> {
  if (!(await change)) throw new LeaseLost();
}
