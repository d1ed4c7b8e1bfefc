import { aboutWords } from './aboutWords.ts';
import { answerWords } from './answerWords.ts';
import { citationWords } from './citationWords.ts';
import { commandWords } from './commandWords.ts';
import { deadlineWords } from './deadlineWords.ts';
import { errorWords } from './errorWords.ts';
import { feedbackWords } from './feedbackWords.ts';
import type { Language } from './language.ts';
import { quoteCheckWords } from './quoteCheckWords.ts';
import { quoteFindWords } from './quoteFindWords.ts';
import { reminderRequestWords } from './reminderRequestWords.ts';
import { reminderUpkeepWords } from './reminderUpkeepWords.ts';
import { reminderWords } from './reminderWords.ts';
import { sourcesWords } from './sourcesWords.ts';
import { timelineWords } from './timelineWords.ts';

const inLanguage = (language: Language) =>
  Object.freeze({
    about: aboutWords[language],
    answer: answerWords[language],
    citation: citationWords[language],
    command: commandWords[language],
    deadline: deadlineWords[language],
    error: errorWords[language],
    feedback: feedbackWords[language],
    remind: { ...reminderRequestWords[language], ...reminderUpkeepWords[language] },
    reminder: reminderWords[language],
    quoteCheck: quoteCheckWords[language],
    quoteFind: quoteFindWords[language],
    sources: sourcesWords[language],
    timeline: timelineWords[language],
  });

/** Every sentence of the frame in one language. */
export type Catalogue = ReturnType<typeof inLanguage>;

/** The frame in each language; excerpts stay in their article's own. */
export const catalogue: Readonly<Record<Language, Catalogue>> = { en: inLanguage('en'), ja: inLanguage('ja') };
