import type { Recurrence } from '../reminders/recurrence.ts';
import type { ReminderState } from '../reminders/reminder.ts';
import type { Refusal } from '../reminders/when/when.ts';
import type { Localized } from './language.ts';

/** The dialogue about reminders. Markdown; `moment` is a Discord timestamp. */
export interface RemindWords {
  readonly set: (moment: string, place: string) => string;
  readonly inDm: string;
  readonly about: string;
  readonly gap: string;
  readonly overlap: string;
  readonly assumedTime: string;
  readonly paused: string;
  readonly chooseReading: string;
  readonly confirmZone: (zone: string, clock: string) => string;
  readonly yesZone: (zone: string) => string;
  readonly zoneSet: (zone: string, clock: string) => string;
  readonly unknownZone: string;
  readonly refused: Readonly<Record<Exclude<Refusal, 'unreadable'>, string>> & {
    readonly unreadable: (words: string) => string;
  };
  readonly cron: Readonly<Record<'unreadable' | 'tooOften' | 'never', string>>;
  readonly cronAndRepeat: string;
  readonly tooMany: (limit: number) => string;
  readonly cannotOpenDm: (reason: string) => string;
  readonly onlyManagers: string;
  readonly cannotWriteHere: string;
  readonly noDeadline: string;
  readonly deadlineOver: (interval: string) => string;
  readonly deadlineBegun: (interval: string) => string;
  readonly unreadableLead: string;
  readonly leadsOver: string;
  readonly times: (count: number) => string;
  readonly none: string;
  readonly list: (count: number) => string;
  readonly pick: string;
  readonly state: Readonly<Record<Exclude<ReminderState, 'waiting'>, string>>;
  readonly repeats: Readonly<Record<Recurrence['kind'], string>>;
  readonly gone: string;
  readonly cancelled: string;
  readonly restored: string;
  readonly snoozed: (moment: string) => string;
  readonly done: string;
  readonly allPaused: (count: number) => string;
  readonly allResumed: (count: number) => string;
  readonly subscribed: (place: string) => string;
  readonly unsubscribed: (place: string) => string;
  readonly exported: string;
  readonly confirmErasure: string;
  readonly erased: (count: number) => string;
  readonly unerased: (count: number) => string;
  readonly erasedForGood: string;
  readonly stillAmbiguous: (moments: string) => string;
  readonly storeFault: string;
  readonly buttons: {
    readonly edit: string;
    readonly snooze: string;
    readonly cancel: string;
    readonly undo: string;
    readonly retry: string;
    readonly back: string;
    readonly resume: string;
    readonly pause: string;
    readonly erase: string;
    readonly previous: string;
    readonly next: string;
  };
  readonly form: { readonly title: string; readonly when: string; readonly about: string };
}

const reminders = (count: number) => `${count} ${count === 1 ? 'reminder' : 'reminders'}`;

