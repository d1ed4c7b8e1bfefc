import { createRequire } from 'node:module';
import type { TimelineEntry } from '../../knowledge/timeline.ts';
import { catalogue } from '../../wording/catalogue.ts';
import type { Language } from '../../wording/language.ts';
import { wordStretch } from '../../wording/when.ts';
import type { AttachedFile } from '../messages/messageBody.ts';
import { drawTimeline, pictureThemes } from './timelineSvg.ts';

export type PictureThemeName = keyof typeof pictureThemes;

const { resolve } = createRequire(import.meta.url);
const fontFiles = ['400Regular', '700Bold'].map((cut) => resolve(`@expo-google-fonts/inter/${cut}/Inter_${cut}.ttf`));

/** Higher pictures are hard to read on a phone. */
const longest = 3200;
/** Source: https://discord.com/developers/docs/resources/message#attachment-object */
const longestDescription = 1024;

/**
 * A PNG of as many of the entries, from the first, as a picture can hold, with all that it says as alternative text.
 * @param today an ISO date
 */
export async function timelinePicture(
  entries: readonly TimelineEntry[],
  theme: PictureThemeName,
  today: string,
  language: Language,
): Promise<AttachedFile> {
  const { renderAsync } = await import('@resvg/resvg-js');
  let drawn = entries;
  let picture = drawTimeline(drawn, pictureThemes[theme], today);
  while (picture.height > longest && drawn.length > 1) {
    drawn = drawn.slice(0, -1);
    picture = drawTimeline(drawn, pictureThemes[theme], today);
  }
  // The fonts of the machine are asked only for what the one that comes along does not have.
  const loadSystemFonts = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(picture.svg);
  const image = await renderAsync(picture.svg, { font: { fontFiles, loadSystemFonts, defaultFontFamily: 'Inter' } });
  return { name: 'timeline.png', data: image.asPng(), description: describe(drawn, language) };
}

/** Whole statements only: those that do not fit any more are left out. */
function describe(entries: readonly TimelineEntry[], language: Language): string {
  const [first, last] = [entries[0]!, entries.at(-1)!].map((entry) => wordStretch(entry, language)) as [string, string];
  let text = catalogue[language].timeline.alternative(entries.length, first, last);
  for (const entry of entries) {
    const next = `\n${wordStretch(entry, language)}: ${entry.citation.text.replace(/\s+/g, ' ')}`;
    if (text.length + next.length > longestDescription) break;
    text += next;
  }
  return text;
}
