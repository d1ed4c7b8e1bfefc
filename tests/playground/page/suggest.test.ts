import { describe, expect, it } from 'vitest';
import { mentionQuery, suggestCommands, typedCommand, writeMentions } from '../../../src/playground/page/suggest.ts';
import type { CommandView } from '../../../src/playground/protocol.ts';

const command = (name: string, init: Partial<CommandView> = {}): CommandView => ({
  id: name,
  kind: 'slash',
  name,
  label: name,
  description: '',
  options: [],
  ...init,
});

const commands = [
  command('sources', { description: 'The articles that answers come from' }),
  command('ask', { label: '質問' }),
  command('quote find'),
  command('quote'),
  command('Ask the articles', { kind: 'message' }),
];

describe('GIVEN the beginning of a command', () => {
  const names = (typed: string) => suggestCommands(typed, commands).map(({ name }) => name);

  it('THEN names that begin with it come first, then those that hold it, then descriptions', () => {
    expect(names('so')).toEqual(['sources']);
    expect(names('answer')).toEqual(['sources']);
    expect(names('q')).toEqual(['quote find', 'quote']);
    expect(names('find')).toEqual(['quote find']);
    expect(names('zz')).toEqual([]);
  });

  it('THEN both the name in one’s language and the bot’s own find it', () => {
    expect(names('質')).toEqual(['ask']);
    expect(names('as')).toEqual(['ask']);
  });

  it('THEN a whole name with a space after it is the command, the longest name first', () => {
    expect(typedCommand('/quote find ', commands)).toMatchObject({ command: { name: 'quote find' }, rest: '' });
    expect(typedCommand('/ask why?', commands)).toMatchObject({ command: { name: 'ask' }, rest: 'why?' });
    expect(typedCommand('/asking ', commands)).toBeNull();
    expect(typedCommand('/Ask the articles ', commands)).toBeNull();
  });
});

describe('GIVEN a name being typed after @', () => {
  it('THEN it is found at the caret, and only at the start of a word', () => {
    expect(mentionQuery('hello @Ver', 10)).toEqual({ sign: '@', start: 6, query: 'ver' });
    expect(mentionQuery('hello @Ver', 8)).toEqual({ sign: '@', start: 6, query: 'v' });
    expect(mentionQuery('#gen', 4)).toEqual({ sign: '#', start: 0, query: 'gen' });
    expect(mentionQuery('a@b', 3)).toBeNull();
    expect(mentionQuery('@Ver batim', 10)).toBeNull();
  });
});

describe('GIVEN a text with names in it', () => {
  const mentionables = [
    { name: '@Ver', detail: '', raw: '<@1>' },
    { name: '@Verbatim', detail: '', raw: '<@2>' },
    { name: '#general', detail: '', raw: '<#3>' },
  ];

  it('THEN whole names become mentions, the longest first, and nothing else does', () => {
    expect(writeMentions('@Verbatim and @Ver, in #general.', mentionables)).toBe('<@2> and <@1>, in <#3>.');
    expect(writeMentions('@Verb a@Ver #generally', mentionables)).toBe('@Verb a@Ver #generally');
    expect(writeMentions('😀@Ver', mentionables)).toBe('😀<@1>');
  });
});
