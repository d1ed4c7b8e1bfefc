import type {
  APIApplicationCommandOption,
  APIEmbed,
  APIInteraction,
  APIMessageTopLevelComponent,
  APIModalInteractionResponseCallbackData,
  ApplicationCommandType,
  ChannelType,
  InteractionType,
} from 'discord-api-types/v10';

/** Anything that stands for a thing of the world by its id. */
export interface Ref {
  readonly id: string;
}

export interface User {
  readonly id: string;
  readonly bot: boolean;
  username: string;
  /** The name shown; `null` for bots. */
  globalName: string | null;
  locale: string;
  /** IANA zone of the person; Discord does not tell it to applications. */
  timeZone: string;
  /** True when the person takes no direct messages from applications (50007). */
  dmsClosed: boolean;
  /** Ids of the applications that the person has installed to their own account. */
  readonly installed: Set<string>;
}

export interface Application {
  readonly id: string;
  readonly token: string;
  readonly bot: User;
  /** The id of the bot's user; Discord gives it the application's own. */
  readonly botUserId: string;
  name: string;
  description: string;
  /** The privileged intents that the application may ask for, as bits. */
  privilegedIntents: number;
  /** Where it may be installed: `0` servers, `1` people's accounts. */
  readonly integrationTypes: Set<0 | 1>;
  readonly ownerId: string;
  /** Commands by id, global and of single guilds. */
  readonly commands: Map<string, Command>;
  /** How many requests have written commands (registered, changed, removed), needlessly or not. */
  commandWrites: number;
}

export interface Command {
  readonly id: string;
  readonly applicationId: string;
  readonly guildId: string | null;
  version: string;
  type: ApplicationCommandType;
  name: string;
  nameLocalizations: Record<string, string> | null;
  description: string;
  descriptionLocalizations: Record<string, string> | null;
  options: APIApplicationCommandOption[];
  defaultMemberPermissions: string | null;
  contexts: number[] | null;
  integrationTypes: number[] | null;
  nsfw: boolean;
}

export interface Role {
  readonly id: string;
  name: string;
  permissions: bigint;
  position: number;
  mentionable: boolean;
  /** The bot for whose joining the role was made. */
  readonly botId: string | null;
}

export interface Member {
  readonly user: User;
  readonly roles: Set<string>;
  nick: string | null;
  readonly joinedAt: number;
}

export interface Overwrite {
  readonly type: 0 | 1;
  allow: bigint;
  deny: bigint;
}

export interface Guild {
  readonly id: string;
  name: string;
  readonly ownerId: string;
  locale: string;
  readonly roles: Map<string, Role>;
  readonly members: Map<string, Member>;
  /** Channels and threads by id. */
  readonly channels: Map<string, Channel>;
}

export interface ThreadState {
  readonly ownerId: string;
  readonly members: Set<string>;
  readonly createdAt: number;
  archived: boolean;
  locked: boolean;
  autoArchiveMinutes: number;
}

export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly guild: Guild | null;
  name: string;
  topic: string | null;
  position: number;
  parentId: string | null;
  nsfw: boolean;
  rateLimitPerUser: number;
  readonly overwrites: Map<string, Overwrite>;
  /** The two ends of a direct message; empty in guilds. */
  readonly recipients: readonly User[];
  /** Messages by id, oldest first, ephemeral ones among them. */
  readonly messages: Map<string, Message>;
  lastMessageId: string | null;
  readonly thread: ThreadState | null;
}

export interface Attachment {
  readonly id: string;
  filename: string;
  description: string | null;
  readonly contentType: string;
  readonly size: number;
  readonly url: string;
  readonly width: number | null;
  readonly height: number | null;
  readonly ephemeral: boolean;
}

export interface Reaction {
  readonly emoji: { id: string | null; name: string };
  readonly users: Set<string>;
}

export interface Message {
  readonly id: string;
  readonly channel: Channel;
  readonly author: User;
  type: number;
  content: string;
  embeds: APIEmbed[];
  components: APIMessageTopLevelComponent[];
  attachments: Attachment[];
  flags: number;
  readonly tts: boolean;
  readonly createdAt: number;
  editedAt: number | null;
  /** Users named in the content (or replied to), as far as `allowed_mentions` lets them be. */
  mentions: User[];
  mentionRoles: string[];
  mentionEveryone: boolean;
  /** Ids of the people whom the message notified. Edits notify nobody. */
  readonly pinged: Set<string>;
  readonly reactions: Map<string, Reaction>;
  /** Epoch milliseconds; `null` when it is not pinned. */
  pinnedAt: number | null;
  readonly nonce: string | number | null;
  /** The message replied to, by ids; it may have been deleted since. */
  readonly reference: { messageId: string; channelId: string; guildId: string | null } | null;
  /** The interaction that it answers. */
  readonly interaction: Interaction | null;
  readonly webhookId: string | null;
  /** The application that posted it, itself or in answer to an interaction. */
  readonly applicationId: string | null;
  /** The only person who sees it; `null` for everybody in the channel. */
  readonly visibleTo: string | null;
  threadId: string | null;
  deleted: boolean;
}

export interface Modal {
  readonly interaction: Interaction;
  readonly data: APIModalInteractionResponseCallbackData;
}

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export type InteractionState = 'pending' | 'acknowledged' | 'failed';

/** What a person did to an application, and how that was answered. */
export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: InteractionType;
  readonly application: Application;
  readonly person: User;
  readonly channel: Channel;
  readonly guild: Guild | null;
  readonly createdAt: number;
  /** The event's payload as it is sent to the application. */
  payload: APIInteraction;
  /** Installed in the guild, or by the person: the id of each owner. */
  readonly owners: { 0?: string; 1?: string };
  /** The message whose component was used, or whose menu was opened. */
  readonly message: Message | null;
  /** For a modal's submission: the interaction that opened it. */
  readonly triggering: Interaction | null;
  state: InteractionState;
  callbackType: number | null;
  /** True while the application "is thinking": a deferred reply that has not been filled. */
  thinking: boolean;
  response: Message | null;
  readonly followups: Message[];
  modal: Modal | null;
  choices: Choice[] | null;
}
