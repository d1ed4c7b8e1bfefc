import { ApplicationCommandType, ComponentType, InteractionType, MessageFlags } from 'discord-api-types/v10';
import { messagePayload } from '../serialize/message.ts';
import { userPayload } from '../serialize/user.ts';
import { commandsFor } from '../world/commands.ts';
import { sendInteraction } from '../world/interactions.ts';
import { deleteMessage, editMessage, postMessage } from '../world/messages.ts';
import type { Application, Channel, Choice, Command, Interaction, Message, Modal, Ref, User } from '../world/model.ts';
import { may } from '../world/permissions.ts';
import { openDirectMessage } from '../world/places.ts';
import { addReaction, removeReaction } from '../world/reactions.ts';
import type { World } from '../world/world.ts';
import { findButton, findSelect, readSelection } from './components.ts';
import { InteractionView } from './interactionView.ts';
import { type FieldValues, fillModal } from './modals.ts';
import { fillOptions, findTarget, type OptionValues } from './options.ts';
import { ClientRefusal } from './refused.ts';
import { addUser, type Resolved, resolvedPart } from './resolved.ts';

export interface SayOptions {
  readonly replyTo?: Message;
  /** Whether a reply notifies the author of the message replied to; true by default. */
  readonly ping?: boolean;
  readonly silent?: boolean;
}

/** Which application is meant, when several offer the same command. */
export interface CommandChoice {
  readonly app?: Ref;
}

/** A person at Discord's client. Each call is what a click or a typed line does; what the client forbids throws {@link ClientRefusal}. */
export class Person {
  readonly user: User;
  readonly #world: World;

  constructor(world: World, user: User) {
    this.#world = world;
    this.user = user;
  }

  get id(): string {
    return this.user.id;
  }

  get name(): string {
    return this.user.globalName ?? this.user.username;
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
  }

  uninstall(app: Ref): void {
    this.user.installed.delete(app.id);
  }

