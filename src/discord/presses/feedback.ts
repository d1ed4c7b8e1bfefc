import { InteractionContextType, type Message, MessageFlags } from 'discord.js';
import { type Gap, gapOf } from '../../gaps/gap.ts';
import { keptText } from '../../gaps/keptText.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { CustomId } from '../customId.ts';
import { writeGaps } from '../feedback/gapList.ts';
import { markPressed } from '../feedback/shownButtons.ts';
import { type Judged, readJudged } from '../messages/feedbackButtons.ts';
import type { Press } from '../press.ts';
import { questionShown } from '../questionBefore.ts';
import type { Reply } from '../reply.ts';
import { UserError } from '../userError.ts';

type Call = Parameters<Press>[0];

/** Counts that an answer helped, beside its question if that is on the gap list. */
export const helped: Press = (call, { argument }) =>
  hear(call, 'helped', argument, ({ key }) => ({
    content: catalogue[call.language].feedback.thanks,
    count: () => writeGaps(call.services, (gaps) => gaps.countHelped(key)),
  }));

/** Counts that an answer did not help, and puts its question on the gap list. */
export const notHelped: Press = (call, id) =>
  hear(call, 'notHelped', id.argument, (judged, message) => {
    const { thanks, listed } = catalogue[call.language].feedback;
    const gap = call.services.gaps ? gapIn(message, judged, id, call) : null;
    if (!gap) return { content: thanks };
    return { content: listed, count: () => writeGaps(call.services, (gaps) => gaps.countNotHelped(gap)) };
  });

interface Heard {
  readonly content: string;
  readonly count?: () => Promise<void>;
}

/**
 * Thanks a person for the first press of either button. Where the answer is theirs alone, both buttons are put out of
 * use and show what was pressed; where others may press, too, the process remembers who has.
 */
function hear(
  { interaction, language, services }: Call,
  action: 'helped' | 'notHelped',
  argument: string,
  listen: (judged: Judged, message: Message) => Heard,
): Reply {
  const { message, user, context } = interaction;
  const judged = readJudged(argument);
  if (!judged || !message) throw new UserError('outdatedButton');
  if (!services.voices(message.id, user.id)) {
    return { kind: 'message', message: { content: catalogue[language].feedback.counted }, hidden: true };
  }
  const { content, count } = listen(judged, message);
  const isPrivate = message.flags.has(MessageFlags.Ephemeral) || context === InteractionContextType.BotDM;
  return isPrivate
    ? { kind: 'marking', components: markPressed(message, action), message: { content }, afterwards: count }
    : { kind: 'message', message: { content }, hidden: true, afterwards: count };
}

/** The question that a message answers, as it is kept. What has changed since cannot be answered once more. */
function gapIn(
  message: Message,
  { key, verdict }: Judged,
  { fingerprint }: CustomId,
  { knowledge: { library, answerer }, language }: Call,
): Gap | null {
  const question = questionShown(message);
  if (!question) return null;
  const place = { language, fingerprint };
  const gap = fingerprint === library.fingerprint ? gapOf(answerer.answer(question), place) : null;
  return {
    ...(gap ?? { question: keptText(question), missing: [], cited: null, ...place }),
    id: key,
    verdict,
  };
}
