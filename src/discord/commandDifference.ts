import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';

/** What has to be written and deleted so that Discord's list becomes the wanted one. */
export interface Difference {
  readonly write: readonly RESTPostAPIApplicationCommandsJSONBody[];
  readonly remove: readonly APIApplicationCommand[];
}

/** What Discord takes a field for that is left out, or gives back in its place. */
const defaults: Readonly<Record<string, unknown>> = {
  type: 1,
  description: '',
  name_localizations: {},
  description_localizations: {},
  options: [],
  choices: [],
  channel_types: [],
  required: false,
  autocomplete: false,
  min_length: undefined,
  max_length: undefined,
  min_value: undefined,
  max_value: undefined,
  nsfw: false,
  default_member_permissions: null,
};

/** What makes two commands the same one to Discord. */
const keyOf = ({ name, type = 1 }: { name: string; type?: number | undefined }) => `${type} ${name}`;

/** Those that have the name and type of a wanted one. */
export function namesakes(
  present: readonly APIApplicationCommand[],
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): readonly APIApplicationCommand[] {
  const keys = new Set(wanted.map(keyOf));
  return present.filter((command) => keys.has(keyOf(command)));
}

/** Compares by name and type. What Discord adds (ids, versions, contexts of server commands) is no difference. */
export function commandDifference(
  present: readonly APIApplicationCommand[],
  wanted: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Difference {
  const known = new Map(present.map((command) => [keyOf(command), command]));
  const wantedKeys = new Set(wanted.map(keyOf));
  return {
    write: wanted.filter((command) => {
      const before = known.get(keyOf(command));
      return !before || !covers(before, command);
    }),
    remove: present.filter((command) => !wantedKeys.has(keyOf(command))),
  };
}

/** Whether the registered value says what the wanted one does. */
function covers(registered: unknown, wanted: unknown): boolean {
  if (Array.isArray(registered) && Array.isArray(wanted)) {
    return registered.length === wanted.length && registered.every((item, index) => covers(item, wanted[index]));
  }
  if (!isRecord(registered) || !isRecord(wanted)) return registered === wanted;
  // Every locale counts, but of other fields only those that we know.
  const known = Object.keys(registered).every(isLocale) ? Object.keys(registered) : Object.keys(defaults);
  const keys = new Set([...Object.keys(wanted), ...known]);
  return [...keys].every((key) => covers(fieldOf(registered, key), fieldOf(wanted, key)));
}

function fieldOf(record: Readonly<Record<string, unknown>>, key: string): unknown {
  const value = record[key] ?? defaults[key];
  // The order of where a command may be used means nothing.
  return key === 'contexts' || key === 'integration_types' ? (value as number[] | undefined)?.toSorted() : value;
}

const isLocale = (key: string) => /^[a-z]{2}(?:-[A-Z]{2}|-419)?$/.test(key);

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
