import type { APIApplicationCommandOption } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import type { Command } from '../../src/local-discord/world/model.ts';
import { commandViews } from '../../src/playground/commandViews.ts';

const command = (init: Partial<Command>): Command => ({
  id: '1',
  applicationId: '2',
  guildId: null,
  version: '1',
  type: 1,
  name: 'ask',
  nameLocalizations: { ja: '質問' },
  description: 'Ask the articles',
  descriptionLocalizations: null,
  options: [],
  defaultMemberPermissions: null,
  contexts: null,
  integrationTypes: null,
  nsfw: false,
  ...init,
});

const options = [
  {
    type: 1,
    name: 'find',
    name_localizations: { ja: '探す' },
    description: 'Find a quote',
    options: [
      { type: 3, name: 'speaker', description: 'Who', required: true, autocomplete: true, max_length: 50 },
      { type: 4, name: 'count', description: 'How many', min_value: 1, max_value: 5 },
      {
        type: 3,
        name: 'kind',
        description: 'Which',
        choices: [{ name: 'Direct', name_localizations: { ja: '直接' }, value: 'direct' }],
      },
    ],
  },
  { type: 2, name: 'more', description: 'More', options: [{ type: 1, name: 'deep', description: 'Deep down' }] },
] as unknown as APIApplicationCommandOption[];

describe('GIVEN registered commands', () => {
  it('THEN every subcommand stands on its own, with the path that the bot knows', () => {
    const views = commandViews([command({ name: 'quote', options })], 'en-US');
    expect(views.map(({ name, label, description }) => [name, label, description])).toEqual([
      ['quote find', 'quote find', 'Find a quote'],
      ['quote more deep', 'quote more deep', 'Deep down'],
    ]);
    expect(views[0]!.options).toMatchObject([
      { name: 'speaker', required: true, autocomplete: true, maximumLength: 50, minimum: null },
      { name: 'count', required: false, minimum: 1, maximum: 5 },
      { name: 'kind', choices: [{ name: 'Direct', value: 'direct' }] },
    ]);
  });

  it('THEN names are shown in the person’s language and sent in the bot’s', () => {
    const [view] = commandViews([command({ options })], 'ja');
    expect(view).toMatchObject({ name: 'ask find', label: '質問 探す' });
    expect(view!.options[2]!.choices).toEqual([{ name: '直接', value: 'direct' }]);
  });

  it('THEN menu entries are told from slash commands, and what a client cannot run is left out', () => {
    const views = commandViews([command({ type: 3 }), command({ type: 2 }), command({ type: 4 as 1 })], 'en-US');
    expect(views.map(({ kind }) => kind)).toEqual(['message', 'user']);
  });
});
