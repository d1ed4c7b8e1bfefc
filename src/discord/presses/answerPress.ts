import type { Message } from 'discord.js';
import type { Span } from '../../knowledge/article.ts';
import { catalogue } from '../../wording/catalogue.ts';
import { stripEscapes } from '../guard/markdownText.ts';
import { answerMessage } from '../messages/answerMessage.ts';
import type { Press } from '../press.ts';
import type { Reply } from '../reply.ts';
import { UserError } from '../userError.ts';
import { citedSpans } from './citedSpans.ts';

type Call = Parameters<Press>[0];

/** A press that does something with the excerpts of the bot's own message, or tells that they are not there any more. */
export function answerPress(act: (call: Call, spans: readonly Span[], message: Message) => Reply): Press {
  return (call, id) => {
    const { message } = call.interaction;
    if (!message) throw new UserError('outdatedButton');
    const spans = citedSpans(call.knowledge.library, id, message);
    return typeof spans === 'string' ? tellChange(call, spans, message) : act(call, spans, message);
  };
}

/** Says that the article has changed, and answers the question, read back from the message, once more. */
function tellChange({ language, knowledge }: Call, change: 'changed' | 'gone', message: Message): Reply {
  const words = catalogue[language].answer;
  const notice = change === 'gone' ? words.goneSince : words.changedSince;
  const question = message.embeds[0]?.title;
  if (!question) return { kind: 'message', message: { content: notice }, hidden: true };
  const answer = knowledge.answerer.answer(stripEscapes(question));
  return {
    kind: 'message',
    message: {
      ...answerMessage(knowledge.library, answer, { language, hidden: true }),
      content: `${notice}\n${words.nowSays}`,
    },
    hidden: true,
  };
}
