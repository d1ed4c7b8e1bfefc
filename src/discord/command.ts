import type {
  APIApplicationCommandOptionChoice,
  Attachment,
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
} from 'discord.js';
import type {
  ApplicationCommandType,
  ApplicationCommandOptionType as OptionType,
  RESTPostAPIChatInputApplicationCommandsJSONBody,
  RESTPostAPIContextMenuApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import type { Call } from './call.ts';
import type { Reply } from './reply.ts';

type DeepReadonly<T> = T extends object ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> } : T;

/** What Discord is told about a slash command: https://discord.com/developers/docs/interactions/application-commands */
export type SlashCommandData = DeepReadonly<RESTPostAPIChatInputApplicationCommandsJSONBody> & {
  readonly type: ApplicationCommandType.ChatInput;
};
export type MessageCommandData = DeepReadonly<RESTPostAPIContextMenuApplicationCommandsJSONBody> & {
  readonly type: ApplicationCommandType.Message;
};

type Option = NonNullable<SlashCommandData['options']>[number];
type Subcommand = Extract<Option, { type: OptionType.Subcommand }>;

interface Values {
  readonly [OptionType.String]: string;
  readonly [OptionType.Integer]: number;
  readonly [OptionType.Number]: number;
  readonly [OptionType.Boolean]: boolean;
  /** Ids. */
  readonly [OptionType.User]: string;
  readonly [OptionType.Channel]: string;
  readonly [OptionType.Role]: string;
  readonly [OptionType.Mentionable]: string;
  readonly [OptionType.Attachment]: Attachment;
}

type ValueOf<O> = O extends { readonly choices: readonly { readonly value: infer Value }[] }
  ? Value
  : O extends { readonly type: infer T extends keyof Values }
    ? Values[T]
    : never;

type OptionsIn<Data> = Data extends { readonly options: readonly (infer O)[] } ? O : never;

/** The options of a command or a sub-command as its handler gets them; its definition is their type. */
export type OptionsOf<Data> = {
  readonly [O in OptionsIn<Data> as O extends { readonly name: infer Name extends string; readonly required: true }
    ? Name
    : never]: ValueOf<O>;
} & {
  readonly [O in OptionsIn<Data> as O extends { readonly name: infer Name extends string }
    ? O extends { readonly required: true }
      ? never
      : Name
    : never]?: ValueOf<O>;
};

// Written as a method, so that the registry may hold handlers of every kind of options.
interface Handling<Options, Interaction> {
  handle(call: Call<Interaction>, options: Options): Reply | Promise<Reply>;
}
/** Does what a command is for. */
export type Handler<Options> = Handling<Options, ChatInputCommandInteraction>['handle'];

interface Completing<Options> {
  complete(
    call: Call<AutocompleteInteraction>,
    options: Options,
  ): readonly APIApplicationCommandOptionChoice[] | Promise<readonly APIApplicationCommandOptionChoice[]>;
}
/** Offers at most 25 choices for the option that is being typed. */
export type Completion<Options> = Completing<Options>['complete'];

/** The completions of every option that says `autocomplete: true`. */
type Completions<Data> = {
  readonly [O in OptionsIn<Data> as O extends { readonly autocomplete: true; readonly name: infer Name extends string }
    ? Name
    : never]: Completion<Partial<OptionsOf<Data>>>;
};

/** A handler, with completions where the definition asks for them. */
type Action<Data> = { readonly run: Handler<OptionsOf<Data>> } & (keyof Completions<Data> extends never
  ? { readonly complete?: never }
  : { readonly complete: Completions<Data> });

/**
 * A slash command: what Discord is told, and what is done. One with sub-commands has an action for each.
 * Write `{ data, … } satisfies SlashCommand<typeof data>`, with `data` as `const`: a handler that is missing, or that
 * takes an option the definition does not have, does not compile.
 */
export type SlashCommand<Data extends SlashCommandData> = { readonly data: Data } & ([
  Extract<OptionsIn<Data>, Subcommand>,
] extends [never]
  ? Action<Data>
  : {
      readonly subcommands: {
        readonly [S in Extract<OptionsIn<Data>, Subcommand> as S['name']]: Action<S>;
      };
    });

/** A command of a message's menu ("Apps"). */
export interface MessageCommand {
  readonly data: MessageCommandData;
  run(call: Call<MessageContextMenuCommandInteraction>): Reply | Promise<Reply>;
}

interface AnyAction {
  readonly run: Handler<never>;
  readonly complete?: Readonly<Record<string, Completion<never>>>;
}

/** A slash command of whatever options, as the registry holds it. */
export type AnySlashCommand = { readonly data: SlashCommandData } & (
  | AnyAction
  | { readonly subcommands: Readonly<Record<string, AnyAction>> }
);
