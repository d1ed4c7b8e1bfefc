import { randomBytes } from 'node:crypto';
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';
import type { Log } from '../operations/log.ts';
import { StoreError } from '../reminders/storeError.ts';
import { catalogue } from '../wording/catalogue.ts';
import type { Language } from '../wording/language.ts';
import { WithheldError } from './guard/guard.ts';
import { UserError } from './userError.ts';

/** Too late, answered already, or not to be reached: there is nobody left to tell. */
const settled: readonly unknown[] = [
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
];

/**
 * Makes of an error what the person is told. Unexpected ones are logged under an id that the person is given; nobody
 * sees a stack.
 * @param what did not work, for the log
 * @returns `null` if nothing can be said any more
 */
export function wordError(error: unknown, what: object, language: Language, log: Log): string | null {
  const words = catalogue[language].error;
  if (error instanceof UserError) return words[error.identifier];
  if (error instanceof StoreError) {
    log.error({ ...what, fault: error.fault }, `The store failed: ${error.message}`);
    return catalogue[language].remind.storeFault;
  }
  if (error instanceof DiscordAPIError && settled.includes(error.code)) {
    log.warn({ ...what, code: error.code }, `A reply reached nobody: ${error.message}`);
    return null;
  }
  if (error instanceof WithheldError && error.reason === 'changed') {
    log.warn(what, `A reply was held back, for its article has just changed. ${error.message}`);
    return words.changing;
  }
  if (error instanceof WithheldError) {
    log.error(what, `A reply was held back: an excerpt differs from its file. ${error.message}`);
    return words.withheld;
  }
  const errorId = randomBytes(4).toString('hex');
  log.error({ ...what, errorId, err: error }, 'Something failed');
  return words.unexpected(errorId);
}
