import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { type ChannelType, ApplicationCommandOptionType as Type } from 'discord-api-types/v10';
import { rolePayload } from '../serialize/guild.ts';
import { attachmentPayload } from '../serialize/message.ts';
import { storeAttachment } from '../world/attachments.ts';
import type { Command, Ref } from '../world/model.ts';
import { ClientRefusal } from './refused.ts';
import { addChannel, addUser, type Place } from './resolved.ts';

/** A file given to an option. */
export interface FileValue {
  readonly filename: string;
  readonly contentType?: string;
  readonly bytes: Uint8Array;
}

/** What a person gives for an option; users, channels and roles stand for themselves. */
export type OptionValue = string | number | boolean | Ref | FileValue;
export type OptionValues = Readonly<Record<string, OptionValue | undefined>>;

export interface SentOption {
  name: string;
  type: number;
  value?: string | number | boolean;
  options?: SentOption[];
  focused?: boolean;
}

type Option = APIApplicationCommandOption;

/** A command, or its sub-command, with the options that a person fills in. */
export interface Target {
  readonly command: Command;
  /** Sub-command group and sub-command, from the outside in. */
  readonly path: readonly Option[];
  readonly options: readonly Option[];
}

/** Finds a sub-command. @param words the words after the command's name @throws ClientRefusal if there is none */
export function findTarget(command: Command, words: readonly string[]): Target {
  const path: Option[] = [];
  let options: readonly Option[] = command.options;
  for (const word of words) {
    const next = options.find(
      ({ name, type }) => name === word && (type === Type.Subcommand || type === Type.SubcommandGroup),
    );
    if (!next) throw new ClientRefusal(`/${command.name} has no sub-command "${word}".`);
    path.push(next);
    options = ('options' in next && next.options) || [];
  }
  if (options.some(({ type }) => type === Type.Subcommand || type === Type.SubcommandGroup)) {
    throw new ClientRefusal(
      `/${command.name} is used with a sub-command: ${options.map(({ name }) => name).join(', ')}.`,
    );
  }
  return { command, path, options };
}

/**
 * Turns what a person gave into what Discord sends, with the checks of Discord's client.
 * @param focused the option being typed, for autocomplete: then nothing is required, and its text is sent as it is
 * @throws ClientRefusal for an unknown, missing or unfit value
 */
export function fillOptions(place: Place, target: Target, values: OptionValues, focused?: string): SentOption[] {
  const title = `/${[target.command.name, ...target.path.map(({ name }) => name)].join(' ')}`;
  for (const name of Object.keys(values)) {
    if (!target.options.some((option) => option.name === name)) {
      throw new ClientRefusal(`${title} has no option "${name}".`);
    }
  }
  const filled: SentOption[] = [];
  for (const option of target.options) {
    const value = values[option.name];
    if (option.name === focused) {
      filled.push({ name: option.name, type: option.type, value: String(value ?? ''), focused: true });
    } else if (value !== undefined) {
      const sent = read(place, option, value, focused === undefined);
      filled.push({ name: option.name, type: option.type, value: sent });
    } else if (option.required && focused === undefined) {
      throw new ClientRefusal(`${title} needs the option "${option.name}".`);
    }
  }
  return target.path.reduceRight<SentOption[]>((inner, { name, type }) => [{ name, type, options: inner }], filled);
}

function read(place: Place, option: Option, value: OptionValue, strict: boolean): string | number | boolean {
  const { world, channel, resolved } = place;
  const refusal = (what: string) => new ClientRefusal(`The option "${option.name}" takes ${what}.`);
  switch (option.type) {
    case Type.String:
      return readString(option, value, strict, refusal);
    case Type.Integer:
    case Type.Number:
      return readNumber(option, value, strict, refusal);
    case Type.Boolean:
      if (value === true || value === 'true') return true;
      if (value === false || value === 'false') return false;
      throw refusal('true or false');
    case Type.Attachment: {
      if (typeof value !== 'object' || !('bytes' in value)) throw refusal('a file');
      const upload = { id: '0', contentType: '', ...value };
      const attachment = storeAttachment(world, channel.id, upload, true);
      resolved.attachments = { ...resolved.attachments, [attachment.id]: attachmentPayload(attachment) };
      return attachment.id;
    }
    default:
      return readMentionable(place, option, value, refusal);
  }
}

type Refuse = (what: string) => ClientRefusal;

function readString(option: Option, value: OptionValue, strict: boolean, refusal: Refuse): string {
  if (typeof value === 'object') throw refusal('a text');
  const text = String(value);
  const {
    choices,
    min_length = 0,
    max_length = 6000,
  } = option as {
    choices?: { name: string; value: string }[];
    min_length?: number;
    max_length?: number;
  };
  const choice = choices?.find((candidate) => candidate.value === text || candidate.name === text);
  if (choice) return choice.value;
  if (choices?.length && strict) throw refusal(`one of: ${choices.map(({ name }) => name).join(', ')}`);
  const length = [...text].length;
  if (strict && (length < min_length || length > max_length)) {
    throw refusal(`${min_length} to ${max_length} characters, not ${length}`);
  }
  return text;
}

function readNumber(option: Option, value: OptionValue, strict: boolean, refusal: Refuse): number {
  const {
    choices,
    min_value = -(2 ** 53),
    max_value = 2 ** 53,
  } = option as {
    choices?: { name: string; value: number }[];
    min_value?: number;
    max_value?: number;
  };
  const choice = choices?.find((candidate) => candidate.value === Number(value) || candidate.name === value);
  if (choice) return choice.value;
  if (choices?.length && strict) throw refusal(`one of: ${choices.map(({ name }) => name).join(', ')}`);
  const number = typeof value === 'object' || value === '' ? Number.NaN : Number(value);
  if (Number.isNaN(number)) throw refusal('a number');
  if (option.type === Type.Integer && !Number.isInteger(number)) throw refusal('a whole number');
  if (strict && (number < min_value || number > max_value)) throw refusal(`${min_value} to ${max_value}`);
  return number;
}

function readMentionable(place: Place, option: Option, value: OptionValue, refusal: Refuse): string {
  const { world, channel, person, resolved } = place;
  const id = typeof value === 'object' && 'id' in value ? value.id : String(value);
  const user = world.users.get(id);
  const role = channel.guild?.roles.get(id);
  const other = channel.guild?.channels.get(id) ?? (id === channel.id ? channel : undefined);
  if (user && (option.type === Type.User || option.type === Type.Mentionable)) {
    addUser(resolved, channel, user);
  } else if (role && (option.type === Type.Role || option.type === Type.Mentionable)) {
    resolved.roles = { ...resolved.roles, [id]: rolePayload(role) };
  } else if (other && option.type === Type.Channel) {
    const allowed = (option as { channel_types?: ChannelType[] }).channel_types;
    if (allowed?.length && !allowed.includes(other.type)) throw refusal('a channel of another kind');
    addChannel(resolved, other, person);
  } else throw refusal(`a ${Type[option.type]?.toLowerCase()} of this place`);
  return id;
}
