import type { APIUser } from 'discord-api-types/v10';
import type { RoleView } from '../protocol.ts';
import { store } from './store.ts';

/** The name that people see for a user. */
export const displayName = (user: APIUser): string => user.global_name ?? user.username;

/** The name behind `<@id>`, or `null` for somebody unknown. */
export function userName(id: string): string | null {
  const view = store.view;
  if (!view) return null;
  if (id === view.bot.id) return view.bot.name;
  return view.people.find((person) => person.id === id)?.name ?? null;
}

/** The role behind `<@&id>`. */
export const role = (id: string): RoleView | undefined =>
  store.view?.guilds.flatMap((guild) => guild.roles).find((known) => known.id === id);

/** The name behind `<#id>`. */
export const channelName = (id: string): string | null =>
  store.channels().find((channel) => channel.id === id)?.name ?? null;