  /** Sends a message. */
  say(where: Ref, content: string, options: SayOptions = {}): Message {
    const channel = this.#enter(where);
    if (!may(channel, this.user, channel.thread ? 'SendMessagesInThreads' : 'SendMessages')) {
      throw new ClientRefusal(`${this.name} may not write in #${channel.name}.`);
    }
    if (content.trim() === '') throw new ClientRefusal('An empty message is not sent.');
    if ([...content].length > 2000) throw new ClientRefusal('A message has at most 2000 characters.');
    const origin = { channel, author: this.user, replyTo: options.replyTo ?? null };
    const parse: never[] = ['users', 'roles', 'everyone'] as never[];
    return postMessage(this.#world, origin, {
      content,
      nonce: this.#world.nextId(),
      allowed_mentions: { parse, replied_user: options.ping ?? true },
      ...(options.silent ? { flags: MessageFlags.SuppressNotifications } : {}),
    });
  }

  /** Changes the text of the person's own message. */
  edit(message: Message, content: string): Message {
    this.#demandOwn(message);
    return editMessage(this.#world, message, { content });
  }

  /** Deletes a message: the person's own, or with ManageMessages another's. */
  delete(message: Message): void {
    if (message.author !== this.user && !may(message.channel, this.user, 'ManageMessages')) this.#demandOwn(message);
    deleteMessage(this.#world, message);
  }

  /** Takes an ephemeral message from the person's screen. */
  dismiss(message: Message): void {
    if (message.visibleTo !== this.id) throw new ClientRefusal('Only an ephemeral message of one’s own is dismissed.');
    deleteMessage(this.#world, message);
  }

  react(message: Message, emoji: string): void {
    addReaction(this.#world, message, this.user, emoji);
  }

  unreact(message: Message, emoji: string): void {
    removeReaction(this.#world, message, this.user, emoji);
  }

  /** The commands that the client offers in a channel. */
  commands(where: Ref): Command[] {
    return commandsFor(this.#world, this.user, this.#enter(where));
  }

  /**
   * Uses a slash command.
   * @param line its name, with sub-command: `'remind me'`
   * @returns when the application has acknowledged, or failed to within three seconds
   */
  async slash(
    where: Ref,
    line: string,
    values: OptionValues = {},
    choice: CommandChoice = {},
  ): Promise<InteractionView> {
    const channel = this.#enter(where);
    const [name = '', ...words] = line.replace(/^\//, '').split(/\s+/);
    const command = this.#command(channel, ApplicationCommandType.ChatInput, name, choice);
    const target = findTarget(command, words);
    const resolved: Resolved = {};
    const options = fillOptions({ world: this.#world, person: this.user, channel, resolved }, target, values);
    return this.#send(
      InteractionType.ApplicationCommand,
      this.#world.application({ id: command.applicationId }),
      channel,
      {
        ...commandData(command),
        ...(options.length > 0 ? { options } : {}),
        ...resolvedPart(resolved),
      },
    );
  }

  /**
   * Types in an option and waits for the choices that the application offers.
   * @throws ClientRefusal if it offers none in time
   */
  async autocomplete(
    where: Ref,
    line: string,
    values: OptionValues,
    focused: string,
    choice: CommandChoice = {},
  ): Promise<readonly Choice[]> {
    const channel = this.#enter(where);
    const [name = '', ...words] = line.replace(/^\//, '').split(/\s+/);
    const command = this.#command(channel, ApplicationCommandType.ChatInput, name, choice);
    const target = findTarget(command, words);
    const option = target.options.find((candidate) => candidate.name === focused);
    if (!option || !('autocomplete' in option && option.autocomplete)) {
      throw new ClientRefusal(`/${line} does not complete the option "${focused}".`);
    }
    const resolved: Resolved = {};
    const options = fillOptions({ world: this.#world, person: this.user, channel, resolved }, target, values, focused);
    const application = this.#world.application({ id: command.applicationId });
    const data = { ...commandData(command), options, ...resolvedPart(resolved) };
    const { choices } = await this.#send(InteractionType.ApplicationCommandAutocomplete, application, channel, data);
    if (!choices) throw new ClientRefusal('Loading options failed.');
    return choices;
  }

  /** Uses a menu command ("Apps") on a message or a user. @param where the channel, needed for a user */
  async menu(target: Message | Ref, name: string, where?: Ref, choice: CommandChoice = {}): Promise<InteractionView> {
    const resolved: Resolved = {};
    const message = 'content' in target ? target : null;
    const channel = this.#enter(message ? message.channel : (where ?? target));
    if (message) {
      resolved.messages = { [message.id]: messagePayload(this.#world, message, { readable: true }) };
    } else addUser(resolved, channel, this.#world.user(target));
    const type = message ? ApplicationCommandType.Message : ApplicationCommandType.User;
    const command = this.#command(channel, type, name, choice);
    const application = this.#world.application({ id: command.applicationId });
    const data = { ...commandData(command), target_id: target.id, resolved };
    return this.#send(InteractionType.ApplicationCommand, application, channel, data);
  }

  /** Presses the button with this `custom_id` or label. */
  async press(message: Message, button: string): Promise<InteractionView> {
    this.#demandSight(message);
    const { custom_id, id } = findButton(message, button);
    return this.#use(message, { component_type: ComponentType.Button, custom_id, id });
  }

  /** Chooses in a select menu: values or labels of its options, or ids of users, roles and channels. */
  async select(message: Message, menu: string, chosen: readonly (string | Ref)[]): Promise<InteractionView> {
    this.#demandSight(message);
    const select = findSelect(message, menu);
    const resolved: Resolved = {};
    const picks = chosen.map((choice) => (typeof choice === 'string' ? choice : choice.id));
    const values = readSelection(this.#world, message.channel, this.user, select, picks, resolved);
    const { custom_id, id, type } = select;
    return this.#use(message, { component_type: type, custom_id, id, values, ...resolvedPart(resolved) });
  }

  /** Fills in and sends a modal that an interaction opened, by `custom_id` or label of its fields. */
  async submit(opened: Modal | InteractionView, fields: FieldValues): Promise<InteractionView> {
    const modal = 'data' in opened ? opened : opened.modal;
    if (!modal) throw new ClientRefusal('No modal is open.');
    const { interaction } = modal;
    const resolved: Resolved = {};
    const place = { world: this.#world, person: this.user, channel: interaction.channel, resolved };
    const components = fillModal(place, modal, fields);
    const data = { custom_id: modal.data.custom_id, components, ...resolvedPart(resolved) };
    const origin = { message: interaction.message, triggering: interaction };
    return this.#send(InteractionType.ModalSubmit, interaction.application, interaction.channel, data, origin);
  }

  #use(message: Message, data: object): Promise<InteractionView> {
    const application = this.#world.application({ id: message.applicationId ?? '' });
    return this.#send(InteractionType.MessageComponent, application, message.channel, data, { message });
  }

  async #send(
    type: InteractionType,
    application: Application,
    channel: Channel,
    data: object,
    origin: { message?: Message | null; triggering?: Interaction } = {},
  ): Promise<InteractionView> {
    const sentAt = performance.now();
    const init = { type, application, person: this.user, channel, data, ...origin };
    const { interaction, settled } = sendInteraction(this.#world, init);
    await settled;
    return new InteractionView(interaction, performance.now() - sentAt);
  }

  #command(channel: Channel, type: ApplicationCommandType, name: string, { app }: CommandChoice): Command {
    if (!may(channel, this.user, 'UseApplicationCommands')) {
      throw new ClientRefusal(`${this.name} may not use commands in #${channel.name}.`);
    }
    const offered = commandsFor(this.#world, this.user, channel).filter(
      (command) => command.type === type && (!app || command.applicationId === app.id),
    );
    const command = offered.find((candidate) => candidate.name === name);
    if (command) return command;
    const names = offered.map((candidate) => candidate.name).join(', ');
    throw new ClientRefusal(`Discord offers ${this.name} no command "${name}" here; it offers: ${names || 'none'}.`);
  }

  #enter(where: Ref): Channel {
    const channel = this.#world.channel(where);
    if (!may(channel, this.user, 'ViewChannel')) throw new ClientRefusal(`${this.name} does not see this channel.`);
    return channel;
  }

  #demandSight(message: Message): void {
    this.#enter(message.channel);
    if (message.deleted) throw new ClientRefusal('The message has been deleted.');
    if (message.visibleTo && message.visibleTo !== this.id) {
      throw new ClientRefusal(`${this.name} does not see this message: it is for another's eyes only.`);
    }
  }

  #demandOwn(message: Message): void {
    if (message.author !== this.user) throw new ClientRefusal(`The message is not ${this.name}'s own.`);
  }

  /** The person as everybody sees them. */
  toJSON(): object {
    return userPayload(this.user);
  }
}

function commandData(command: Command): object {
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guildId ? { guild_id: command.guildId } : {}),
  };
}
