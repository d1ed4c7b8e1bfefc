import type { CommandView } from '../protocol.ts';

/** Slash commands that begin with what was typed after `/`; then those that hold it elsewhere, in name or description. */
export function suggestCommands(typed: string, commands: readonly CommandView[]): CommandView[] {
  const query = typed.toLocaleLowerCase().trimEnd();
  const rank = (command: CommandView) => {
    const names = [command.label.toLocaleLowerCase(), command.name];
    if (names.some((name) => name.startsWith(query))) return 0;
    if (names.some((name) => name.includes(query))) return 1;
    return command.description.toLocaleLowerCase().includes(query) ? 2 : 3;
  };
  return commands
    .filter((command) => command.kind === 'slash' && rank(command) < 3)
    .sort((one, other) => rank(one) - rank(other));
}

/** The command whose whole name was typed, a space after it, and what follows. */
export function typedCommand(
  text: string,
  commands: readonly CommandView[],
): { command: CommandView; rest: string } | null {
  const found = commands
    .filter((command) => command.kind === 'slash')
    .flatMap((command) => [command.label, command.name].map((name) => ({ command, start: `/${name} ` })))
    .filter(({ start }) => text.startsWith(start))
    .sort((one, other) => other.start.length - one.start.length)[0];
  return found ? { command: found.command, rest: text.slice(found.start.length) } : null;
}

/** The `@name` or `#name` that the caret stands at the end of. */
export function mentionQuery(text: string, caret: number): { sign: '@' | '#'; start: number; query: string } | null {
  const match = /(?:^|\s)([@#])([^\s@#]{0,32})$/u.exec(text.slice(0, caret));
  if (!match) return null;
  return { sign: match[1] as '@' | '#', start: caret - match[2]!.length - 1, query: match[2]!.toLocaleLowerCase() };
}

/** What an `@name` or `#name` in a typed text stands for, and how Discord writes it (`<@id>`). */
export interface Mentionable {
  readonly name: string;
  readonly detail: string;
  readonly raw: string;
}

/** Turns the names in a typed text into mentions, the longest name first. */
export function writeMentions(text: string, mentionables: readonly Mentionable[]): string {
  const names = [...mentionables].sort((one, other) => other.name.length - one.name.length);
  let written = '';
  for (let at = 0; at < text.length; ) {
    const startsWord = at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
    const found = startsWord && names.find(({ name }) => namedAt(text, at, name));
    written += found ? found.raw : text[at];
    at += found ? found.name.length : 1;
  }
  return written;
}

const namedAt = (text: string, at: number, name: string): boolean =>
  text.startsWith(name, at) && !/[\p{L}\p{N}]/u.test(text[at + name.length] ?? ' ');
