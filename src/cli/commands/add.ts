import { basename, join } from 'node:path';
import {
  type ArticleDraft,
  composeArticle,
  draftArticle,
  findUnmarkedHeadings,
  markHeadings,
} from '../../knowledge/articleDraft.ts';
import { ArticleFault } from '../../knowledge/articleFault.ts';
import { placeArticle } from '../../knowledge/placement.ts';
import { writeArticle } from '../../knowledge/writeArticle.ts';
import { askForFields, type Fields, fieldFlags, flaggedFields, reviewFields } from '../articleFields.ts';
import { printPreview } from '../articlePreview.ts';
import type { DefineCommand } from '../command.ts';
import { canAsk, type Dialogue, openDialogue } from '../dialogue.ts';
import { readInput } from '../input.ts';
import { countSentences } from '../output.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../terminal.ts';

interface AddOptions extends Fields {
  readonly headings?: true;
  readonly dryRun?: true;
  readonly yes?: true;
  readonly replace?: true;
}

export const define: DefineCommand = (command, start) => {
  command.argument('<file>', 'text or Markdown, in UTF-8; - for standard input');
  for (const [flag, meaning] of Object.values(fieldFlags)) command.option(flag, meaning);
  command
    .option('--headings', 'put "## " before the lines that look like headings')
    .option('--dry-run', 'show what would be written, and write nothing')
    .option('-y, --yes', 'do not ask before writing')
    .option('--replace', 'replace the article of the same id')
    .addHelpText(
      'after',
      '\nFront matter in the file is kept; flags go before it. What is missing is asked for on a terminal.',
    )
    .action(async (source: string, options: AddOptions) => {
      const session = start();
      const dialogue = source !== '-' && canAsk(session.terminal) ? openDialogue(session.terminal) : null;
      try {
        await addArticle(session, source, options, dialogue);
      } catch (error) {
        throw error instanceof ArticleFault ? new UsageError(error.message.replaceAll('\n', '; ')) : error;
      } finally {
        dialogue?.close();
      }
    });
};

async function addArticle(session: Session, source: string, options: AddOptions, dialogue: Dialogue | null) {
  const name = source === '-' ? 'standard input' : basename(source);
  let draft = draftArticle(name, await readInput(session.terminal, source));
  if (options.headings || (await wantsHeadings(draft, dialogue))) draft = markHeadings(draft);
  const text = composeArticle(draft, await completeFields(draft, flaggedFields(options), dialogue));
  const placement = await placeArticle(session.knowledge, name, text);
  const { article, file, replaces } = placement;
  const path = join(session.knowledge, file);
  if (replaces && !options.replace) throw new UsageError(`${path} is there already: give another --id, or --replace`);

  if (!session.json) printPreview(session, draft, placement);
  let written = options.dryRun !== true;
  if (written && dialogue && !options.yes)
    written = await dialogue.confirm(`${replaces ? 'Replace' : 'Write'} ${path}?`, true);
  if (written) {
    await writeArticle(session.knowledge, file, text).catch((error: NodeJS.ErrnoException) => {
      throw new UsageError(`${path} cannot be written (${error.code}): check the folder`);
    });
  }

  const { id: articleId, passages } = article;
  if (!session.json) return session.print(written ? `Written to ${path}.` : 'Nothing was written.');
  const counts = { passages: passages.length, sentences: countSentences(article) };
  session.printJson({
    articleId,
    file: path,
    written,
    replaced: written && replaces,
    ...counts,
    remarks: placement.remarks,
  });
}

async function wantsHeadings({ body }: ArticleDraft, dialogue: Dialogue | null): Promise<boolean> {
  const headings = findUnmarkedHeadings(body);
  if (!dialogue || headings.length === 0) return false;
  return dialogue.confirm(`These lines look like headings:\n  ${headings.join('\n  ')}\nMark them with "## "?`, true);
}

/** The fields to set, those that were asked for included. */
async function completeFields(draft: ArticleDraft, flags: Fields, dialogue: Dialogue | null): Promise<Fields> {
  const given = { ...draft.fields, ...flags };
  const { wrong, missing } = reviewFields(given);
  if (wrong.length > 0) throw new UsageError(wrong.join('; '));
  if (missing.length === 0) return flags;
  if (!dialogue) {
    const needed = missing.map((field) => fieldFlags[field]![0].split(' ')[0]);
    throw new UsageError(`add needs ${needed.join(', ')}: give these flags, or front matter in the file`);
  }
  return { ...flags, ...(await askForFields(dialogue, given, draft.body)) };
}
