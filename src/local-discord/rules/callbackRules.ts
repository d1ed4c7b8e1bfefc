import { InteractionResponseType as Callback, InteractionType } from 'discord-api-types/v10';
import { badLength } from './codes.ts';
import type { ChoiceBody } from './commandBody.ts';
import { docs } from './docs.ts';
import type { DocumentedRule } from './documentedRule.ts';
import type { MessageBody } from './message.ts';
import type { ModalBody } from './modalRules.ts';
import { codePoints } from './scalars.ts';

/** The body of an answer to an interaction, after its shape was found right. */
export type CallbackBody =
  | { readonly type: Callback.ChannelMessageWithSource | Callback.UpdateMessage; readonly data?: MessageBody | null }
  | { readonly type: Callback.ApplicationCommandAutocompleteResult; readonly data?: AutocompleteBody }
  | { readonly type: Callback.Modal; readonly data: ModalBody }
  | { readonly type: Callback.DeferredChannelMessageWithSource | Callback.DeferredMessageUpdate | Callback.Pong };

export interface AutocompleteBody {
  readonly choices?: readonly (ChoiceBody | null)[] | null;
}

/** An answer, and what is known of the interaction that it answers. */
export interface CallbackSubject {
  readonly body: { readonly type: Callback };
  readonly interactionType?: InteractionType | undefined;
  /** Whether the interaction comes from a message: a component of it, or a modal that such a component opened. */
  readonly fromMessage?: boolean | undefined;
}

const reference = docs('interactions/receiving-and-responding#interaction-response-object-interaction-callback-type');

const withMessage = [Callback.ChannelMessageWithSource, Callback.DeferredChannelMessageWithSource];
const updates = [Callback.DeferredMessageUpdate, Callback.UpdateMessage];
const rest = [Callback.LaunchActivity];

/** How an interaction may be answered. */
function answersTo({ interactionType, fromMessage }: CallbackSubject): readonly Callback[] | undefined {
  switch (interactionType) {
    case InteractionType.Ping:
      return [Callback.Pong];
    case InteractionType.ApplicationCommand:
      return [...withMessage, Callback.Modal, ...rest];
    case InteractionType.MessageComponent:
      return [...withMessage, ...updates, Callback.Modal, ...rest];
    case InteractionType.ApplicationCommandAutocomplete:
      return [Callback.ApplicationCommandAutocompleteResult];
    case InteractionType.ModalSubmit:
      return [...withMessage, ...(fromMessage === false ? [] : updates), ...rest];
    case undefined:
      return undefined;
  }
}

const callbackFits: DocumentedRule<CallbackSubject> = {
  id: 'callback-fits-interaction',
  sentence:
    'An interaction is answered in a way that its type allows: choices only for autocomplete, no modal to a modal.',
  link: reference,
  check(subject, note) {
    const allowed = answersTo(subject);
    if (!allowed || allowed.includes(subject.body.type)) return;
    note(['type'], { code: 'BASE_TYPE_CHOICES', message: `Value must be one of {${allowed.join(', ')}}.` });
  },
};

export const callbackRules: readonly DocumentedRule<CallbackSubject>[] = [callbackFits];

export const autocompleteRules: readonly DocumentedRule<AutocompleteBody>[] = [
  {
    id: 'autocomplete-values',
    sentence: 'A text as value of a choice holds between 1 and 100 characters.',
    link: docs(
      'interactions/application-commands#application-command-object-application-command-option-choice-structure',
    ),
    check({ choices }, note) {
      (choices ?? []).forEach((choice, index) => {
        if (typeof choice?.value !== 'string') return;
        if (choice.value === '' || codePoints(choice.value) > 100) note(['choices', index, 'value'], badLength(1, 100));
      });
    },
  },
];
