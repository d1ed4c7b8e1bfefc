import type { APIApplicationCommand, RESTPostAPIApplicationCommandsJSONBody } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import { commandDifference } from '../../src/discord/commandDifference.ts';

const wanted: RESTPostAPIApplicationCommandsJSONBody = {
  type: 1,
  name: 'ask',
  description: 'Ask',
  name_localizations: { ja: '質問' },
  options: [
    { type: 3, name: 'question', description: 'What', required: true },
    { type: 5, name: 'hide', description: 'Hide' },
  ],
  contexts: [0, 1],
  integration_types: [0],
};
/** As Discord gives it back: with ids and defaults, and nulls in place of what is empty. */
const registered = {
  ...wanted,
  id: '1',
  application_id: '2',
  version: '3',
  nsfw: false,
  default_member_permissions: null,
  dm_permission: true,
  something_new: 'from Discord',
  description_localizations: null,
  contexts: [1, 0],
  options: [
    { type: 3, name: 'question', description: 'What', required: true, name_localizations: null },
    { type: 5, name: 'hide', description: 'Hide', required: false },
  ],
} as unknown as APIApplicationCommand;

const names = (present: APIApplicationCommand[], ours: RESTPostAPIApplicationCommandsJSONBody[]) => {
  const { write, remove } = commandDifference(present, ours);
  return { write: write.map(({ name }) => name), remove: remove.map(({ name }) => name) };
};

describe('the difference between registered and wanted commands', () => {
  it('GIVEN what Discord only adds THEN there is none', () => {
    expect(names([registered], [wanted])).toEqual({ write: [], remove: [] });
  });

  it.each<[string, RESTPostAPIApplicationCommandsJSONBody]>([
    ['a description', { ...wanted, description: 'Ask it' }],
    ['a localization', { ...wanted, name_localizations: { ja: '尋ねる' } }],
    ['a length', { ...wanted, options: [{ ...wanted.options![0]!, max_length: 9 }, wanted.options![1]!] } as never],
    ['a lost localization', { ...wanted, name_localizations: {} }],
    ['the order of options', { ...wanted, options: wanted.options!.toReversed() }],
    ['a permission', { ...wanted, default_member_permissions: '8' }],
    ['where it may be used', { ...wanted, contexts: [0] }],
  ] as [string, RESTPostAPIApplicationCommandsJSONBody][])(
    'GIVEN %s that differs THEN the command is written',
    (_, ours) => {
      expect(names([registered], [ours])).toEqual({ write: ['ask'], remove: [] });
    },
  );

  it('GIVEN a limit that is not wanted any more THEN the command is written', () => {
    const limited = structuredClone(registered);
    Object.assign(limited.options![0]!, { max_length: 100 });
    expect(names([limited], [wanted])).toEqual({ write: ['ask'], remove: [] });
  });

  it('GIVEN a server’s command, of which Discord tells contexts that cannot be wanted, THEN there is no difference', () => {
    const { contexts: _, integration_types: __, ...local } = wanted;
    expect(names([registered], [local])).toEqual({ write: [], remove: [] });
  });

  it('GIVEN another type of the same name THEN that is another command', () => {
    expect(names([registered], [{ type: 3, name: 'ask' }])).toEqual({ write: ['ask'], remove: ['ask'] });
  });
});
