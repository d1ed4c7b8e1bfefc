import type { Listed } from './commandWords.ts';
import type { Localized } from './language.ts';

type Timing = { readonly where: Listed & { readonly dm: string; readonly here: string } };

export interface RemindCommandWords extends Listed {
  readonly me: Listed &
    Timing & {
      readonly when: Listed;
      readonly about: Listed;
      readonly repeat: Listed & {
        readonly daily: string;
        readonly weekdays: string;
        readonly weekly: string;
        readonly monthly: string;
      };
      readonly cron: Listed;
    };
  readonly deadline: Listed & Timing & { readonly deadline: Listed; readonly before: Listed };
  readonly list: Listed;
  readonly timezone: Listed & { readonly zone: Listed };
  readonly pause: Listed;
  readonly subscribe: Listed;
  readonly export: Listed;
  readonly deleteAll: Listed;
}

export const remindCommandWords: Localized<RemindCommandWords> = {
  en: {
    name: 'remind',
    description: 'Reminders: of deadlines in the articles, or of anything you like',
    me: {
      name: 'me',
      description: 'Remind me of something',
      when: { name: 'when', description: 'For example: in 20 minutes, tomorrow 9am, 2026-12-01 08:30 Tokyo' },
      about: { name: 'about', description: 'What to remind you of' },
      where: {
        name: 'where',
        description: 'In a DM (default), or here, for those who may manage the server',
        dm: 'in a DM',
        here: 'here',
      },
      repeat: {
        name: 'repeat',
        description: 'How it repeats',
        daily: 'every day',
        weekdays: 'Monday to Friday',
        weekly: 'every week',
        monthly: 'every month on that day',
      },
      cron: { name: 'cron', description: 'For experts: five fields, such as 30 8 * * 1-5; it begins at "when"' },
    },
    deadline: {
      name: 'deadline',
      description: 'Remind me of a deadline that the articles state',
      deadline: { name: 'deadline', description: 'Which one: choose it, or type a part of it' },
      before: { name: 'before', description: 'How long before, several if you like: 1 week, 1 day, 1 hour' },
      where: {
        name: 'where',
        description: 'In a DM (default), or here, for those who may manage the server',
        dm: 'in a DM',
        here: 'here',
      },
    },
    list: { name: 'list', description: 'See, edit, snooze or cancel your reminders' },
    timezone: {
      name: 'timezone',
      description: 'Set your time zone',
      zone: { name: 'zone', description: 'Your city or zone, for example: Tokyo' },
    },
    pause: { name: 'pause', description: 'Pause all of your reminders, or let them run again' },
    subscribe: {
      name: 'subscribe',
      description: 'Hear of every new, changed or passed deadline; use it again to end that',
    },
    export: { name: 'export', description: 'Get everything that is kept about you, as a file' },
    deleteAll: { name: 'delete-all', description: 'Delete everything that is kept about you' },
  },
  ja: {
    name: 'リマインド',
    description: '記事の期限や、好きな用件をお知らせします',
    me: {
      name: '登録',
      description: '用件のリマインダーを設定する',
      when: { name: '日時', description: '例：20分後、明日9:00、2026-12-01 08:30 Tokyo' },
      about: { name: '用件', description: '何をお知らせするか' },
      where: {
        name: '場所',
        description: 'DM（既定）、またはこのチャンネル（サーバー管理者のみ）',
        dm: 'DM で',
        here: 'ここで',
      },
      repeat: {
        name: '繰り返し',
        description: '繰り返しの間隔',
        daily: '毎日',
        weekdays: '平日',
        weekly: '毎週',
        monthly: '毎月同じ日',
      },
      cron: { name: 'クロン', description: '上級者向け：5項目の cron 式（例：30 8 * * 1-5）。「日時」から始まります' },
    },
    deadline: {
      name: '期限',
      description: '記事に書かれた期限のリマインダーを設定する',
      deadline: { name: '期限', description: '選ぶか、一部を入力してください' },
      before: { name: '何前', description: 'どれくらい前か（複数可）：1週間、1日、1時間' },
      where: {
        name: '場所',
        description: 'DM（既定）、またはこのチャンネル（サーバー管理者のみ）',
        dm: 'DM で',
        here: 'ここで',
      },
    },
    list: { name: '一覧', description: 'リマインダーの確認・変更・延期・取り消し' },
    timezone: {
      name: 'タイムゾーン',
      description: 'タイムゾーンを設定する',
      zone: { name: '地域', description: '都市名またはゾーン名　例：Tokyo' },
    },
    pause: { name: '一時停止', description: 'すべてのリマインダーを停止、または再開する' },
    subscribe: { name: '購読', description: '期限の追加・変更・経過をお知らせします（もう一度使うと解除）' },
    export: { name: '書き出し', description: '保存されている自分の情報をファイルで受け取る' },
    deleteAll: { name: '全削除', description: '保存されている自分の情報をすべて削除する' },
  },
};
