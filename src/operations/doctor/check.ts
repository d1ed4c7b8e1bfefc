/** What one check of `doctor` found. */
export interface Check {
  /** What was looked at: `settings`, `token`, the name of an article file, … */
  readonly name: string;
  /** `fail`: something does not work; `warn`: it works, but perhaps not as meant. */
  readonly status: 'ok' | 'warn' | 'fail';
  /** What was found, in one line; never a secret. */
  readonly message: string;
  /** What to do about it; `null` if nothing. */
  readonly advice: string | null;
}

export const ok = (name: string, message: string): Check => ({ name, status: 'ok', message, advice: null });
export const warn = (name: string, message: string, advice: string): Check => ({
  name,
  status: 'warn',
  message,
  advice,
});
export const fail = (name: string, message: string, advice: string): Check => ({
  name,
  status: 'fail',
  message,
  advice,
});
