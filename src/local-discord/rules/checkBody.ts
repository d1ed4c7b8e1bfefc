import { InteractionResponseType as Callback, type InteractionType } from 'discord-api-types/v10';
import { buttonRules } from './buttonRules.ts';
import { autocompleteRules, type CallbackBody, callbackRules } from './callbackRules.ts';
import type { CommandBody } from './commandBody.ts';
import { commandCount, commandListRules, commandRules } from './commandRules.ts';
import { componentRules, messageComponentRules } from './componentRules.ts';
import { contentRules, emptyMessage, forwardAlone } from './contentRules.ts';
import type { DocumentedRule, WholeRule } from './documentedRule.ts';
import { embedRules } from './embedRules.ts';
import { type Fault, invalidFormBody, type Path, type Refusal, type Rule } from './fault.ts';
import { fileRules, fileSize } from './fileRules.ts';
import type { EditedMessage, MessageBody, MessageSubject, UploadedFile } from './message.ts';
import { modalRules } from './modalRules.ts';
import { optionRules } from './optionRules.ts';
import type { Subject } from './routes.ts';

/** What the server knows about a request beyond its body. */
export interface Circumstances {
  readonly files?: readonly UploadedFile[];
  /** Of an answer to an interaction: the type of that interaction. */
  readonly interactionType?: InteractionType;
  /** Of an answer to an interaction: whether it came from a component, or from a modal that a component opened. */
  readonly fromMessage?: boolean;
  /** Of an edit: the message as it was. */
  readonly edited?: EditedMessage;
  /** Of an edit of a command: the command as it was. */
  readonly editedCommand?: CommandBody;
}

/**
 * Checks a body whose shape is right against the documented rules.
 * @param value as `readShape` returned it
 */
export function checkBody(subject: Subject, value: unknown, circumstances: Circumstances): Refusal | null {
  const { files = [], edited } = circumstances;
  switch (subject) {
    case 'message':
    case 'webhookMessage':
      return checkMessage({ body: value as MessageBody, files, edited: null });
    case 'messageEdit':
    case 'webhookEdit':
      return checkMessage({ body: value as MessageBody, files, edited });
    case 'thread': {
      const { message } = value as { message?: MessageBody | null };
      return message ? checkMessage({ body: message, files, edited: null }, ['message']) : null;
    }
    case 'command':
      return refusalOf(faultsOf(value as CommandBody, wholeCommandRules));
    case 'commandEdit':
      return checkCommandEdit(value as Partial<CommandBody>, circumstances);
    case 'commands':
      return checkCommands(value as readonly CommandBody[]);
    case 'callback':
      return checkCallback(value as CallbackBody, circumstances);
  }
}

function checkMessage(subject: MessageSubject, at: Path = []): Refusal | null {
  const faults = [
    ...faultsOf(subject, [...contentRules, ...embedRules, ...messageComponentRules, ...fileRules], at),
    ...faultsOf(subject.body, [...componentRules, ...buttonRules], at),
  ];
  const whole = [fileSize, ...(subject.edited === null ? [emptyMessage, forwardAlone] : [])];
  return refusalOf(faults) ?? refusalOfWhole(subject, whole);
}

const wholeCommandRules = [...commandRules, ...optionRules];

/** An edit is judged by the command that it makes; where that is not known, by its options alone. */
function checkCommandEdit(change: Partial<CommandBody>, { editedCommand }: Circumstances): Refusal | null {
  const faults = editedCommand
    ? faultsOf({ ...editedCommand, ...change }, wholeCommandRules)
    : faultsOf(change, optionRules);
  return refusalOf(faults);
}

function checkCommands(commands: readonly CommandBody[]): Refusal | null {
  const faults = commands.flatMap((command, index) => faultsOf(command, wholeCommandRules, [index]));
  return refusalOf([...faults, ...faultsOf(commands, commandListRules)]) ?? refusalOfWhole(commands, [commandCount]);
}

function checkCallback(body: CallbackBody, { files = [], interactionType, fromMessage, edited }: Circumstances) {
  const wrongType = refusalOf(faultsOf({ body, interactionType, fromMessage }, callbackRules));
  if (wrongType) return wrongType;
  switch (body.type) {
    case Callback.ChannelMessageWithSource:
      return checkMessage({ body: body.data ?? {}, files, edited: null }, ['data']);
    case Callback.UpdateMessage:
      return checkMessage({ body: body.data ?? {}, files, edited }, ['data']);
    case Callback.ApplicationCommandAutocompleteResult:
      return refusalOf(faultsOf(body.data ?? {}, autocompleteRules, ['data']));
    case Callback.Modal:
      return refusalOf(faultsOf(body.data, modalRules, ['data']));
    default:
      return null;
  }
}

/** Every fault that the rules find, `at` in front of its path. */
function faultsOf<Value>(subject: Value, rules: readonly DocumentedRule<Value>[], at: Path = []): Fault[] {
  const faults: Fault[] = [];
  for (const rule of rules)
    rule.check(subject, (path, { code, message }) =>
      faults.push({ path: [...at, ...path], code, message, rule: plain(rule) }),
    );
  return faults;
}

const refusalOf = (faults: readonly Fault[]) => (faults.length > 0 ? invalidFormBody(faults) : null);

function refusalOfWhole<Value>(subject: Value, rules: readonly WholeRule<Value>[]): Refusal | null {
  const broken = rules.find((rule) => rule.isBroken(subject));
  if (!broken) return null;
  const { status, code, message } = broken;
  return { status, rule: plain(broken), body: { code, message } };
}

/** A rule without the code that checks it, fit to be shown. */
const plain = ({ id, sentence, link }: Rule): Rule => ({ id, sentence, link });
