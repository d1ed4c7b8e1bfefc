/** The languages of the frame around excerpts; excerpts stay in the article's own. */
export type Language = 'en' | 'ja';

/** One value for each language: a language without it does not compile. */
export type Localized<T> = Readonly<Record<Language, T>>;
