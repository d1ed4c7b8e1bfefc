import { store } from './store.ts';
import type { Mentionable } from './suggest.ts';

/** Everybody and everything that can be mentioned in the open channel. */
export function mentionables(): Mentionable[] {
  const { view } = store;
  if (!view) return [];
  const guild = store.guild();
  const isMember = (id: string) => !guild || guild.memberIds.includes(id);
  const people = [view.bot, ...view.people].filter(({ id }) => isMember(id));
  return [
    ...people.map(({ id, name }) => ({
      name: `@${name}`,
      detail: id === view.bot.id ? 'App' : 'Member',
      raw: `<@${id}>`,
    })),
    ...(guild?.roles ?? []).map(({ id, name }) => ({ name: `@${name}`, detail: 'Role', raw: `<@&${id}>` })),
    ...(guild?.channels ?? []).map(({ id, name }) => ({ name: `#${name}`, detail: 'Channel', raw: `<#${id}>` })),
  ];
}
