import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../src/knowledge/article.ts';
import { type Quotation, readQuotations } from '../../src/knowledge/quotations.ts';
import { articleOf } from '../fixtures.ts';

/** A quotation as the annotator marked it; offsets are into the article without tags. */
export interface Annotated {
  readonly kind: Quotation['kind'];
  readonly start: number;
  readonly end: number;
  /** The mention, or `null` if nobody is named. */
  readonly by: string | null;
  /** The name that the article makes certain, or `null`. */
  readonly name: string | null;
  readonly cue: string | null;
  readonly role: string | null;
  readonly id: string | null;
  readonly of: string | null;
}

export interface AnnotatedArticle {
  readonly article: Article;
  readonly quotations: readonly Annotated[];
}

const kinds = { d: 'direct', p: 'partial', i: 'indirect' } as const;
const tag = /<(?<open>[dpi])(?<attributes>(?: \w+="[^"]*")*)>|<\/(?<close>[dpi])>/g;

/** Reads the articles of `tests/quotations/SET/*.txt`; README.md beside them describes the mark-up. */
export function readAnnotated(set: 'tuning' | 'frozen'): AnnotatedArticle[] {
  const folder = join(import.meta.dirname, set);
  return readdirSync(folder)
    .toSorted()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').split(/^=== /m).slice(1))
    .map((section) => {
      const newline = section.indexOf('\n');
      return readArticle(section.slice(0, newline).trim(), section.slice(newline).trim());
    });
}

function readArticle(id: string, marked: string): AnnotatedArticle {
  const open: { kind: keyof typeof kinds; start: number; attributes: Record<string, string> }[] = [];
  const quotations: Annotated[] = [];
  let body = '';
  let from = 0;
  for (const match of marked.matchAll(tag)) {
    body += marked.slice(from, match.index);
    from = match.index + match[0].length;
    const { open: kind, attributes = '' } = match.groups!;
    if (kind) {
      const pairs = [...attributes.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]);
      open.push({ kind: kind as keyof typeof kinds, start: body.length, attributes: Object.fromEntries(pairs) });
      continue;
    }
    const begun = open.pop()!;
    const { by = null, name = null, cue = null, role = null, id: own = null, of = null } = begun.attributes;
    quotations.push({
      kind: kinds[begun.kind],
      start: begun.start,
      end: body.length,
      by,
      name,
      cue,
      role,
      id: own,
      of,
    });
  }
  body += marked.slice(from);
  return { article: articleOf(body, { id }), quotations };
}

/** Counts over a set: annotated, found and matching quotations, and how many matches name the right speaker and cue. */
export interface Score {
  annotated: number;
  found: number;
  matched: number;
  speakerRight: number;
  cueRight: number;
  readonly faults: string[];
}

const bare = (body: string, { start, end }: { start: number; end: number }) =>
  body.slice(start, end).replace(/^[\s,.;:]+|[\s,.;:]+$/g, '');

/** Same kind and same words; punctuation at the ends does not count, and an indirect clause may differ by a fifth. */
function matches(body: string, gold: Annotated, found: Quotation): boolean {
  if (gold.kind !== found.kind) return false;
  const shared = Math.min(gold.end, found.end) - Math.max(gold.start, found.start);
  if (shared <= 0) return false;
  if (gold.kind === 'indirect') {
    return shared / (Math.max(gold.end, found.end) - Math.min(gold.start, found.start)) >= 0.8;
  }
  return shared > 0 && bare(body, gold) === bare(body, found);
}

const plain = (text: string) =>
  text
    .toLowerCase()
    .replace(/^(?:the|a|an)\s+/, '')
    .replace(/\W+/g, ' ')
    .trim();

export function isSpeakerRight(gold: Annotated, found: Quotation): boolean {
  const { speaker } = found;
  if (gold.by === null || !speaker) return gold.by === null && !speaker;
  if (gold.name !== null) return speaker.name !== null && plain(speaker.name) === plain(gold.name);
  const [want, have] = [plain(gold.by), plain(speaker.mention)];
  const sameMention = want.includes(have) || have.includes(want);
  return (
    sameMention && (speaker.name === null || want.includes(plain(speaker.name)) || plain(speaker.name).includes(want))
  );
}

/** Compares what the extraction finds with the annotation. */
export function scoreQuotations(articles: readonly AnnotatedArticle[]): Score {
  const score: Score = { annotated: 0, found: 0, matched: 0, speakerRight: 0, cueRight: 0, faults: [] };
  for (const { article, quotations } of articles) {
    const { body } = article;
    const found = [...readQuotations(article).quotations];
    score.annotated += quotations.length;
    score.found += found.length;
    for (const gold of quotations) {
      const at = found.findIndex((quotation) => matches(body, gold, quotation));
      const shown = `${article.id} ${gold.kind} “${body.slice(gold.start, gold.end)}”`;
      if (at === -1) {
        score.faults.push(`missed: ${shown}`);
        continue;
      }
      const [match] = found.splice(at, 1);
      score.matched++;
      if (isSpeakerRight(gold, match!)) score.speakerRight++;
      else score.faults.push(`speaker ${JSON.stringify(match!.speaker)}, not ${gold.name ?? gold.by}: ${shown}`);
      if ((match!.cue ?? null) === gold.cue) score.cueRight++;
      else score.faults.push(`cue ${match!.cue}, not ${gold.cue}: ${shown}`);
    }
    for (const extra of found) score.faults.push(`extra: ${article.id} ${extra.kind} “${extra.text}” (${extra.cue})`);
  }
  return score;
}

export const f1 = ({ annotated, found, matched }: Score): number => (2 * matched) / (annotated + found);
