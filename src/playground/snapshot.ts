import type { LocalDiscord } from '../local-discord/localDiscord.ts';
import type { Channel } from '../local-discord/world/model.ts';
import { may } from '../local-discord/world/permissions.ts';
import type { Cast, Character } from './cast.ts';
import { commandViews } from './commandViews.ts';
import { messageView } from './messageViews.ts';
import type {
  BotView,
  ChannelView,
  ClockView,
  GuildView,
  PersonView,
  Snapshot,
  TrafficView,
  TryView,
} from './protocol.ts';
import { triesIn } from './tries.ts';

export interface SnapshotParts {
  readonly discord: LocalDiscord;
  readonly cast: Cast;
  readonly bot: BotView['status'];
  readonly clock: ClockView;
  readonly traffic: readonly TrafficView[];
}

/** Everything that a person sees on opening the page. */
export function snapshotFor(character: Character, parts: SnapshotParts): Snapshot {
  const { discord, cast, clock, traffic } = parts;
  const places = placesFor(character, parts);
  const channels = [...places.dms, ...places.guilds.flatMap((guild) => guild.channels)];
  return {
    me: personView(character),
    people: cast.characters.map(personView),
    bot: botView(parts),
    ...places,
    messages: Object.fromEntries(
      channels.map(({ id }) => [
        id,
        discord.messages({ id }, { as: character.person }).map((message) => messageView(discord.world, message)),
      ]),
    ),
    clock,
    traffic,
  };
}

/** The servers that a person is a member of, with the channels they see; and the conversation with the bot. */
export function placesFor(
  character: Character,
  { cast }: Pick<SnapshotParts, 'cast'>,
): { guilds: GuildView[]; dms: ChannelView[]; tries: TryView[] } {
  const { person, dm } = character;
  const view = (channel: Channel, name: string, topic: string): ChannelView => ({
    id: channel.id,
    name,
    kind: channel.guild ? 'text' : 'dm',
    topic,
    commands: commandViews(person.commands(channel), person.user.locale),
  });
  const botName = cast.application.name;
  const dms = [view(dm, botName, `Direct messages with ${botName}. Write anything: no command is needed here.`)];
  const guilds = cast.places
    .filter(({ guild }) => guild.guild.members.has(person.id))
    .map(({ guild: { guild }, about }) => ({
      id: guild.id,
      name: guild.name,
      about,
      channels: [...guild.channels.values()]
        .filter((channel) => may(channel, person.user, 'ViewChannel'))
        .map((channel) => view(channel, channel.name, channel.topic ?? '')),
      roles: [...guild.roles.values()]
        .filter(({ id }) => id !== guild.id)
        .map(({ id, name }) => ({ id, name, colour: null })),
      memberIds: [...guild.members.keys()],
    }));
  const botId = cast.application.botUserId;
  const tries = [
    ...dms.flatMap((channel) => triesIn(channel, '')),
    ...guilds.flatMap(({ channels, memberIds }) =>
      channels.flatMap((channel) => triesIn(channel, memberIds.includes(botId) ? `<@${botId}> ` : null)),
    ),
  ];
  return { guilds, dms, tries };
}

/** The bot as the page shows it. */
export const botView = ({ cast, bot }: Pick<SnapshotParts, 'cast' | 'bot'>): BotView => ({
  id: cast.application.botUserId,
  name: cast.application.name,
  status: bot,
});

const personView = ({ person, about }: Character): PersonView => ({
  id: person.id,
  name: person.name,
  about,
  locale: person.user.locale,
  timeZone: person.user.timeZone,
});
