import type { TimelineEntry } from '../../knowledge/timeline.ts';
import type { Range } from '../../text/range.ts';
import { wordStretch } from '../../wording/when.ts';
import { wrapText } from './wrapText.ts';

/** Colours of a picture; texts reach a contrast of at least 7:1 on the background (WCAG 2, AAA). */
export interface PictureTheme {
  readonly background: string;
  readonly text: string;
  readonly muted: string;
  readonly accent: string;
  readonly line: string;
}

export const pictureThemes = {
  light: { background: '#ffffff', text: '#16181d', muted: '#4b5160', accent: '#2d46b9', line: '#c9cedb' },
  dark: { background: '#17191f', text: '#f2f3f6', muted: '#b9c0cf', accent: '#a9b8ff', line: '#434956' },
} as const satisfies Record<string, PictureTheme>;

/** Pixels. Shown on a phone the picture is about a third as wide, so that its text is about 12 points high there. */
const width = 1080;
const margin = 56;
const axis = margin + 14;
const left = axis + 44;
const sizes = { label: 40, text: 34, source: 26 } as const;
const leading = 1.35;
const gap = 44;

/** An SVG picture and how high it is. */
export interface Picture {
  readonly svg: string;
  readonly height: number;
}

/**
 * Draws statements along a vertical axis: the time, the sentence in its own words, its source. What is over by `today`
 * (an ISO date) has a hollow mark. Words of the frame are plain Latin letters, which the font that comes along has.
 */
export function drawTimeline(entries: readonly TimelineEntry[], theme: PictureTheme, today: string): Picture {
  const parts: string[] = [];
  let y = margin;
  for (const entry of entries) {
    const top = y + sizes.label * 0.62;
    parts.push(mark(top, entry.latest < today, theme));
    y = line(parts, wordStretch(entry, 'en'), y, sizes.label, theme.accent, 700);
    for (const { text, bold } of excerptLines(entry, (width - left - margin) / sizes.text)) {
      y = line(parts, text, y, sizes.text, theme.text, 400, bold);
    }
    y = line(parts, sourceOf(entry), y, sizes.source, theme.muted, 400);
    y += gap;
  }
  const height = Math.ceil(y - gap + margin);
  const axisLine = `<line x1="${axis}" y1="${margin}" x2="${axis}" y2="${height - margin}" stroke="${theme.line}" stroke-width="4"/>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter">`,
    `<rect width="${width}" height="${height}" fill="${theme.background}"/>`,
    axisLine,
    ...parts,
    '</svg>',
  ].join('\n');
  return { svg, height };
}

const mark = (y: number, isOver: boolean, { accent, background }: PictureTheme) =>
  `<circle cx="${axis}" cy="${y}" r="13" fill="${isOver ? background : accent}" stroke="${accent}" stroke-width="5"/>`;

interface Line {
  readonly text: string;
  /** What of it is bold. */
  readonly bold: Range;
}

/** The lines of the sentence; what names the time is bold. White space is one space each. */
function excerptLines({ citation, text }: TimelineEntry, ems: number): Line[] {
  const spaced = (words: string) => words.replace(/\s+/g, ' ');
  const whole = spaced(citation.text);
  const named = spaced(text);
  const from = whole.indexOf(named);
  let at = 0;
  return wrapText(whole, ems).map((line) => {
    const start = whole.indexOf(line, at);
    at = start + line.length;
    const inLine = (offset: number) => Math.min(line.length, Math.max(0, offset - start));
    return { text: line, bold: { start: inLine(from), end: inLine(from + named.length) } };
  });
}

const nothing: Range = { start: 0, end: 0 };

/** Adds a line of text whose top is at `y`; returns where the next one begins. */
function line(
  parts: string[],
  text: string,
  y: number,
  size: number,
  color: string,
  weight: number,
  { start, end }: Range = nothing,
): number {
  const bold = start < end ? `<tspan font-weight="700">${escapeXml(text.slice(start, end))}</tspan>` : '';
  const shown = `${escapeXml(text.slice(0, start))}${bold}${escapeXml(text.slice(end))}`;
  parts.push(
    `<text x="${left}" y="${Math.round(y + size)}" font-size="${size}" font-weight="${weight}" fill="${color}" xml:space="preserve">${shown}</text>`,
  );
  return y + size * leading;
}

/** Title, cut at its end to one line, and paragraph. */
function sourceOf({ citation }: TimelineEntry): string {
  const place = ` · para. ${citation.paragraph}`;
  const [first = '', ...rest] = wrapText(citation.title, (width - left - margin) / sizes.source - place.length * 0.6);
  return rest.length > 0 ? `${first.replace(/[\s,;:–-]+$/, '')}…${place}` : `${first}${place}`;
}

/** Characters that XML does not allow become the sign for what cannot be shown. */
function escapeXml(text: string): string {
  const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '\uFFFD')
    .replace(/[&<>"]/g, (sign) => named[sign]!);
}
