import type { Trouble } from '../reminders/reminder.ts';
import type { LeadTime } from '../reminders/schedule.ts';
import type { Localized } from './language.ts';

/** What a reminder and a notice say. Markdown; `moment` is a Discord timestamp. */
export interface ReminderWords {
  readonly due: (mention: string, text: string) => string;
  readonly deadline: (mention: string, when: string, lead: string | null) => string;
  /** Late or snoozed: how long is left is not said. */
  readonly deadlineAgain: (mention: string, when: string) => string;
  readonly begins: (mention: string, interval: string) => string;
  readonly hasBegun: (mention: string, interval: string) => string;
  readonly noDay: (interval: string) => string;
  readonly lead: Readonly<Record<LeadTime['unit'], (amount: number) => string>>;
  readonly late: (moment: string) => string;
  readonly missed: (count: number) => string;
  readonly next: (moment: string) => string;
  readonly detour: (channel: string, trouble: string) => string;
  readonly doubt: (mention: string, channel: string, text: string) => string;
  readonly changedSince: string;
  readonly source: (link: string) => string;
  readonly trouble: Readonly<Record<Trouble, string>>;
  readonly news: {
    readonly new: string;
    readonly moved: string;
    readonly gone: string;
    readonly passed: string;
    readonly contradicted: string;
    readonly movedReminder: (mention: string) => string;
    readonly goneReminder: (mention: string) => string;
    /** It has moved, and no time to remind of it is left. */
    readonly heldReminder: (mention: string) => string;
    readonly contradictedReminder: (mention: string) => string;
    readonly backReminder: (mention: string) => string;
    readonly before: string;
    readonly after: string;
    readonly oneSide: string;
    readonly otherSide: string;
    /** Above words that stand in no article any more. */
    readonly withdrawn: string;
  };
  readonly buttons: {
    readonly minutes: string;
    readonly hour: string;
    readonly tomorrow: string;
    readonly done: string;
    readonly source: string;
    readonly list: string;
  };
}

const plural = (amount: number, unit: string) => `${amount} ${amount === 1 ? unit.slice(0, -1) : unit}`;

