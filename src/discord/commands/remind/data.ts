import { ApplicationCommandType, ApplicationCommandOptionType as Option } from 'discord-api-types/v10';
import { catalogue } from '../../../wording/catalogue.ts';
import type { RemindCommandWords } from '../../../wording/remindCommandWords.ts';
import { localized } from '../localized.ts';

/** A choice in each language. */
function choice<Value extends string>(value: Value, pick: (words: RemindCommandWords) => string) {
  const name_localizations = { ja: pick(catalogue.ja.command.remind) };
  return { name: pick(catalogue.en.command.remind), name_localizations, value };
}

const where = {
  type: Option.String,
  name: 'where',
  ...localized(({ remind }) => remind.me.where),
  choices: [choice('dm', ({ me }) => me.where.dm), choice('here', ({ me }) => me.where.here)],
} as const;

/** What Discord is told about `/remind`. */
export const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'remind',
  ...localized(({ remind }) => remind),
  options: [
    {
      type: Option.Subcommand,
      name: 'me',
      ...localized(({ remind }) => remind.me),
      options: [
        {
          type: Option.String,
          name: 'when',
          required: true,
          max_length: 100,
          ...localized(({ remind }) => remind.me.when),
        },
        {
          type: Option.String,
          name: 'about',
          required: true,
          max_length: 500,
          ...localized(({ remind }) => remind.me.about),
        },
        where,
        {
          type: Option.String,
          name: 'repeat',
          ...localized(({ remind }) => remind.me.repeat),
          choices: [
            choice('daily', ({ me }) => me.repeat.daily),
            choice('weekdays', ({ me }) => me.repeat.weekdays),
            choice('weekly', ({ me }) => me.repeat.weekly),
            choice('monthly', ({ me }) => me.repeat.monthly),
          ],
        },
        { type: Option.String, name: 'cron', max_length: 60, ...localized(({ remind }) => remind.me.cron) },
      ],
    },
    {
      type: Option.Subcommand,
      name: 'deadline',
      ...localized(({ remind }) => remind.deadline),
      options: [
        {
          type: Option.String,
          name: 'deadline',
          required: true,
          autocomplete: true,
          max_length: 100,
          ...localized(({ remind }) => remind.deadline.deadline),
        },
        {
          type: Option.String,
          name: 'before',
          autocomplete: true,
          max_length: 100,
          ...localized(({ remind }) => remind.deadline.before),
        },
        where,
      ],
    },
    { type: Option.Subcommand, name: 'list', ...localized(({ remind }) => remind.list) },
    {
      type: Option.Subcommand,
      name: 'timezone',
      ...localized(({ remind }) => remind.timezone),
      options: [
        {
          type: Option.String,
          name: 'zone',
          required: true,
          autocomplete: true,
          max_length: 60,
          ...localized(({ remind }) => remind.timezone.zone),
        },
      ],
    },
    { type: Option.Subcommand, name: 'pause', ...localized(({ remind }) => remind.pause) },
    { type: Option.Subcommand, name: 'subscribe', ...localized(({ remind }) => remind.subscribe), options: [where] },
    { type: Option.Subcommand, name: 'export', ...localized(({ remind }) => remind.export) },
    { type: Option.Subcommand, name: 'delete-all', ...localized(({ remind }) => remind.deleteAll) },
  ],
} as const;
