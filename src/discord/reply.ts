import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { MessageBody } from './messages/messageBody.ts';

/** Done once the reply has been sent, so that nobody waits for it. It never fails. */
type Afterwards = () => Promise<void>;

/** What a handler answers with; the frame sends it. */
export type Reply =
  /** A message, which only the person sees if it is `hidden`. */
  | {
      readonly kind: 'message';
      readonly message: MessageBody;
      readonly hidden?: boolean;
      readonly afterwards?: Afterwards;
    }
  /** Something slow: the person sees "thinking" until the message is made. */
  | { readonly kind: 'later'; readonly message: () => Promise<MessageBody>; readonly hidden?: boolean }
  /** The message with the button becomes this one; then a message for everybody may follow. */
  | { readonly kind: 'update'; readonly message: MessageBody; readonly followUp?: MessageBody }
  /** The message with the button gets these buttons instead; then a message for the person alone follows. */
  | {
      readonly kind: 'marking';
      readonly components: NonNullable<MessageBody['components']>;
      readonly message: MessageBody;
      readonly afterwards?: Afterwards;
    }
  /** The message with the button goes away. */
  | { readonly kind: 'removal' }
  | { readonly kind: 'modal'; readonly modal: APIModalInteractionResponseCallbackData };
