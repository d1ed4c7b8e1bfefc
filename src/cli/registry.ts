import type { CommandEntry } from './command.ts';

/** Every command, in the order of `--help`. A module is loaded when its command is asked for. */
export const registry: readonly CommandEntry[] = [
  {
    name: 'ask',
    summary: 'answer a question with sentences of the articles',
    load: () => import('./commands/ask.ts'),
  },
  {
    name: 'quotes',
    summary: 'list who says what in the articles',
    load: () => import('./commands/quotes.ts'),
  },
  {
    name: 'check-quote',
    summary: 'tell whether a quotation stands in the articles as claimed',
    load: () => import('./commands/checkQuote.ts'),
  },
  {
    name: 'deadlines',
    summary: 'list the deadlines and coming events that the articles state',
    load: () => import('./commands/deadlines.ts'),
  },
  {
    name: 'timeline',
    summary: 'list all dated statements of the articles in order of time',
    load: () => import('./commands/timeline.ts'),
  },
  {
    name: 'dates',
    summary: 'list the temporal expressions of the articles, as TIMEX3',
    load: () => import('./commands/dates.ts'),
  },
  { name: 'sources', summary: 'list the articles that serve', load: () => import('./commands/sources.ts') },
  { name: 'add', summary: 'make an article of a text', load: () => import('./commands/add.ts') },
  {
    name: 'gaps',
    summary: 'list what people asked that the articles do not answer',
    load: () => import('./commands/gaps.ts'),
  },
  {
    name: 'store',
    summary: 'back up the reminders, or move them between SQLite and PostgreSQL',
    load: () => import('./commands/store.ts'),
  },
  {
    name: 'doctor',
    summary: 'check the settings, the articles, the store and the token',
    load: () => import('./commands/doctor.ts'),
  },
];
