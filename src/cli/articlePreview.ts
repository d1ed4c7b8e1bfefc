import type { Passage } from '../knowledge/article.ts';
import { type ArticleDraft, findUnmarkedHeadings } from '../knowledge/articleDraft.ts';
import { metadataFields } from '../knowledge/frontMatter.ts';
import type { Placement } from '../knowledge/placement.ts';
import { slice } from '../text/range.ts';
import { counted, countSentences } from './output.ts';
import type { Session } from './session.ts';

/** Shows what `add` is about to write: front matter, every sentence by its number, and what the host should know. */
export function printPreview(session: Session, draft: ArticleDraft, { article, remarks }: Placement): void {
  for (const field of metadataFields) {
    if (article[field] !== null) session.print(`${session.styled('dim', `${field}:`)} ${article[field]}`);
  }
  let heading: string | null = null;
  for (const passage of article.passages) {
    if (passage.heading !== heading) session.print(`\n${session.styled('bold', `## ${passage.heading ?? ''}`)}`);
    heading = passage.heading;
    printPassage(session, article.body, passage);
  }
  session.print('');
  session.print(`${counted(article.passages.length, 'passage')}, ${counted(countSentences(article), 'sentence')}.`);
  if (draft.spaced) session.print('Blank lines were put between the lines, each of which is a paragraph.');
  const headings = findUnmarkedHeadings(draft.body);
  if (headings.length > 0) {
    session.print('These lines look like headings, but count as sentences; --headings marks them:');
    for (const line of headings) session.print(`  ${line}`);
  }
  for (const remark of remarks) session.print(remark);
}

function printPassage(session: Session, body: string, { paragraph, sentences }: Passage): void {
  session.print('');
  for (const sentence of sentences) {
    const number = session.styled('cyan', `${paragraph}.${sentence.sentence}`);
    session.print(`${number} ${slice(body, sentence).replaceAll('\n', ' ')}`);
  }
}