export const remindWords: Localized<RemindWords> = {
  en: {
    set: (moment, place) => `✅ I will remind you ${moment}, ${place}.`,
    inDm: 'in a DM',
    about: 'About',
    gap: 'Clocks skip that time on that day, so I took the time after it.',
    overlap: 'Clocks show that time twice on that day; I took the first.',
    assumedTime: 'You gave no hour, so I chose one.',
    paused: 'Your reminders are paused: this one waits too, until you use `/remind pause` again.',
    chooseReading: 'That can be read in more than one way. Which do you mean?',
    confirmZone: (zone, clock) =>
      `I do not know your time zone yet. Is it **${zone}**, where it is ${clock} now? If not, set yours with \`/remind timezone\` and ask again.`,
    yesZone: (zone) => `Yes, ${zone}`,
    zoneSet: (zone, clock) => `✅ Your time zone is **${zone}**, where it is ${clock} now.`,
    unknownZone: 'I know no such time zone. Choose one from the list, for example `Asia/Tokyo`.',
    refused: {
      empty: 'Say when, for example `in 20 minutes` or `tomorrow 9am`.',
      unreadable: (words) =>
        `I cannot read “${words}” as a time. Try \`in 20 minutes\`, \`tomorrow 9am\`, \`Friday 17:00\` or \`2026-12-01 08:30 Tokyo\`.`,
      impossible: 'No calendar or clock has that time. Please check it.',
      past: 'That time has passed already. Give one that is still to come.',
      tooFar: 'That is more than a hundred years away. Give an earlier time.',
      repeating: 'Give the first time as `when`, and choose `repeat` for the rest.',
    },
    cron: {
      unreadable:
        'I cannot read that cron expression. It has five fields: minute, hour, day, month, weekday, as in `30 8 * * 1-5`.',
      tooOften: 'That is more often than every ten minutes. Choose times that are further apart.',
      never: 'That never happens. Please check the day and the month.',
    },
    cronAndRepeat: 'Choose `repeat` or `cron`, not both.',
    tooMany: (limit) => `You have ${limit} open reminders, which is the most. Cancel one in \`/remind list\` first.`,
    cannotOpenDm: (reason) => `I could not open a DM with you: ${reason}. Nothing was set; please try again.`,
    onlyManagers: 'Only people who may manage the server can set reminders that speak here. Choose a DM instead.',
    cannotWriteHere:
      'I may not write here: I need **View Channel**, **Send Messages** and **Embed Links**. Choose a DM instead.',
    noDeadline: 'The articles state no such deadline that is still to come. `/deadlines` shows them all.',
    deadlineOver: (interval) => `That deadline has passed (${interval}), so there is nothing to remind you of.`,
    deadlineBegun: (interval) =>
      `${interval} has begun already, and the articles give no day in it that I could remind you of.`,
    unreadableLead: 'I cannot read how long before. Try `1 week, 1 day, 1 hour`.',
    leadsOver: 'All of those times have passed. Choose a shorter one.',
    times: (count) => `${count} times`,
    none: 'You have no open reminders. Set one with `/remind me` or `/remind deadline`.',
    list: (count) => `⏰ ${reminders(count)}`,
    pick: 'Choose one to change it',
    state: {
      paused: 'paused',
      parked: 'on hold',
      sent: 'delivered',
      cancelled: 'cancelled',
      erased: 'deleted',
      draft: 'not confirmed',
    },
    repeats: {
      daily: 'every day',
      weekdays: 'Monday to Friday',
      weekly: 'every week',
      monthly: 'every month',
      cron: 'cron',
    },
    gone: 'That reminder is not there any more.',
    cancelled: '🗑️ Cancelled.',
    restored: '✅ It is back.',
    snoozed: (moment) => `💤 I will remind you again ${moment}.`,
    done: '✓ Done',
    allPaused: (count) => `⏸️ Paused: ${reminders(count)}.`,
    allResumed: (count) => `▶️ Running again: ${reminders(count)}.`,
    subscribed: (place) =>
      `🔔 You will hear ${place} whenever the articles bring a new or changed deadline, or one passes. Use the command again to end that.`,
    unsubscribed: (place) => `🔕 The news of deadlines ${place} has ended.`,
    exported: 'This is everything that is kept about you.',
    confirmErasure: 'This deletes your reminders and your time zone. Are you sure?',
    erased: (count) => `🗑️ Deleted: ${reminders(count)} and your settings. You can take this back for a minute.`,
    unerased: (count) => `✅ Everything is back: ${reminders(count)}.`,
    erasedForGood: 'It is too late: everything is deleted.',
    stillAmbiguous: (moments) => `That can be read in more than one way: ${moments}. Please say it more exactly.`,
    storeFault:
      'I cannot keep reminders at the moment, so nothing was changed. Please try again later, and tell the host.',
    buttons: {
      edit: 'Edit',
      snooze: 'Snooze 1 h',
      cancel: 'Cancel it',
      undo: 'Undo',
      retry: 'Try again now',
      back: 'Back',
      resume: 'Run again',
      pause: 'Pause',
      erase: 'Delete everything',
      previous: 'Previous',
      next: 'Next',
    },
    form: { title: 'Reminder', when: 'When', about: 'About what' },
  },
  ja: {
    set: (moment, place) => `✅ ${moment} に${place}お知らせします。`,
    inDm: 'DM で',
    about: '用件',
    gap: 'その日は時計が進むため存在しない時刻です。直後の時刻にしました。',
    overlap: 'その日は同じ時刻が二度あります。一度目にしました。',
    assumedTime: '時刻の指定がなかったため、こちらで決めました。',
    paused: 'リマインダーは一時停止中です。`/remind pause` で再開するまでお知らせしません。',
    chooseReading: '複数の意味に取れます。どれですか。',
    confirmZone: (zone, clock) =>
      `タイムゾーンが未設定です。**${zone}**（現在 ${clock}）でよろしいですか。違う場合は \`/remind timezone\` で設定してから、もう一度お試しください。`,
    yesZone: (zone) => `はい、${zone} です`,
    zoneSet: (zone, clock) => `✅ タイムゾーンを **${zone}**（現在 ${clock}）に設定しました。`,
    unknownZone: 'そのタイムゾーンは見つかりません。一覧から選んでください（例：`Asia/Tokyo`）。',
    refused: {
      empty: '日時を入力してください（例：`20分後`、`明日9:00`）。',
      unreadable: (words) =>
        `「${words}」を日時として読み取れません。例：\`20分後\`、\`明日午前9時\`、\`2026-12-01 08:30 Tokyo\``,
      impossible: '存在しない日時です。ご確認ください。',
      past: 'すでに過ぎた日時です。これからの日時を入力してください。',
      tooFar: '100年以上先です。もっと近い日時を入力してください。',
      repeating: '「日時」には最初の日時を、「繰り返し」には間隔を指定してください。',
    },
    cron: {
      unreadable: 'cron 式を読み取れません。分・時・日・月・曜日の5項目です（例：`30 8 * * 1-5`）。',
      tooOften: '10分より短い間隔です。もっと間隔を空けてください。',
      never: '該当する日時がありません。日と月をご確認ください。',
    },
    cronAndRepeat: '「繰り返し」と cron はどちらか一方を選んでください。',
    tooMany: (limit) =>
      `未完了のリマインダーが上限の${limit}件に達しています。先に \`/remind list\` で取り消してください。`,
    cannotOpenDm: (reason) => `DM を開けませんでした（${reason}）。設定していませんので、もう一度お試しください。`,
    onlyManagers: 'このチャンネルへのリマインダーは、サーバーを管理できる人だけが設定できます。DM を選んでください。',
    cannotWriteHere:
      'ここに書き込む権限がありません（チャンネルを見る・メッセージを送信・埋め込みリンク）。DM を選んでください。',
    noDeadline: 'これから来るそのような期限は記事にありません。`/deadlines` で一覧を確認できます。',
    deadlineOver: (interval) => `その期限（${interval}）は過ぎているため、お知らせするものがありません。`,
    deadlineBegun: (interval) => `${interval}はすでに始まっており、記事には日付の記載がありません。`,
    unreadableLead: 'どれくらい前かを読み取れません。例：`1 week, 1 day, 1 hour`',
    leadsOver: 'いずれの時刻も過ぎています。もっと短い時間を選んでください。',
    times: (count) => `${count}回`,
    none: '未完了のリマインダーはありません。`/remind me` または `/remind deadline` で設定できます。',
    list: (count) => `⏰ リマインダー${count}件`,
    pick: '変更するものを選ぶ',
    state: {
      paused: '一時停止中',
      parked: '保留',
      sent: '通知済み',
      cancelled: '取り消し済み',
      erased: '削除済み',
      draft: '未確認',
    },
    repeats: { daily: '毎日', weekdays: '平日', weekly: '毎週', monthly: '毎月', cron: 'cron 指定' },
    gone: 'そのリマインダーはもうありません。',
    cancelled: '🗑️ 取り消しました。',
    restored: '✅ 元に戻しました。',
    snoozed: (moment) => `💤 ${moment} にもう一度お知らせします。`,
    done: '✓ 完了',
    allPaused: (count) => `⏸️ ${count}件を一時停止しました。`,
    allResumed: (count) => `▶️ ${count}件を再開しました。`,
    subscribed: (place) => `🔔 期限の追加・変更・経過を ${place} お知らせします。もう一度使うと解除できます。`,
    unsubscribed: (place) => `🔕 ${place} の期限のお知らせを解除しました。`,
    exported: '保存されている情報はこれですべてです。',
    confirmErasure: 'リマインダーとタイムゾーンの設定をすべて削除します。よろしいですか。',
    erased: (count) => `🗑️ リマインダー${count}件と設定を削除しました。1分以内なら元に戻せます。`,
    unerased: (count) => `✅ すべて元に戻しました（リマインダー${count}件）。`,
    erasedForGood: '時間が過ぎたため、すべて削除されました。',
    stillAmbiguous: (moments) => `複数の意味に取れます：${moments}。もっと具体的に入力してください。`,
    storeFault:
      '現在リマインダーを保存できないため、何も変更していません。時間をおいて再度お試しのうえ、管理者にお知らせください。',
    buttons: {
      edit: '変更',
      snooze: '1時間延期',
      cancel: '取り消す',
      undo: '元に戻す',
      retry: '今すぐ再送',
      back: '戻る',
      resume: '再開する',
      pause: '停止する',
      erase: 'すべて削除',
      previous: '前へ',
      next: '次へ',
    },
    form: { title: 'リマインダー', when: '日時', about: '用件' },
  },
};
