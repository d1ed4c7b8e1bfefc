import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Article, Span } from '../../src/knowledge/article.ts';
import { type Glossary, noGlossary } from '../../src/knowledge/glossary.ts';
import { loadLibrary } from '../../src/knowledge/knowledgeFolder.ts';

/** A question and where its answer stands; no span if the articles do not answer it. */
export interface EvalQuestion {
  readonly id: string;
  readonly question: string;
  readonly language: string;
  readonly spans: readonly Span[];
  /** What a short answer says, where the set tells it apart from the excerpt. */
  readonly short?: readonly string[];
  /** Questions of one group share an article; cross-validation never splits a group. */
  readonly group: string;
}

export interface EvalSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly glossary: Glossary;
  readonly questions: readonly EvalQuestion[];
}

const project = resolve(import.meta.dirname, '../..');
const quality = resolve(project, '../shared/quality');

const readLines = (file: string) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

/** The repo's own questions about the first article: `questions` (open), `training` (only fitted on) or `frozen`. */
export async function loadArticleSet(name: 'questions' | 'training' | 'frozen'): Promise<EvalSet> {
  const { library } = await loadLibrary(join(project, 'knowledge'));
  const article = library.articles[0]!;
  const questions = readLines(join(project, `tests/questions/${name}.jsonl`)).map(
    ({ id, question, language, gold }) => ({
      id,
      question,
      language,
      group: article.id,
      spans: (gold as string[]).map((text) => {
        const start = article.body.indexOf(text);
        if (start < 0) throw new Error(`${name}.jsonl, ${id}: the article does not hold “${text}”`);
        return { articleId: article.id, start, end: start + text.length };
      }),
    }),
  );
  return {
    name: name === 'questions' ? 'article' : `article, ${name}`,
    articles: library.articles,
    glossary: library.glossary,
    questions,
  };
}

/** The tuning set of `../shared/quality/`, or `null` where it is not at hand. */
export async function loadTuningSet(): Promise<EvalSet | null> {
  if (!existsSync(join(quality, 'make.mjs'))) return null;
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-eval-'));
  try {
    execFileSync(process.execPath, [join(quality, 'make.mjs'), join(quality, 'squad2-tuning.json'), folder]);
    const { library } = await loadLibrary(join(folder, 'knowledge'));
    const gold = readLines(join(folder, 'gold.jsonl'));
    const questions = readLines(join(folder, 'questions.jsonl')).map(({ id, question }, index) => {
      const { articleId, spans } = gold[index];
      const stands = (spans as Span[]).map(({ start, end }) => ({ articleId, start, end }));
      const short = (spans as { text: string }[]).map(({ text }) => text);
      return { id, question, language: 'en', group: articleId, spans: stands, short };
    });
    return { name: 'tuning', articles: library.articles, glossary: noGlossary, questions };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * Asks the articles of one set questions about others, which it cannot answer: one of every `step` questions of
 * `tuning` that belong to other articles.
 */
export function askStrangers(set: EvalSet, tuning: EvalSet, step: number): EvalSet {
  const group = set.questions[0]!.group;
  const strangers = tuning.questions.filter((question) => question.group !== group);
  const shift = set.name.length;
  const questions = strangers
    .filter((_, index) => (index + shift) % step === 0)
    .map((question) => ({ ...question, group, spans: [] }));
  return { name: `${set.name}, strangers`, articles: set.articles, glossary: set.glossary, questions };
}

/** Paragraphs of one small set. */
const EXCERPT = 3;

/** The tuning set cut into many libraries of three paragraphs, as a single piece of news is. */
export function cutTuningSet(tuning: EvalSet): EvalSet[] {
  const { data } = JSON.parse(readFileSync(join(quality, 'squad2-tuning.json'), 'utf8')) as {
    data: { paragraphs: { qas: { id: string }[] }[] }[];
  };
  const byId = new Map(tuning.questions.map((question) => [question.id, question]));
  return data.flatMap(({ paragraphs }) => {
    const id = byId.get(paragraphs[0]!.qas[0]!.id)!.group;
    const article = tuning.articles.find((candidate) => candidate.id === id)!;
    const sets: EvalSet[] = [];
    for (let from = 0; from < paragraphs.length; from += EXCERPT) {
      const questions = paragraphs.slice(from, from + EXCERPT).flatMap(({ qas }) => qas.map((qa) => byId.get(qa.id)!));
      const passages = article.passages.slice(from, from + EXCERPT);
      sets.push({ name: `${id} ${from}`, articles: [{ ...article, passages }], glossary: noGlossary, questions });
    }
    return sets;
  });
}
