import { InteractionResponseType } from 'discord-api-types/v10';
import type { Choice, Interaction, Message, Modal } from '../world/model.ts';

/** What a person sees of an interaction of theirs, now and later: replies appear here as they come. */
export class InteractionView {
  /** Milliseconds of the machine's clock until it was acknowledged; `null` if it was not. */
  readonly acknowledgedAfter: number | null;
  readonly #interaction: Interaction;

  constructor(interaction: Interaction, took: number) {
    this.#interaction = interaction;
    this.acknowledgedAfter = interaction.state === 'acknowledged' ? took : null;
  }

  get id(): string {
    return this.#interaction.id;
  }

  /** What the client says when the application has not answered in time. */
  get failure(): string | null {
    return this.#interaction.state === 'failed' ? 'The application did not respond' : null;
  }

  /** Whether the application asked for more time. */
  get deferred(): boolean {
    const { callbackType } = this.#interaction;
    return (
      callbackType === InteractionResponseType.DeferredChannelMessageWithSource ||
      callbackType === InteractionResponseType.DeferredMessageUpdate
    );
  }

  /** True while the client shows "… is thinking". */
  get thinking(): boolean {
    return this.#interaction.thinking;
  }

  /** The reply, or the message that was changed in its place. It is live: later edits show in it. */
  get response(): Message | null {
    return this.#interaction.response;
  }

  get followups(): readonly Message[] {
    return this.#interaction.followups;
  }

  get modal(): Modal | null {
    return this.#interaction.modal;
  }

  get choices(): readonly Choice[] | null {
    return this.#interaction.choices;
  }
}
