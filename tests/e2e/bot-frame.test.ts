import { Events } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ComponentType,
  TextInputStyle,
} from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { systemClock } from '../../src/clock.ts';
import { createClient } from '../../src/discord/client.ts';
import type { SlashCommand } from '../../src/discord/command.ts';
import { writeCustomId } from '../../src/discord/customId.ts';
import { prepareKnowledge } from '../../src/discord/knowledge.ts';
import { answerInteraction, type Routes } from '../../src/discord/router.ts';
import { createTransport } from '../../src/discord/transport.ts';
import { openLog } from '../../src/operations/log.ts';
import { libraryOf } from '../fixtures.ts';
import { setStage } from './stage.ts';

const fingerprint = 'abcd1234';
const data = {
  type: ApplicationCommandType.ChatInput,
  name: 'try',
  description: 'Tries the frame',
  options: [
    {
      type: ApplicationCommandOptionType.Subcommand,
      name: 'echo',
      description: 'Echo',
      options: [
        {
          type: ApplicationCommandOptionType.String,
          name: 'text',
          description: 'Text',
          required: true,
          autocomplete: true,
        },
        { type: ApplicationCommandOptionType.User, name: 'who', description: 'Who' },
      ],
    },
    { type: ApplicationCommandOptionType.Subcommand, name: 'slowly', description: 'Slow' },
    { type: ApplicationCommandOptionType.Subcommand, name: 'form', description: 'Form' },
    { type: ApplicationCommandOptionType.Subcommand, name: 'fail', description: 'Fail' },
  ],
} as const;

const tryCommand = {
  data,
  subcommands: {
    echo: {
      run: (_, { text, who }) => ({ kind: 'message', message: { content: `${text} ${who ?? 'nobody'}` } }),
      complete: {
        text: (_, { text = '' }) =>
          text === 'bad' ? Promise.reject(new Error('bad')) : [{ name: `${text}!`, value: text }],
      },
    },
    slowly: { run: () => ({ kind: 'later', message: async () => ({ content: 'at last' }), hidden: true }) },
    form: {
      run: () => ({
        kind: 'modal',
        modal: {
          custom_id: writeCustomId({ action: 'form', fingerprint, argument: '' }),
          title: 'A form',
          components: [
            {
              type: ComponentType.ActionRow,
              components: [
                { type: ComponentType.TextInput, custom_id: 'name', label: 'Name', style: TextInputStyle.Short },
              ],
            },
          ],
        },
      }),
    },
    fail: { run: () => Promise.reject(new Error('secret detail')) },
  },
} satisfies SlashCommand<typeof data>;

const routes: Routes = {
  slashCommands: [tryCommand],
  messageCommands: [],
  presses: {
    form: ({ interaction }) => ({
      kind: 'message',
      message: { content: interaction.isModalSubmit() ? interaction.fields.getTextInputValue('name') : 'no modal' },
    }),
  },
};

/** The frame of the bot, with a command that uses all of it. */
async function setFrame() {
  const stage = await setStage({ start: false });
  const log = openLog({ level: 'info', readable: false, write: (line) => stage.log.push(line) });
  const knowledge = await prepareKnowledge(libraryOf({ talks: 'One sentence.' }));
  const guard = { check: async () => {} };
  const client = createClient(stage.discord.api, createTransport({ guard, clock: systemClock, log }));
  const services = { knowledge: () => knowledge, clock: systemClock, log, voices: () => true };
  client.on(Events.InteractionCreate, (interaction) => void answerInteraction(interaction, routes, services));
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await client.login(stage.app.token);
  await ready;
  await client.application!.commands.set([data as never]);
  return { ...stage, client };
}

describe('GIVEN the frame that every command stands in', () => {
  it('WHEN a sub-command is used THEN its options come by name, and choices while they are typed', async () => {
    const { alice, general, client } = await setFrame();
    expect(await alice.autocomplete(general, 'try echo', { text: 'he' }, 'text')).toEqual([
      { name: 'he!', value: 'he' },
    ]);
    expect(await alice.autocomplete(general, 'try echo', { text: 'bad' }, 'text').catch(() => [])).toEqual([]);
    const { response } = await alice.slash(general, 'try echo', { text: 'hello', who: alice.user });
    expect(response?.content).toBe(`hello ${alice.id}`);
    await client.destroy();
  });

  it('WHEN something is slow THEN the person sees that it is being made', async () => {
    const { alice, general, discord, client } = await setFrame();
    const view = await alice.slash(general, 'try slowly');
    expect(view.deferred).toBe(true);
    await discord.until(() => view.response?.content === 'at last');
    expect(view.response?.visibleTo).toBe(alice.id);
    await client.destroy();
  });

  it('WHEN a form is opened THEN what was filled in comes back', async () => {
    const { alice, general, client } = await setFrame();
    const view = await alice.slash(general, 'try form');
    expect((await alice.submit(view, { name: 'Aka' })).response?.content).toBe('Aka');
    await client.destroy();
  });

  it('WHEN a handler fails THEN the person gets an apology with a number, the log the reason under it', async () => {
    const { alice, general, log, client } = await setFrame();
    const { response } = await alice.slash(general, 'try fail');
    const [, errorId] = /`([0-9a-f]{8})`/.exec(response!.content) ?? [];
    expect(response!.content).not.toContain('secret detail');
    expect(response!.visibleTo).toBe(alice.id);
    expect(log.find((line) => line.includes(errorId!))).toContain('secret detail');
    await client.destroy();
  });
});
