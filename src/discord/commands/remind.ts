import type { SlashCommand } from '../command.ts';
import { data } from './remind/data.ts';
import { completeBefore, completeDeadline, remindOfDeadline } from './remind/deadline.ts';
import { remindMe } from './remind/me.ts';
import { exportData, showDeletion } from './remind/privacy.ts';
import { completeZone, pause, setTimezone, showList } from './remind/settings.ts';
import { subscribe } from './remind/subscribe.ts';

export const remind = {
  data,
  subcommands: {
    me: { run: remindMe },
    deadline: { run: remindOfDeadline, complete: { deadline: completeDeadline, before: completeBefore } },
    list: { run: showList },
    timezone: { run: setTimezone, complete: { zone: completeZone } },
    pause: { run: pause },
    subscribe: { run: subscribe },
    export: { run: exportData },
    'delete-all': { run: showDeletion },
  },
} satisfies SlashCommand<typeof data>;
