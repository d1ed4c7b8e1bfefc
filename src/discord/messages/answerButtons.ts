import { ButtonStyle, ComponentType } from 'discord-api-types/v10';
import type { Citation } from '../../knowledge/citation.ts';
import type { Library } from '../../knowledge/library.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { writeSpans } from '../spanArgument.ts';
import type { AnswerOptions } from './answerMessage.ts';
import { pressButton } from './buttons.ts';
import { feedbackButtons, type Judged } from './feedbackButtons.ts';
import type { MessageBody } from './messageBody.ts';
import { linkToText } from './textFragment.ts';

export interface AnswerButtonOptions extends Pick<AnswerOptions, 'language' | 'hidden' | 'askedBy'> {
  /** The answer to a question, which people may judge and follow up; left out under quotes. */
  readonly judged?: Judged | null;
}

/** The buttons under an answer: what to do with the citations that it shows, then what to do with the answer itself. */
export function answerButtons(
  { fingerprint }: Library,
  citations: readonly Citation[],
  { language, hidden, askedBy, judged }: AnswerButtonOptions,
): NonNullable<MessageBody['components']> {
  const words = catalogue[language].answer.buttons;
  const spans = writeSpans(citations);
  const button = (action: string, argument: string, label: string, emoji: string) =>
    pressButton({ action, fingerprint, argument }, label, { emoji });
  const cited = citations[0];
  const source = cited?.url ? linkToText(cited.url, cited.text) : null;
  const about = [
    ...(cited ? [button('context', spans, words.context, '📖'), button('cite', spans, words.cite, '📋')] : []),
    ...(source
      ? [
          {
            type: ComponentType.Button as const,
            style: ButtonStyle.Link as const,
            label: words.source,
            url: source,
          },
        ]
      : []),
    ...(hidden && cited ? [button('share', spans, words.share, '📣')] : []),
    ...(judged && cited ? [button('followUp', '', catalogue[language].answer.followUp.button, '↪️')] : []),
  ];
  const verdict = [
    ...(judged ? feedbackButtons(judged, fingerprint, language) : []),
    ...(askedBy ? [button('remove', askedBy, words.remove, '🗑️')] : []),
  ];
  return [about, verdict]
    .filter((row) => row.length > 0)
    .map((row) => ({ type: ComponentType.ActionRow, components: row }));
}
