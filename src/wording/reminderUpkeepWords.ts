import type { Recurrence } from '../reminders/recurrence.ts';
import type { ReminderState } from '../reminders/reminder.ts';
import type { Localized } from './language.ts';

/** What is said about reminders that are kept, and about what is kept of a person. `moment` is a Discord timestamp. */
export interface ReminderUpkeepWords {
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

export const reminderUpkeepWords: Localized<ReminderUpkeepWords> = {
  en: {
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
    confirmErasure: 'This deletes your reminders, your subscriptions and your time zone. Are you sure?',
    erased: (count) =>
      `🗑️ Deleted: ${reminders(count)}, your subscriptions and settings. You can take this back for a minute.`,
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
    confirmErasure: 'リマインダー、購読、タイムゾーンの設定をすべて削除します。よろしいですか。',
    erased: (count) => `🗑️ リマインダー${count}件と購読、設定を削除しました。1分以内なら元に戻せます。`,
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
