import type { DeadlineStatus } from '../knowledge/deadlineStatus.ts';
import type { DeadlineGrain } from '../knowledge/deadlines.ts';
import type { Localized } from './language.ts';

/** What stands around the deadlines that the articles state, and around their calendar entries. */
export interface DeadlineWords {
  readonly title: string;
  readonly status: Readonly<Record<DeadlineStatus, string>>;
  /** What is not known of a time of this grain. */
  readonly unknown: Readonly<Record<Exclude<DeadlineGrain, 'minute' | 'day'>, string>>;
  readonly inferred: string;
  readonly conditional: string;
  readonly anchored: (number: number) => string;
  /** Above the sentence of another deadline that dates the same event otherwise. */
  readonly contradicted: (when: string, number: number) => string;
  /** A time of the day without its zone. */
  readonly clock: (clock: string) => string;
  readonly noneStated: string;
  readonly noneUpcoming: (since: string) => string;
  readonly nonePassed: string;
  readonly page: (page: number, pages: number) => string;
  readonly previous: string;
  readonly next: string;
  readonly calendar: (number: number) => string;
  readonly remind: (number: number) => string;
  readonly calendarFile: string;
  readonly tentative: string;
}

export const deadlineWords: Localized<DeadlineWords> = {
  en: {
    title: '📅 Deadlines and coming events',
    status: { upcoming: '⏳ to come', ongoing: '▶️ now', passed: '☑️ passed' },
    unknown: {
      week: 'the article gives no day',
      month: 'the article gives no day',
      quarter: 'the article gives no month',
      year: 'the article gives no month',
    },
    inferred: 'reckoned from a publication date that is inferred',
    conditional: 'with a condition, in bold',
    anchored: (number) => `hangs on no. ${number}`,
    contradicted: (when, number) => `⚠️ The articles say otherwise, too: ${when} (no. ${number})`,
    clock: (clock) => `at ${clock}, no time zone given`,
    noneStated: 'The articles state no deadline and no coming event.',
    noneUpcoming: (since) => `Everything that the articles announce has passed, the last of it on ${since}:`,
    nonePassed: 'Nothing that the articles announce has passed yet. See `/deadlines`.',
    page: (page, pages) => `Page ${page} of ${pages}`,
    previous: 'Previous',
    next: 'Next',
    calendar: (number) => `Add no. ${number} to calendar`,
    remind: (number) => `Remind me of no. ${number}`,
    calendarFile:
      'Open the file with your calendar. The entry is marked tentative, and covers all days that it may be.',
    tentative: 'The articles give no exact day: the entry covers every day that it may be.',
  },
  ja: {
    title: '📅 期限とこれからの予定',
    status: { upcoming: '⏳ これから', ongoing: '▶️ 期間中', passed: '☑️ 終了' },
    unknown: {
      week: '記事に日付の記載なし',
      month: '記事に日付の記載なし',
      quarter: '記事に月の記載なし',
      year: '記事に月の記載なし',
    },
    inferred: '推定の掲載日から算出',
    conditional: '条件あり（太字）',
    anchored: (number) => `${number}番の予定しだい`,
    contradicted: (when, number) => `⚠️ 別の日付の記載もあります：${when}（${number}番）`,
    clock: (clock) => `${clock}（タイムゾーンの記載なし）`,
    noneStated: '記事には期限も予定も書かれていません。',
    noneUpcoming: (since) => `記事にある予定はすべて終わりました（最後は${since}）：`,
    nonePassed: '記事にある予定で終わったものはまだありません。`/deadlines` をご覧ください。',
    page: (page, pages) => `${pages}ページ中${page}ページ`,
    previous: '前へ',
    next: '次へ',
    calendar: (number) => `${number}番をカレンダーに追加`,
    remind: (number) => `${number}番をリマインド`,
    calendarFile: 'カレンダーアプリでファイルを開いてください。可能性のある全日程の「仮の予定」として登録されます。',
    tentative: '記事に正確な日付がないため、可能性のある全日程を示しています。',
  },
};
