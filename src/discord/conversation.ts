import { type Message, MessageType, PermissionFlagsBits, type SendableChannels } from 'discord.js';
import { lacksSubject, readFollowUp } from '../answering/followUp.ts';
import { catalogue } from '../wording/catalogue.ts';
import type { Language } from '../wording/language.ts';
import { languageOfMessage } from '../wording/locale.ts';
import { wordError } from './boundary.ts';
import type { Services } from './call.ts';
import { keepQuestion } from './feedback/gapList.ts';
import { answerMessage } from './messages/answerMessage.ts';
import type { MessageBody } from './messages/messageBody.ts';
import { plainText } from './plainText.ts';
import { questionBefore } from './questionBefore.ts';
import { toOptions } from './respond.ts';

/** Answers a message that is meant for the bot: a DM, a mention of it or of its role, a reply that pings it. Never throws. */
export async function answerToMessage(message: Message, services: Services): Promise<void> {
  const question = questionIn(message);
  if (question === null) return;
  const language = languageOfMessage(question, message.guild?.preferredLocale ?? null);
  const { log } = services;
  try {
    const { body, afterwards } = await prepare(question, message, language, services);
    await answer(message, body, language);
    await afterwards?.();
  } catch (error) {
    const content = wordError(error, { channel: message.channelId }, language, log);
    if (content === null) return;
    // What was held back has not been sent, so that its nonce is still free.
    await replyWith(message, { content }).catch((err) => log.warn({ err }, 'Nobody could be told of the failure'));
  }
}

/**
 * What a message asks, without the mention of the bot.
 * @returns `null` if it is not meant for the bot; `''` if it only calls it
 */
export function questionIn(message: Message): string | null {
  const { author, client, content, guild, mentions, type } = message;
  if (author.bot || message.webhookId || (type !== MessageType.Default && type !== MessageType.Reply)) return null;
  // Discord lists no user under the mentions when the bot's own role is mentioned.
  const role = mentions.roles.find(({ tags }) => tags?.botId === client.user.id);
  if (guild && !role && !mentions.users.has(client.user.id)) return null;
  return plainText({ content: role ? content.replaceAll(`<@&${role.id}>`, ' ') : content, channel: message.channel });
}

interface Prepared {
  readonly body: MessageBody;
  /** Done once the reply has been sent. */
  readonly afterwards?: () => Promise<void>;
}

async function prepare(question: string, message: Message, language: Language, services: Services): Promise<Prepared> {
  if (question === '') return { body: { content: catalogue[language].about.greeting } };
  const { library, answerer } = services.knowledge();
  // Only what lacks its subject is worth asking Discord for what was said before.
  const before = lacksSubject(question) ? await questionBefore(message) : null;
  const whole = before && readFollowUp(question, before);
  const answer = answerer.answer(whole ?? question);
  const options = { language, askedBy: message.author.id, ...(whole ? { followUp: question } : {}) };
  return {
    body: answerMessage(library, answer, options),
    afterwards: () => keepQuestion(services, library, answer, language),
  };
}

/** Replies where the message stands or, if the bot may not write there, in the author's DMs. */
async function answer(message: Message, body: MessageBody, language: Language): Promise<void> {
  const { channel } = message;
  const words = catalogue[language];
  if (channel.isDMBased()) return replyWith(message, body);
  const may = channel.permissionsFor(message.client.user);
  const write = channel.isThread() ? PermissionFlagsBits.SendMessagesInThreads : PermissionFlagsBits.SendMessages;
  if (may && !may.has(write)) {
    const dm = await message.author.createDM();
    const content = [words.answer.mayNotWrite(channel.toString()), body.content].filter(Boolean).join('\n');
    return sendTo(dm, message.id, { ...body, content });
  }
  if (may && body.embeds && !may.has(PermissionFlagsBits.EmbedLinks)) {
    return replyWith(message, { content: words.error.cannotEmbed });
  }
  if (may && body.files?.length && !may.has(PermissionFlagsBits.AttachFiles)) {
    return replyWith(message, { content: words.error.cannotAttach });
  }
  return replyWith(message, body);
}

/**
 * Replies to a message. Nobody may refer to one who may not read the history of its channel: the reply then stands by
 * itself. Should the request be sent twice, Discord makes one message of it, thanks to the nonce.
 */
async function replyWith(message: Message, body: MessageBody): Promise<void> {
  const { channel, client, id } = message;
  const may = channel.isDMBased() ? null : channel.permissionsFor(client.user);
  if (may && !may.has(PermissionFlagsBits.ReadMessageHistory)) return sendTo(channel as SendableChannels, id, body);
  await message.reply({ ...toOptions(body), nonce: id, enforceNonce: true, failIfNotExists: false });
}

async function sendTo(channel: SendableChannels, nonce: string, body: MessageBody): Promise<void> {
  await channel.send({ ...toOptions(body), nonce, enforceNonce: true });
}
