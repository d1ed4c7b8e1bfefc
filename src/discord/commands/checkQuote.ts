import { ApplicationCommandType } from 'discord-api-types/v10';
import type { QuoteCheck, QuoteChecker } from '../../answering/quoteCheck.ts';
import { findQuotedSpans } from '../../text/quoteMarks.ts';
import { slice } from '../../text/range.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { MessageCommand } from '../command.ts';
import { quoteCheckMessage } from '../messages/quoteCheckMessage.ts';
import { UserError } from '../userError.ts';

/** Words in marks are looked at by themselves from this many on. */
const fewestWords = 3;

/** Checks what somebody wrote; if that is more than a quotation, the longest part of it in quotation marks. */
function checkMessage(checker: QuoteChecker, content: string): QuoteCheck {
  const whole = checker.check(content);
  if (whole.verdict === 'exact' || whole.verdict === 'clipped') return whole;
  const longest = findQuotedSpans(content, [{ start: 0, end: content.length }])
    .map((span) => slice(content, span))
    .filter((text) => text.split(/\s+/).length >= fewestWords)
    .toSorted((a, b) => b.length - a.length)[0];
  const part = longest === undefined ? null : checker.check(longest);
  return part && part.verdict !== 'absent' ? part : whole;
}

/** Checks the text of somebody's message. Only the person who asks sees the result, until they share it. */
export const checkQuote = {
  data: {
    type: ApplicationCommandType.Message,
    name: catalogue.en.command.checkQuote.name,
    name_localizations: { ja: catalogue.ja.command.checkQuote.name },
  },
  run({ interaction, language, knowledge: { library, quoteChecker } }) {
    const { cleanContent } = interaction.targetMessage;
    if (cleanContent.trim() === '') throw new UserError('messageWithoutText');
    const check = checkMessage(quoteChecker, cleanContent);
    return { kind: 'message', message: quoteCheckMessage(library, check, { language, hidden: true }), hidden: true };
  },
} satisfies MessageCommand;