export const reminderWords: Localized<ReminderWords> = {
  en: {
    due: (mention, text) => `⏰ ${mention} ${text}`,
    deadline: (mention, when, lead) => `⏰ ${mention} ${lead === null ? `Due now: ${when}` : `${lead} to go: ${when}`}`,
    deadlineAgain: (mention, when) => `⏰ ${mention} Deadline: ${when}`,
    begins: (mention, interval) => `⏰ ${mention} ${interval} begins; the article gives no day.`,
    hasBegun: (mention, interval) => `⏰ ${mention} ${interval} has begun; the article gives no day.`,
    noDay: (interval) => `${interval} (the article gives no day)`,
    lead: {
      minutes: (amount) => plural(amount, 'minutes'),
      hours: (amount) => plural(amount, 'hours'),
      days: (amount) => plural(amount, 'days'),
      weeks: (amount) => plural(amount, 'weeks'),
    },
    late: (moment) => `This was due ${moment}; I could not deliver it earlier.`,
    missed: (count) =>
      count === 1 ? 'Another time since then is missed too.' : `${count} more times since then are missed too.`,
    next: (moment) => `Next time: ${moment}`,
    detour: (channel, trouble) => `It was meant for ${channel}, but ${trouble}.`,
    doubt: (mention, channel, text) =>
      `⚠️ ${mention} I cannot tell whether your reminder stands in ${channel}: I was interrupted while I sent it, and I may not read that channel’s history. So I did not send it again. It was about: ${text}`,
    changedSince: 'The article has changed since this was set, so I do not quote it here.',
    source: (link) => `[The message it is about](${link})`,
    trouble: {
      channelGone: 'the channel is gone',
      noAccess: 'I cannot see the channel',
      noPermission: 'I may not write there',
      dmsClosed: 'your DMs are closed to me',
      nothingInCommon: 'we have no server in common any more',
      personGone: 'the account is gone',
      threadLocked: 'the thread is locked',
      inDoubt: 'it may have been posted before I was interrupted',
      refused: 'Discord refused the message',
      ungrounded: 'the articles no longer state it',
      overtaken: 'the articles moved it to a time that I can no longer remind you of',
    },
    news: {
      new: '📅 The articles state a new deadline.',
      moved: '📅 The articles state a deadline differently now.',
      gone: '📅 The articles no longer state this deadline.',
      passed: '📅 This deadline has passed.',
      contradicted: '📅 The articles contradict each other about a deadline.',
      movedReminder: (mention) =>
        `📅 ${mention} The articles date a deadline differently now. What I was to remind you of has moved with it.`,
      goneReminder: (mention) =>
        `📅 ${mention} The articles no longer state a deadline that I was to remind you of. Your reminder is on hold.`,
      heldReminder: (mention) =>
        `📅 ${mention} The articles date a deadline differently now, and no time is left to remind you of it. Your reminder is on hold.`,
      contradictedReminder: (mention) =>
        `📅 ${mention} The articles contradict each other about a deadline that I am to remind you of. Your reminder stays as it is.`,
      backReminder: (mention) =>
        `📅 ${mention} The articles state a deadline again that I was to remind you of. Your reminder is no longer on hold.`,
      before: '**Before**',
      after: '**Now**',
      oneSide: '**One side**',
      otherSide: '**The other side**',
      withdrawn: 'No article says this any more:',
    },
    buttons: {
      minutes: '10 min',
      hour: '1 h',
      tomorrow: 'Tomorrow',
      done: 'Done',
      source: 'Show the source',
      list: 'My reminders',
    },
  },
  ja: {
    due: (mention, text) => `⏰ ${mention} リマインダー：${text}`,
    deadline: (mention, when, lead) => `⏰ ${mention} ${lead === null ? `期限です：${when}` : `あと${lead}：${when}`}`,
    deadlineAgain: (mention, when) => `⏰ ${mention} 期限：${when}`,
    begins: (mention, interval) => `⏰ ${mention} ${interval}に入ります。記事に日付の記載はありません。`,
    hasBegun: (mention, interval) => `⏰ ${mention} ${interval}に入りました。記事に日付の記載はありません。`,
    noDay: (interval) => `${interval}（記事に日付の記載なし）`,
    lead: {
      minutes: (amount) => `${amount}分`,
      hours: (amount) => `${amount}時間`,
      days: (amount) => `${amount}日`,
      weeks: (amount) => `${amount}週間`,
    },
    late: (moment) => `予定は${moment}でしたが、その時刻にはお届けできませんでした。`,
    missed: (count) => `その後の${count}回分もお届けできていません。`,
    next: (moment) => `次回：${moment}`,
    detour: (channel, trouble) => `${channel} に送る予定でしたが、${trouble}。`,
    doubt: (mention, channel, text) =>
      `⚠️ ${mention} リマインダーが ${channel} に送信されたかどうか確認できません。送信中に中断され、そのチャンネルの履歴を読む権限もないためです。重複を避けるため再送していません。用件：${text}`,
    changedSince: '設定後に記事が変更されたため、ここでは引用しません。',
    source: (link) => `[もとのメッセージ](${link})`,
    trouble: {
      channelGone: 'チャンネルがなくなっています',
      noAccess: 'チャンネルを見る権限がありません',
      noPermission: 'そこに書き込む権限がありません',
      dmsClosed: 'DM を受け取らない設定になっています',
      nothingInCommon: '共通のサーバーがありません',
      personGone: 'アカウントがありません',
      threadLocked: 'スレッドがロックされています',
      inDoubt: '中断前に送信された可能性があります',
      refused: 'Discord がメッセージを受け付けませんでした',
      ungrounded: '記事に記載がなくなりました',
      overtaken: '記事の日付が変わり、お知らせできる時刻が残っていません',
    },
    news: {
      new: '📅 記事に新しい期限が記載されました。',
      moved: '📅 記事の期限の記載が変わりました。',
      gone: '📅 この期限は記事に記載されなくなりました。',
      passed: '📅 この期限は過ぎました。',
      contradicted: '📅 期限について記事の記載が食い違っています。',
      movedReminder: (mention) => `📅 ${mention} リマインダーの期限が変わったため、リマインダーも移動しました。`,
      goneReminder: (mention) =>
        `📅 ${mention} リマインダーの期限が記事に記載されなくなったため、リマインダーを保留しました。`,
      heldReminder: (mention) =>
        `📅 ${mention} 期限の日付が変わり、お知らせできる時刻が残っていないため、リマインダーを保留しました。`,
      contradictedReminder: (mention) =>
        `📅 ${mention} リマインダーの期限について記事の記載が食い違っています。リマインダーはそのままです。`,
      backReminder: (mention) => `📅 ${mention} リマインダーの期限が再び記事に記載されたため、保留を解除しました。`,
      before: '**変更前**',
      after: '**現在**',
      oneSide: '**一方の記載**',
      otherSide: '**他方の記載**',
      withdrawn: '現在の記事にはない文です：',
    },
    buttons: {
      minutes: '10分後',
      hour: '1時間後',
      tomorrow: '明日',
      done: '完了',
      source: '出典を見る',
      list: 'リマインダー一覧',
    },
  },
};
