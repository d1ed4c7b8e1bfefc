/** Words of an article that a message quotes, by place; `sha256` is of the body that the place was found in. */
export interface Evidence {
  readonly articleId: string;
  readonly start: number;
  readonly end: number;
  readonly sha256: string;
}

/** How exactly an article says when something is due. */
export type Grain = 'minute' | 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A deadline as far as the articles tell it when the reminder is made. */
export interface DeadlineSubject {
  readonly deadlineId: string;
  /** ISO dates (or wall times); `latest` is inclusive. `earliest` is null for "before …". */
  readonly earliest: string | null;
  readonly latest: string;
  readonly grain: Grain;
  /** The sentence that states it, then further ones. */
  readonly evidence: readonly Evidence[];
  /** Of a past state: the sentences that told it, where no article holds them any more. */
  readonly withdrawn?: readonly string[];
}

/** What a message is about. Whatever kind it is, it is delivered the same way. */
export type Subject =
  /** A person's own words, with the sentence or the message that they were about. */
  | { readonly kind: 'note'; readonly text: string; readonly evidence: Evidence | null; readonly link: string | null }
  | ({ readonly kind: 'deadline' } & DeadlineSubject)
  /** A reminder for a channel may or may not have been posted there. */
  | { readonly kind: 'doubt'; readonly channelId: string; readonly text: string | null }
  /** The articles say something new about a deadline. */
  | {
      readonly kind: 'news';
      readonly change: 'new' | 'moved' | 'gone' | 'passed' | 'contradicted';
      readonly before: DeadlineSubject | null;
      readonly after: DeadlineSubject | null;
      /** True for the owner of a reminder that it concerns. */
      readonly isAboutReminder: boolean;
      /** That reminder is on hold from now on. */
      readonly isHeld?: true;
    };
