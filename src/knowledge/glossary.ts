import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { fold } from '../text/fold.ts';
import { contentOf, tokenize } from '../text/tokens.ts';
import { ArticleFault, type Fault } from './articleFault.ts';

/** An English form of an entry: as it is written, and the terms that must stand together to say it. */
export interface Phrase {
  readonly text: string;
  readonly terms: readonly string[];
}

/** Words of one meaning. */
export interface GlossaryEntry {
  /** Each may stand for any other; the first is the commonest. */
  readonly terms: readonly Phrase[];
  /** Narrower or looser words: they may answer a question about the terms, not the other way round. */
  readonly covers: readonly Phrase[];
  /** Japanese forms, folded. */
  readonly ja: readonly string[];
}

/** An immutable glossary, with its forms looked up in constant time. */
export interface Glossary {
  readonly entries: readonly GlossaryEntry[];
  /** Entries by the terms of one of their English forms, joined by spaces. */
  readonly english: ReadonlyMap<string, readonly GlossaryEntry[]>;
  /** Entries by a Japanese form. */
  readonly japanese: ReadonlyMap<string, readonly GlossaryEntry[]>;
}

export const glossaryFile = 'glossary.yaml';

/** One line of text. */
const form = z
  .string({ error: 'must be text; put numbers, yes and no in quotes' })
  .max(60, 'must have at most 60 characters')
  .refine((text) => tokenize(text).some(({ stop }) => !stop), {
    error: 'must hold a word that can be looked for: one that is no article, pronoun or preposition',
  });
const japanese = z
  .string({ error: 'must be text; put it in quotes' })
  .regex(/^\S{1,30}$/u, 'must be 1 to 30 characters without spaces');
const entry = z
  .strictObject(
    {
      terms: z.array(form, { error: 'must be a list such as [tariff, duty]' }).min(1, 'must hold at least one term'),
      covers: z.array(form, { error: 'must be a list such as [steel, aluminum]' }).default([]),
      ja: z.array(japanese, { error: 'must be a list such as [関税]' }).default([]),
    },
    { error: 'must have terms, and may have covers and ja, nothing else' },
  )
  .refine(({ terms, covers, ja }) => terms.length + covers.length + ja.length > 1, {
    error: 'must hold at least two forms: one alone says nothing',
  });
const schema = z.array(entry, { error: 'must be a list of entries, each beginning with "- terms: [...]"' });

/** A glossary of checked entries. */
export function createGlossary(written: readonly z.infer<typeof entry>[]): Glossary {
  const english = new Map<string, GlossaryEntry[]>();
  const japaneseForms = new Map<string, GlossaryEntry[]>();
  const entries = written.map(({ terms, covers, ja }) => {
    const read = { terms: terms.map(phrase), covers: covers.map(phrase), ja: ja.map(fold) };
    for (const { terms } of read.terms) add(english, terms.join(' '), read);
    for (const form of read.ja) add(japaneseForms, form, read);
    return read;
  });
  return Object.freeze({ entries: Object.freeze(entries), english, japanese: japaneseForms });
}

/** Serves where a folder has no glossary. */
export const noGlossary = createGlossary([]);

/**
 * Reads `glossary.yaml`.
 * @throws {ArticleFault} that names every fault with its line
 */
export function parseGlossary(file: string, content: string): Glossary {
  const lines = new LineCounter();
  const lineAt = (offset: number) => lines.linePos(offset).line;
  const document = parseDocument(content.replace(/^\ufeff/, ''), { lineCounter: lines, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    throw new ArticleFault(
      file,
      broken.slice(0, 20).map(({ pos, message }) => ({ line: lineAt(pos[0]), message })),
    );
  }
  const parsed = schema.safeParse(document.toJS() ?? []);
  if (parsed.success) return createGlossary(parsed.data);
  const faults = parsed.error.issues.map(({ path, message }): Fault => {
    const node = nearestNode(document, path);
    const line = isNode(node) && node.range ? lineAt(node.range[0]) : 1;
    const [index, ...rest] = path;
    const named = index === undefined ? 'the glossary' : ['entry', Number(index) + 1, ...rest.slice(0, 1)].join(' ');
    return { line, message: `${named} ${message}` };
  });
  throw new ArticleFault(
    file,
    faults.toSorted((a, b) => a.line! - b.line!),
  );
}

/** The node at a path or, if it is missing there, the one that should hold it. */
function nearestNode(document: ReturnType<typeof parseDocument>, path: readonly PropertyKey[]): unknown {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node)) return node;
  }
  return document.contents;
}

function phrase(text: string): Phrase {
  return { text, terms: contentOf(text).map(({ term }) => term) };
}

function add(map: Map<string, GlossaryEntry[]>, key: string, entry: GlossaryEntry): void {
  const entries = map.get(key);
  if (entries) entries.push(entry);
  else map.set(key, [entry]);
}
