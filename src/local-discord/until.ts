/** Milliseconds between two questions while nothing is heard. */
const INTERVAL = 20;

/** What is left of a type when it counts as true. */
export type Truthy<Value> = Exclude<Value, false | null | undefined | 0 | ''>;

export interface WaitOptions {
  /** Milliseconds of the machine's clock; 5 seconds by default. */
  readonly within?: number;
  /** What is waited for, for the error. */
  readonly what?: string;
}

/**
 * Waits until `predicate` returns something true, and returns it.
 * @param listen calls its argument whenever something has happened, and returns how to end that
 * @throws Error when the time is over, and whatever `predicate` throws
 */
export function waitUntil<Value>(
  listen: (ask: () => void) => () => void,
  predicate: () => Value,
  { within = 5000, what = 'What was waited for' }: WaitOptions,
): Promise<Truthy<Value>> {
  return new Promise((resolve, reject) => {
    const ask = () => {
      try {
        const value = predicate();
        if (value) end(() => resolve(value as Truthy<Value>));
      } catch (error) {
        end(() => reject(error));
      }
    };
    const stop = listen(ask);
    // What is waited for may also happen inside a client, a moment after it was last heard.
    const again = setInterval(ask, INTERVAL);
    const limit = setTimeout(() => end(() => reject(new Error(`${what} did not happen within ${within} ms.`))), within);
    function end(act: () => void): void {
      stop();
      clearInterval(again);
      clearTimeout(limit);
      act();
    }
    ask();
  });
}
