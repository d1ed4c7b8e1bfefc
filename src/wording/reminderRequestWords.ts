import type { Refusal } from '../reminders/when/when.ts';
import type { Localized } from './language.ts';

/** What is said while a reminder is being made. Markdown; `moment` is a Discord timestamp. */
export interface ReminderRequestWords {
  readonly set: (moment: string, place: string) => string;
  readonly inDm: string;
  readonly inChannel: (channel: string) => string;
  readonly about: (text: string) => string;
  readonly gap: string;
  readonly overlap: string;
  readonly assumedTime: string;
  readonly noHour: string;
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
}

export const reminderRequestWords: Localized<ReminderRequestWords> = {
  en: {
    set: (moment, place) => `✅ I will remind you ${moment}, ${place}.`,
    inDm: 'in a DM',
    inChannel: (channel) => `in ${channel}`,
    about: (text) => `About: ${text}`,
    gap: 'Clocks skip that time on that day, so I took the time after it.',
    overlap: 'Clocks show that time twice on that day; I took the first.',
    assumedTime: 'You gave no hour, so I chose one.',
    noHour: 'The article gives no hour, so I chose one.',
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
  },
  ja: {
    set: (moment, place) => `✅ ${moment} に ${place}お知らせします。`,
    inDm: 'DM で',
    inChannel: (channel) => `${channel} で`,
    about: (text) => `用件：${text}`,
    gap: 'その日は時計が進むため存在しない時刻です。直後の時刻にしました。',
    overlap: 'その日は同じ時刻が二度あります。一度目にしました。',
    assumedTime: '時刻の指定がなかったため、こちらで決めました。',
    noHour: '記事に時刻の記載がないため、こちらで決めました。',
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
    unreadableLead: 'どれくらい前かを読み取れません。例：`1週間、1日、1時間`',
    leadsOver: 'いずれの時刻も過ぎています。もっと短い時間を選んでください。',
    times: (count) => `${count}回`,
  },
};
