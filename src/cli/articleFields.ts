import { findUnmarkedHeadings } from '../knowledge/articleDraft.ts';
import { checkFields } from '../knowledge/frontMatter.ts';
import type { Dialogue } from './dialogue.ts';

/** Fields of front matter by name, on their way to the schema. */
export type Fields = Readonly<Record<string, unknown>>;

/** The flag of `add` for each field, and what it means. */
export const fieldFlags: Readonly<Record<string, readonly [flag: string, meaning: string]>> = {
  id: ['--id <id>', 'short name in lower case, such as japan-us-talks'],
  title: ['--title <title>', 'headline, or what describes the article if it has none'],
  titleBasis: ['--title-basis <basis>', 'source: its own headline; descriptive: yours'],
  publisher: ['--publisher <name>', 'who published it'],
  credit: ['--credit <line>', 'its credit line'],
  url: ['--url <address>', 'where it stands on the web'],
  published: ['--published <date>', 'date of publication, YYYY-MM-DD'],
  publishedBasis: ['--published-basis <basis>', 'source: the article states the date; inferred: it was worked out'],
  note: ['--note <text>', 'what was inferred, and from what'],
  language: ['--language <tag>', 'language tag (default: "en")'],
  supersedes: ['--supersedes <id>', 'id of the article that this one corrects and replaces'],
};

/** The fields that were given as flags; an empty flag means "none". */
export function flaggedFields(options: Fields): Fields {
  const given = Object.keys(fieldFlags).filter((field) => options[field] !== undefined);
  return Object.fromEntries(given.map((field) => [field, options[field] === '' ? null : options[field]]));
}

/** What is wrong with the fields, as far as they are there; and which needed ones are not. */
export function reviewFields(fields: Fields): {
  readonly wrong: readonly string[];
  readonly missing: readonly string[];
} {
  const checked = checkFields(fields);
  const faults = 'faults' in checked ? checked.faults : [];
  return {
    wrong: faults.filter(({ field }) => field in fields).map(({ message }) => message),
    missing: faults.filter(({ field }) => !(field in fields)).map(({ field }) => field),
  };
}

/**
 * Asks for what is not known yet.
 * @returns the answers alone
 */
export async function askForFields(dialogue: Dialogue, known: Fields, body: string): Promise<Fields> {
  const answers: Record<string, unknown> = {};
  const isKnown = (field: string) => field in known || field in answers;
  const refuse = (field: string, read: (answer: string) => unknown) => (answer: string) =>
    reviewFields({ [field]: read(answer) }).wrong[0] ?? null;
  const askLine = async (field: string, question: string, proposal: string | null) => {
    if (isKnown(field)) return;
    const read = (answer: string) => answer || null;
    answers[field] = read(await dialogue.ask(question, proposal, refuse(field, read)));
  };
  const askWhether = async (field: string, question: string, yes: string, no: string) => {
    if (!isKnown(field)) answers[field] = (await dialogue.confirm(question, null)) ? yes : no;
  };

  await askLine('title', 'Title:', proposeTitle(body));
  await askWhether('titleBasis', 'Is that the article’s own headline?', 'source', 'descriptive');
  await askLine('id', 'Id:', proposeId(String(answers.title ?? known.title ?? '')));
  await askLine('publisher', 'Publisher (empty if unknown):', '');
  await askLine('url', 'Web address (empty if none):', '');
  await askLine('published', 'Date of publication (YYYY-MM-DD):', null);
  await askWhether('publishedBasis', 'Does the article state that date itself?', 'source', 'inferred');
  const all = { ...known, ...answers };
  if (all.titleBasis === 'descriptive' || all.publishedBasis === 'inferred') {
    await askLine('note', 'How do you know? Readers see this note (empty for none):', '');
  }
  return answers;
}

/** The article's first heading, marked or not. */
function proposeTitle(body: string): string | null {
  const [first = ''] = body.split('\n', 1);
  const marked = /^#{1,6}\s+(?<title>.*?)[\s#]*$/.exec(first)?.groups?.title;
  return marked || (findUnmarkedHeadings(body)[0] === first.trim() ? first.trim() : null);
}

/** A title as an id; `null` if it holds nothing that an id may hold. */
export function proposeId(title: string): string | null {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^a-z0-9]+/);
  let id = '';
  for (const word of words.filter((word) => word !== '')) {
    const longer = id === '' ? word : `${id}-${word}`;
    if (longer.length > 60) break;
    id = longer;
  }
  return id || null;
}
