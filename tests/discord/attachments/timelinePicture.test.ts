import { describe, expect, it } from 'vitest';
import { timelinePicture } from '../../../src/discord/attachments/timelinePicture.ts';
import { drawTimeline, pictureThemes } from '../../../src/discord/attachments/timelineSvg.ts';
import { wrapText } from '../../../src/discord/attachments/wrapText.ts';
import { timelineOf } from '../../../src/knowledge/timeline.ts';
import { firstArticle, libraryOf } from '../../fixtures.ts';

const textsOf = (svg: string) =>
  Array.from(svg.matchAll(/<text [^>]*>(.*?)<\/text>/g), ([, text]) =>
    text!
      .replace(/<\/?tspan[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&amp;', '&'),
  );

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(a: string, b: string): number {
  const luminance = (color: string) =>
    [1, 3, 5]
      .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
      .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
      .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
  const [high, low] = [luminance(a), luminance(b)].toSorted((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

describe('drawTimeline', () => {
  it('GIVEN the first article THEN every sentence stands in it word for word', async () => {
    const { library } = await firstArticle();
    const { svg } = drawTimeline(timelineOf(library), pictureThemes.light, '2025-06-10');
    const shown = textsOf(svg).join(' ');
    for (const { citation } of timelineOf(library)) expect(shown).toContain(citation.text.replace(/\s+/g, ' '));
    expect(svg).toContain('agreed on <tspan font-weight="700">Friday</tspan> to hold');
    expect(shown).toContain('23 May 2025');
    expect(shown).toContain('June 2025');
    expect(svg.match(new RegExp(`<circle[^>]*fill="${pictureThemes.light.background}"`, 'g'))).toHaveLength(2);
  });

  it('GIVEN markup in an article THEN it is shown, not drawn', () => {
    const library = libraryOf({ a: 'On June 3 <script>&"x"</script>\u0007 they met.' });
    const { svg } = drawTimeline(timelineOf(library), pictureThemes.dark, '2025-06-10');
    expect(svg).not.toContain('<script>');
    expect(textsOf(svg).join(' ')).toContain('On June 3 <script>&"x"</script>\uFFFD they met.');
  });

  it.each(Object.entries(pictureThemes))('GIVEN the %s theme THEN texts can be read', (_, theme) => {
    for (const color of [theme.text, theme.muted, theme.accent]) {
      expect(contrast(color, theme.background)).toBeGreaterThan(7);
    }
  });
});

describe('timelinePicture', () => {
  it('GIVEN entries THEN it is a PNG with all that it says as alternative text', async () => {
    const { library } = await firstArticle();
    const { name, data, description } = await timelinePicture(timelineOf(library), 'dark', '2025-06-10', 'en');
    expect(name).toBe('timeline.png');
    expect((data as Buffer).subarray(1, 4).toString()).toBe('PNG');
    expect((data as Buffer).readUInt32BE(16)).toBe(1080);
    expect(description).toContain('5 statements of the articles, from 23 May 2025 to July 2025');
    expect(description!.length).toBeLessThanOrEqual(1024);
  });

  it('GIVEN more than a picture can hold THEN it ends with a whole statement', async () => {
    const library = libraryOf({
      a: Array.from({ length: 60 }, (_, at) => `In ${1960 + at} it rose again.`).join('\n\n'),
    });
    const { data } = await timelinePicture(timelineOf(library), 'light', '2025-06-10', 'ja');
    expect((data as Buffer).readUInt32BE(20)).toBeLessThanOrEqual(3200);
  });
});

describe('wrapText', () => {
  it.each([
    ['one two three', 4.5, ['one two', 'three']],
    ['', 5, []],
    ['aaaaaaaaaa', 3.1, ['aaaaa', 'aaaaa']],
    ['日本語の文章', 2.2, ['日本', '語の', '文章']],
  ])('GIVEN %j in %d ems THEN the lines are %j', (text, ems, lines) => {
    expect(wrapText(text, ems)).toEqual(lines);
  });
});
