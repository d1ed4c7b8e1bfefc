import { AllowedMentionsTypes, MessageFlags } from 'discord-api-types/v10';
import type { Upload } from '../world/attachments.ts';
import { deleteMessage, editMessage, postMessage } from '../world/messages.ts';
import type { Channel, Choice, Command, Message, Modal, Ref, User } from '../world/model.ts';
import { may } from '../world/permissions.ts';
import { openDirectMessage } from '../world/places.ts';
import { addReaction, removeReaction } from '../world/reactions.ts';
import type { World } from '../world/world.ts';
import { demandSight, enter, nameOf, type PersonalClient } from './client.ts';
import { type CommandChoice, completeOption, offeredCommands, useMenu, useSlashCommand } from './commands.ts';
import { chooseInMenu, pressButton, submitModal } from './controls.ts';
import type { InteractionView } from './interactionView.ts';
import type { FieldValues } from './modals.ts';
import type { FileValue, OptionValues } from './options.ts';
import { ClientRefusal } from './refused.ts';

/** The longest message that a person may write, in characters. */
const LONGEST_MESSAGE = 2000;

export interface SayOptions {
  readonly replyTo?: Message;
  /** Whether a reply notifies the author of the message replied to; true by default. */
  readonly ping?: boolean;
  /** Sends without a sound (`@silent`). */
  readonly silent?: boolean;
  readonly files?: readonly FileValue[];
}

/**
 * A person at Discord's client. Each call is what a click or a typed line does; what the client does not allow throws
 * {@link ClientRefusal}. Calls that begin an interaction end when the application has acknowledged it, or has failed
 * to for three seconds of the local Discord's clock.
 */
export class Person {
  readonly user: User;
  readonly #world: World;
  readonly #client: PersonalClient;

  constructor(world: World, user: User) {
    this.#world = world;
    this.user = user;
    this.#client = { world, user };
  }

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return nameOf(this.user);
  }

  /** The direct message with an application's bot. */
  openDm(app: Ref): Channel {
    return openDirectMessage(this.#world, this.user, this.#world.application(app).bot);
  }

  /** Installs an application to the person's own account. */
  install(app: Ref): void {
    const application = this.#world.application(app);
    if (!application.integrationTypes.has(1)) {
      throw new ClientRefusal(`${application.name} cannot be installed to an account.`);
    }
    this.user.installed.add(application.id);
    this.#world.changed({ kind: 'person', id: this.id });
  }

  uninstall(app: Ref): void {
    this.user.installed.delete(app.id);
    this.#world.changed({ kind: 'person', id: this.id });
  }

  /** Sends a message. */
  say(where: Ref, content: string, options: SayOptions = {}): Message {
    const channel = enter(this.#client, where);
    const { files = [], replyTo = null, ping = true, silent = false } = options;
    if (!may(channel, this.user, channel.thread ? 'SendMessagesInThreads' : 'SendMessages')) {
      throw new ClientRefusal(`${this.name} may not write in #${channel.name}.`);
    }
    if (content.trim() === '' && files.length === 0) throw new ClientRefusal('An empty message is not sent.');
    if ([...content].length > LONGEST_MESSAGE) {
      throw new ClientRefusal(`A message has at most ${LONGEST_MESSAGE} characters.`);
    }
    const body = {
      content,
      nonce: this.#world.nextId(),
      ...(ping ? {} : { allowed_mentions: { parse: everyKind, replied_user: false } }),
      ...(silent ? { flags: MessageFlags.SuppressNotifications } : {}),
    };
    const uploads: Upload[] = files.map((file, index) => ({ id: String(index), contentType: '', ...file }));
    return postMessage(this.#world, { channel, author: this.user, replyTo }, body, uploads);
  }

  /** Changes the text of the person's own message. */
  edit(message: Message, content: string): Message {
    this.#demandOwn(message);
    return editMessage(this.#world, message, { content });
  }

  /** Deletes a message: the person's own, or another's with the permission to manage messages. */
  delete(message: Message): void {
    demandSight(this.#client, message);
    if (!message.channel.guild || !may(message.channel, this.user, 'ManageMessages')) this.#demandOwn(message);
    deleteMessage(this.#world, message);
  }

  /** Takes an ephemeral message from the person's screen. */
  dismiss(message: Message): void {
    if (message.visibleTo !== this.id) throw new ClientRefusal('Only a message for one’s own eyes is dismissed.');
    deleteMessage(this.#world, message);
  }

  /** Adds a reaction; `emoji` is the character, or `name:id`. */
  react(message: Message, emoji: string): void {
    demandSight(this.#client, message);
    addReaction(this.#world, message, this.user, emoji);
  }

  unreact(message: Message, emoji: string): void {
    removeReaction(this.#world, message, this.user, emoji);
  }

  /** The commands that the client offers in a channel. */
  commands(where: Ref): Command[] {
    return offeredCommands(this.#client, where);
  }

  /** Uses a slash command. @param line its name, with sub-command: `'remind me'` */
  async slash(
    where: Ref,
    line: string,
    values: OptionValues = {},
    choice: CommandChoice = {},
  ): Promise<InteractionView> {
    return useSlashCommand(this.#client, where, line, values, choice);
  }

  /** Types in the option `focused` and waits for the choices offered. @throws ClientRefusal if none come in time */
  async autocomplete(
    where: Ref,
    line: string,
    values: OptionValues,
    focused: string,
    choice: CommandChoice = {},
  ): Promise<readonly Choice[]> {
    return completeOption(this.#client, where, line, values, focused, choice);
  }

  /** Uses a menu command ("Apps") on a message, or on a user in the channel `where`. */
  async menu(subject: Message | Ref, name: string, where?: Ref, choice: CommandChoice = {}): Promise<InteractionView> {
    return useMenu(this.#client, subject, name, where, choice);
  }

  /** Presses the button with this `custom_id` or label. */
  async press(message: Message, button: string): Promise<InteractionView> {
    return pressButton(this.#client, message, button);
  }

  /** Chooses in a select menu: values or labels of its options, or users, roles and channels. */
  async select(message: Message, menu: string, chosen: readonly (string | Ref)[]): Promise<InteractionView> {
    return chooseInMenu(this.#client, message, menu, chosen);
  }

  /** Sends a modal that an interaction opened; `fields` by `custom_id` or label. */
  async submit(opened: Modal | InteractionView, fields: FieldValues): Promise<InteractionView> {
    return submitModal(this.#client, opened, fields);
  }

  #demandOwn(message: Message): void {
    if (message.author !== this.user) throw new ClientRefusal(`The message is not ${this.name}'s own.`);
  }
}

/** Everything but the author of the message replied to. */
const everyKind = [AllowedMentionsTypes.Everyone, AllowedMentionsTypes.Role, AllowedMentionsTypes.User];
