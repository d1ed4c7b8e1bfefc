/** Tells whether somebody speaks about a message for the first time. */
export type Voices = (messageId: string, userId: string) => boolean;

/**
 * Lets each person count once for each message, as long as the process runs. Nothing of it is stored, so that nobody
 * can be found out by it later; the price is that a person may count again after a restart.
 * @param most how many are remembered; beyond that, the oldest are forgotten
 */
export function createVoices(most = 10_000): Voices {
  const heard = new Set<string>();
  return (messageId, userId) => {
    const voice = `${messageId}/${userId}`;
    if (heard.has(voice)) return false;
    heard.add(voice);
    const [oldest] = heard;
    if (heard.size > most && oldest) heard.delete(oldest);
    return true;
  };
}
