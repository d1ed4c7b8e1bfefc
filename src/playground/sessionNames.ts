import type { LocalDiscord } from '../local-discord/localDiscord.ts';
import type { Cast } from './cast.ts';

const ID = /\b\d{17,20}\b/g;
const NAME = /\{([^{}]+)\}/g;

/** Names for the ids of one run, which mean the same things in another run of the same scene. */
export class SessionNames {
  readonly #names = new Map<string, string>();
  readonly #ids = new Map<string, string>();
  /** How many messages each channel has had. */
  readonly #counts = new Map<string, number>();
  readonly #cast: Cast;
  readonly #discord: LocalDiscord;

  constructor(discord: LocalDiscord, cast: Cast) {
    this.#discord = discord;
    this.#cast = cast;
    this.#add(cast.application.id, cast.application.name);
    for (const { person, dm } of cast.characters) {
      this.#add(person.id, person.name);
      this.#add(dm.id, `${person.name} and ${cast.application.name}`);
    }
    for (const { guild } of cast.places) {
      this.#add(guild.id, guild.name);
      for (const channel of guild.guild.channels.values()) this.#add(channel.id, `${guild.name}/${channel.name}`);
      for (const role of guild.guild.roles.values()) {
        if (role.id !== guild.id) this.#add(role.id, `${guild.name}/@${role.name}`);
      }
    }
  }

  /** The name of a message: that of its channel, and a number that counts from 1. */
  message(channelId: string, messageId: string): string {
    const known = this.#names.get(messageId);
    if (known) return known;
    const count = (this.#counts.get(channelId) ?? 0) + 1;
    this.#counts.set(channelId, count);
    const name = `${this.#names.get(channelId) ?? '?'}#${count}`;
    this.#add(messageId, name);
    return name;
  }

  id(name: string): string | undefined {
    return this.#ids.get(name);
  }

  /** The value with every id in its strings that has a name replaced by `{name}`. */
  hide<Value>(value: Value): Value {
    this.#learnCommands();
    return mapStrings(value, (text) => text.replace(ID, (id) => this.#braced(id) ?? id));
  }

  /** As {@link hide}; ids without a name become `{?}`, so that two runs can be compared. */
  mask<Value>(value: Value): Value {
    this.#learnCommands();
    return mapStrings(value, (text) => text.replace(ID, (id) => this.#braced(id) ?? '{?}'));
  }

  /** Undoes {@link hide} with the ids of this run. */
  restore<Value>(value: Value): Value {
    this.#learnCommands();
    return mapStrings(value, (text) => text.replace(NAME, (whole, name: string) => this.#ids.get(name) ?? whole));
  }

  /** Commands get new ids when the bot registers them anew. */
  #learnCommands(): void {
    const { commands } = this.#discord.world.application(this.#cast.application);
    for (const command of commands.values()) this.#add(command.id, `/${command.name}`);
  }

  #braced(id: string): string | null {
    const name = this.#names.get(id);
    return name === undefined ? null : `{${name}}`;
  }

  #add(id: string, name: string): void {
    this.#names.set(id, name);
    this.#ids.set(name, id);
  }
}

function mapStrings<Value>(value: Value, change: (text: string) => string): Value {
  return JSON.parse(JSON.stringify(value), (_, inner: unknown) =>
    typeof inner === 'string' ? change(inner) : inner,
  ) as Value;
}
