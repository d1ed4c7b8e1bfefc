import { isMap, isNode, isScalar, LineCounter, parseDocument, stringify } from 'yaml';
import { z } from 'zod';
import type { ArticleMetadata } from './article.ts';
import type { Fault } from './articleFault.ts';

/** One line of text that people see. */
const line = (longest: number) =>
  z
    .string({ error: 'must be text; put it in quotes' })
    .max(longest, `must have at most ${longest} characters`)
    .refine((value) => /^\S(?:.*\S)?$/.test(value), {
      error: 'must be one line of text without white space around it',
    });
const optionalLine = line(1000).nullable().default(null);

const id = z
  .string({ error: 'must be text such as japan-us-talks' })
  .max(60, 'must have at most 60 characters')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as japan-us-talks');

const oneOf = <T extends string>(...values: [T, ...T[]]) =>
  z.enum(values, { error: `must be ${values.slice(0, -1).join(', ')} or ${values.at(-1)}` });

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Front matter, field by field; `docs/articles.md` explains each of them. */
export const metadataSchema = z.strictObject({
  id,
  title: line(250),
  titleBasis: oneOf('source', 'descriptive'),
  publisher: optionalLine,
  credit: optionalLine,
  url: z
    .url({ protocol: /^https?$/, error: 'must be an http(s) address, or null' })
    .regex(/^\S+$/, 'must not hold white space')
    .nullable()
    .default(null),
  published: z.iso.date({ error: 'must be a real date written as YYYY-MM-DD' }),
  publishedBasis: oneOf('source', 'inferred'),
  note: optionalLine,
  language: z
    .string({ error: 'must be a language tag such as en or ja' })
    .refine(isLanguageTag, { error: 'must be a language tag such as en or ja' })
    .default('en'),
  supersedes: id.nullable().default(null),
}) satisfies z.ZodType<ArticleMetadata>;

/** The fields of the front matter, in the order in which they are written. */
export const metadataFields = Object.keys(metadataSchema.shape) as readonly (keyof ArticleMetadata)[];

/** One line of front matter, unchecked. */
export interface Field {
  readonly value: unknown;
  readonly line: number;
}

/** What is wrong with one field; the message begins with its name. */
export interface FieldFault {
  readonly field: string;
  readonly message: string;
}

/**
 * Reads front matter without checking its fields.
 * @param yaml the lines between the two `---` lines
 * @param firstLine the number in the file of the first of them
 */
export function readFields(
  yaml: string,
  firstLine: number,
): { fields: ReadonlyMap<string, Field> } | { faults: readonly Fault[] } {
  const lines = new LineCounter();
  const lineAt = (offset: number) => firstLine - 1 + lines.linePos(offset).line;
  const document = parseDocument(yaml, { lineCounter: lines, prettyErrors: false });
  const broken = [...document.errors, ...document.warnings];
  if (broken.length > 0) {
    const hint = 'put values that hold ": " or " #" in quotes';
    // Deep nesting makes thousands of equal errors of one line.
    const once = new Map(broken.map(({ pos, message }) => [`${lineAt(pos[0])} ${message}`, { pos, message }]));
    return {
      faults: [...once.values()].map(({ pos, message }) => ({ line: lineAt(pos[0]), message: `${message} (${hint})` })),
    };
  }
  const { contents } = document;
  if (!isMap(contents)) {
    return { faults: [{ line: firstLine, message: 'front matter must be lines of the form "name: value"' }] };
  }
  const fields = new Map<string, Field>();
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value) : '?';
    // A list, a mapping or an alias stays a node, which no field of the schema accepts.
    fields.set(name, { value: isScalar(value) ? value.value : value, line: lineAt(isNode(key) ? key.range![0] : 0) });
  }
  return { fields };
}

/** Checks fields against {@link metadataSchema}. */
export function checkFields(
  fields: Readonly<Record<string, unknown>>,
): { metadata: ArticleMetadata } | { faults: readonly FieldFault[] } {
  const parsed = metadataSchema.safeParse(fields);
  if (parsed.success) return { metadata: parsed.data };
  const faults = parsed.error.issues.flatMap((issue): FieldFault[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = `known are ${metadataFields.join(', ')}`;
      return issue.keys.map((field) => ({ field, message: `${field} is no field of the front matter; ${known}` }));
    }
    const field = String(issue.path[0]);
    return [
      { field, message: field in fields ? `${field} ${issue.message}` : `${field} is missing: it ${issue.message}` },
    ];
  });
  return { faults };
}

/** Reads and checks front matter; the parameters are those of {@link readFields}. */
export function readFrontMatter(
  yaml: string,
  firstLine: number,
): { metadata: ArticleMetadata } | { faults: readonly Fault[] } {
  const read = readFields(yaml, firstLine);
  if ('faults' in read) return read;
  const { fields } = read;
  const checked = checkFields(Object.fromEntries([...fields].map(([name, { value }]) => [name, value])));
  if ('metadata' in checked) return checked;
  const faults = checked.faults.map(({ field, message }) => ({ line: fields.get(field)?.line ?? firstLine, message }));
  return { faults: faults.sort((a, b) => a.line - b.line) };
}

/** Front matter as a file holds it, the two `---` lines included. {@link readFrontMatter} gives the same metadata back. */
export function writeFrontMatter(metadata: ArticleMetadata): string {
  return `---\n${stringify(metadata, { lineWidth: 0 })}---\n`;
}
