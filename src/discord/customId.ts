/** What a button or a select carries, so that the bot need not remember anything. */
export interface CustomId {
  /** Which handler of `presses/` it is for. */
  readonly action: string;
  /** The library that the message was made from; shows whether the articles have changed since. */
  readonly fingerprint: string;
  /** For the handler alone. */
  readonly argument: string;
}

/** Changes when older buttons can no longer be read. */
const version = 'v1';
/** Source: https://discord.com/developers/docs/components/reference#anatomy-of-a-component-custom-id */
const longest = 100;

/** @throws {RangeError} if it would have more than the 100 characters that Discord allows */
export function writeCustomId({ action, fingerprint, argument }: CustomId): string {
  const text = [version, action, fingerprint, argument].join(':');
  if (text.length > longest) throw new RangeError(`A custom_id has at most ${longest} characters: ${text}`);
  return text;
}

/** @returns `null` if another version wrote it */
export function readCustomId(text: string): CustomId | null {
  const [written, action, fingerprint, ...argument] = text.split(':');
  if (written !== version || !action || fingerprint === undefined) return null;
  return { action, fingerprint, argument: argument.join(':') };
}
