/** The languages of the frame around excerpts; excerpts stay in the article's own. */
export type Language = 'en' | 'ja';
