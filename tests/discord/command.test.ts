import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord-api-types/v10';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { OptionsOf, SlashCommand } from '../../src/discord/command.ts';
import { messageCommands, slashCommands } from '../../src/discord/commands/registry.ts';
import type { Reply } from '../../src/discord/reply.ts';
import { catalogue } from '../../src/wording/catalogue.ts';

const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'remind',
  description: 'Remind',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'me',
      description: 'Me',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'when',
          description: 'When',
          required: true,
          autocomplete: true,
        },
        { type: ApplicationCommandOptionType.Integer, name: 'times', description: 'How often' },
        {
          type: ApplicationCommandOptionType.String,
          name: 'where',
          description: 'Where',
          choices: [
            { name: 'DM', value: 'dm' },
            { name: 'Here', value: 'here' },
          ],
        },
      ],
    },
    { type: ApplicationCommandOptionType.Subcommand, name: 'list', description: 'List' },
  ],
} as const;
const reply = (): Reply => ({ kind: 'message', message: { content: 'x' } });
const list = { run: reply };

describe('the definition of a command', () => {
  it('GIVEN options THEN it is the type of what the handler gets', () => {
    expectTypeOf<OptionsOf<(typeof data)['options'][0]>>().toEqualTypeOf<
      { readonly when: string } & { readonly times?: number; readonly where?: 'dm' | 'here' }
    >();
  });

  it('GIVEN a broken command THEN it does not compile', () => {
    const complete = { when: () => [] };
    const good = { data, subcommands: { me: { run: reply, complete }, list } } satisfies SlashCommand<typeof data>;
    expect(Object.keys(good.subcommands)).toEqual(['me', 'list']);
    // @ts-expect-error a sub-command is missing
    ({ data, subcommands: { me: { run: reply, complete } } }) satisfies SlashCommand<typeof data>;
    // @ts-expect-error an option that completes has no completion
    ({ data, subcommands: { me: { run: reply }, list } }) satisfies SlashCommand<typeof data>;
    const run = (_call: unknown, { whom }: { whom: string }): Reply => ({
      kind: 'message',
      message: { content: whom },
    });
    // @ts-expect-error the handler takes an option that the definition does not have
    ({ data, subcommands: { me: { run, complete }, list } }) satisfies SlashCommand<typeof data>;
  });
});

describe('the commands', () => {
  it('GIVEN the catalogue THEN each bears the name that it has there', () => {
    const { ask, quote, deadlines, timeline, sources, about, askTheArticles, checkQuote } = catalogue.en.command;
    const inOrder = [ask, quote, deadlines, timeline, sources, about];
    expect(slashCommands.map((command) => command.data.name)).toEqual(inOrder.map(({ name }) => name));
    expect(slashCommands[0]?.data.options?.map(({ name }) => name)).toEqual([ask.question.name, ask.hide.name]);
    expect(messageCommands.map((command) => command.data.name)).toEqual([askTheArticles.name, checkQuote.name]);
  });
});
