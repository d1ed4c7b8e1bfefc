import type { LocalDiscord } from '../local-discord/localDiscord.ts';
import type { Person } from '../local-discord/people/person.ts';
import type { LocalGuild } from '../local-discord/places.ts';
import type { Application, Channel } from '../local-discord/world/model.ts';

/** Somebody to be on the page, and what is special about them. */
export interface Character {
  readonly person: Person;
  readonly about: string;
  readonly dm: Channel;
}

/** A server of the playground. */
export interface Place {
  readonly guild: LocalGuild;
  readonly about: string;
}

/** The scene that every session begins with. */
export interface Cast {
  readonly application: Application;
  readonly characters: readonly Character[];
  readonly places: readonly Place[];
}

export const BOT_NAME = 'Verbatim';

/** What the bot's invitation asks for, and no more. */
const INVITED_WITH = [
  'ViewChannel',
  'SendMessages',
  'SendMessagesInThreads',
  'EmbedLinks',
  'AttachFiles',
  'ReadMessageHistory',
] as const;

/**
 * Sets the scene: a server that has the bot, with a channel where it may not write; a server that knows it only through
 * a member's own installation; and four people who meet it differently.
 */
export function setScene(discord: LocalDiscord): Cast {
  const botName = BOT_NAME;
  const application = discord.createApplication({ name: botName, description: 'Answers in the articles’ own words.' });
  const alice = discord.createPerson({ name: 'Alice', locale: 'en-US', timeZone: 'America/New_York' });
  const ben = discord.createPerson({ name: 'Ben', locale: 'en-GB', timeZone: 'Europe/London' });
  const chloe = discord.createPerson({
    name: 'Chloe',
    locale: 'en-US',
    timeZone: 'America/Los_Angeles',
    dmsClosed: true,
  });
  const haruka = discord.createPerson({ name: 'Haruka', locale: 'ja', timeZone: 'Asia/Tokyo' });

  const watch = discord.createGuild({
    name: 'Trade Watch',
    owner: ben,
    apps: [{ app: application, permissions: INVITED_WITH }],
  });
  watch.createChannel({ name: 'general', topic: `Type / for commands, or mention @${botName}.` });
  watch.createChannel({
    name: 'read-only',
    topic: `${botName} may read but not write here: see how it copes.`,
    deny: ['SendMessages'],
  });
  const club = discord.createGuild({ name: 'Book Club', owner: alice });
  club.createChannel({
    name: 'lounge',
    topic: `${botName} is not a member here: only people who installed it can use it.`,
  });

  for (const person of [alice, chloe, haruka]) watch.join(person);
  for (const person of [ben, haruka]) club.join(person);
  for (const person of [alice, haruka]) person.install(application);

  const character = (person: Person, about: string): Character => ({ person, about, dm: person.openDm(application) });
  return {
    application,
    characters: [
      character(alice, 'Member'),
      character(ben, 'Administrator'),
      character(chloe, 'Member, direct messages closed'),
      character(haruka, 'Member, Japanese, Tokyo time'),
    ],
    places: [
      { guild: watch, about: `Has ${botName}.` },
      { guild: club, about: `Does not have ${botName}; Alice and Haruka have it on their own accounts.` },
    ],
  };
}
