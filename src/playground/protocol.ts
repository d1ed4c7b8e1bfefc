import type {
  APIMessage,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
} from 'discord-api-types/v10';
import type { Session } from './session.ts';

/**
 * What goes over the WebSocket between the playground and its page, as JSON. Messages, modals and choices are Discord's
 * own objects; the rest is what a Discord client knows beside them. Times are epoch milliseconds.
 */

/** A message, and the command that it answers: `/quote find`, or the name of a menu entry. */
export type MessageView = APIMessage & { readonly command?: string };

export interface PersonView {
  readonly id: string;
  readonly name: string;
  /** What is special about this person, in a few words. */
  readonly about: string;
  /** BCP 47 tag; the page shows times in it and commands by their names in it. */
  readonly locale: string;
  /** IANA zone. */
  readonly timeZone: string;
}

export interface ChoiceView {
  readonly name: string;
  readonly value: string | number;
}

export interface OptionView {
  readonly name: string;
  /** The name in the person's language. */
  readonly label: string;
  readonly description: string;
  readonly type: ApplicationCommandOptionType;
  readonly required: boolean;
  readonly choices: readonly ChoiceView[];
  readonly autocomplete: boolean;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly minimumLength: number | null;
  readonly maximumLength: number | null;
}

/** A command that can be run: a slash command, or one subcommand of it (`quote find`), or a context-menu entry. */
export interface CommandView {
  readonly id: string;
  readonly kind: 'slash' | 'user' | 'message';
  /** The path that the bot knows: `ask`, `quote find`. */
  readonly name: string;
  readonly label: string;
  readonly description: string;
  readonly options: readonly OptionView[];
}

export interface ChannelView {
  readonly id: string;
  readonly name: string;
  readonly kind: 'text' | 'dm';
  readonly topic: string;
  /** Commands that the person may use here. */
  readonly commands: readonly CommandView[];
}

export interface RoleView {
  readonly id: string;
  readonly name: string;
  /** `#rrggbb`, or `null` for the colour of text. */
  readonly colour: string | null;
}

export interface GuildView {
  readonly id: string;
  readonly name: string;
  readonly about: string;
  readonly channels: readonly ChannelView[];
  readonly roles: readonly RoleView[];
  readonly memberIds: readonly string[];
}

export interface BotView {
  readonly id: string;
  readonly name: string;
  readonly status: 'starting' | 'online' | 'offline';
}

export interface ClockView {
  readonly now: number;
  /** When the bot's next reminder is due. */
  readonly nextReminderAt: number | null;
}

/** One thing to try in an empty channel: a sentence of invitation and the very call that a click makes. */
export interface TryView {
  readonly title: string;
  readonly detail: string;
  readonly channelId: string;
  readonly call: Call;
}

/** Everything that one person sees. */
export interface Snapshot {
  readonly me: PersonView;
  readonly people: readonly PersonView[];
  readonly bot: BotView;
  readonly guilds: readonly GuildView[];
  readonly dms: readonly ChannelView[];
  readonly messages: Readonly<Record<string, readonly MessageView[]>>;
  readonly tries: readonly TryView[];
  readonly clock: ClockView;
  readonly traffic: readonly TrafficView[];
}

/** A line of the inspector. Tokens are masked before it leaves the playground. */
export interface TrafficView {
  readonly id: number;
  /** Epoch milliseconds on the playground's clock. */
  readonly at: number;
  /** `event`: gateway, to the bot; `command`: gateway, from the bot; `request`: REST, from the bot. */
  readonly kind: 'event' | 'command' | 'request';
  /** `INTERACTION_CREATE`, or `POST /channels/…/messages`. */
  readonly name: string;
  readonly status: number | null;
  /** Milliseconds that a request took, or after which the bot acknowledged an interaction. */
  readonly took: number | null;
  /** An interaction that the bot has not acknowledged in time. */
  readonly unanswered: boolean;
  readonly body: unknown;
  readonly reply: unknown;
  /** Why Discord refuses it, and where that is written. */
  readonly rule: { readonly text: string; readonly url: string } | null;
}

/** What can go wrong on demand; `clear` ends it all. */
export type FaultName = 'drop' | 'down' | 'limit' | 'error' | 'reset' | 'slow' | 'clear';

export type OptionValues = Readonly<Record<string, string | number | boolean>>;

/** What the one at the page does to the scene itself. */
export type Tool =
  /** Moves the clock forward, to epoch milliseconds. */
  | { readonly call: 'setClock'; readonly to: number }
  | { readonly call: 'fault'; readonly fault: FaultName }
  | { readonly call: 'restart' };

/** What a person does: the names and meanings are those of local Discord's `people`. */
export type Deed =
  | {
      readonly call: 'say';
      readonly channelId: string;
      readonly content: string;
      readonly replyTo?: { readonly messageId: string; readonly ping: boolean };
    }
  | { readonly call: 'slash'; readonly channelId: string; readonly command: string; readonly options: OptionValues }
  | {
      readonly call: 'autocomplete';
      readonly channelId: string;
      readonly command: string;
      readonly options: OptionValues;
      readonly focused: string;
    }
  | { readonly call: 'press'; readonly channelId: string; readonly messageId: string; readonly customId: string }
  | {
      readonly call: 'select';
      readonly channelId: string;
      readonly messageId: string;
      readonly customId: string;
      readonly values: readonly string[];
    }
  | {
      readonly call: 'submit';
      readonly modalId: string;
      readonly fields: Readonly<Record<string, string | readonly string[]>>;
    }
  | { readonly call: 'menu'; readonly channelId: string; readonly messageId: string; readonly command: string }
  | { readonly call: 'userMenu'; readonly channelId: string; readonly userId: string; readonly command: string }
  | { readonly call: 'dismiss'; readonly channelId: string; readonly messageId: string };

export type Call = Deed | Tool | { readonly call: 'session' };

/** A modal that the bot opened; `id` names it in `submit`. */
export interface ModalView {
  readonly id: string;
  readonly data: APIModalInteractionResponseCallbackData;
}

/** What came of a call. `failed` carries the sentence that Discord would show. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'modal'; readonly modal: ModalView }
  | { readonly kind: 'choices'; readonly choices: readonly ChoiceView[] }
  /** Everything done so far, to be saved. */
  | { readonly kind: 'session'; readonly session: Session }
  | { readonly kind: 'failed'; readonly text: string };

/** Page → playground. The answer carries the same `id`. */
export interface Request {
  readonly id: number;
  readonly call: Call;
}

/** Playground → page. */
export type Frame =
  | { readonly type: 'snapshot'; readonly snapshot: Snapshot }
  | { readonly type: 'message'; readonly channelId: string; readonly message: MessageView }
  | { readonly type: 'messageGone'; readonly channelId: string; readonly messageId: string }
  | { readonly type: 'typing'; readonly channelId: string; readonly userId: string }
  /** Servers, channels or commands have changed. */
  | ({ readonly type: 'places' } & Pick<Snapshot, 'guilds' | 'dms' | 'tries'>)
  | { readonly type: 'bot'; readonly bot: BotView }
  | { readonly type: 'clock'; readonly clock: ClockView }
  | { readonly type: 'traffic'; readonly entry: TrafficView }
  | { readonly type: 'outcome'; readonly id: number; readonly outcome: Outcome };
