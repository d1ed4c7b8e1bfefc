import type { APIEmbed } from 'discord-api-types/v10';
import { type Excerpt, renderExcerpt } from './excerpt.ts';

/** Source: https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
const limits = { title: 256, author: 256, description: 4096, footer: 2048, total: 6000, embeds: 10 };

/** What each embed of a message shares, and what stands above and below them all. Plain texts but `title`. */
export interface Frame {
  readonly color: number;
  readonly label?: string;
  /** Markdown of at most 256 characters. */
  readonly title?: string;
  readonly footer?: string;
}

/** Markdown of the frame, or an excerpt with the line that cites it. */
export type Block = string | { readonly excerpt: Excerpt; readonly citation: string };

/** The longest line that may cite an excerpt. */
export const longestCitation = 1400;

/**
 * Lays blocks out in embeds, one below the other. An excerpt that is too long for one embed continues in the next.
 * @returns the embeds, at least one, and how many blocks, counted from the first, they hold
 */
export function layOut(frame: Frame, blocks: readonly Block[]): { embeds: APIEmbed[]; placed: number } {
  const descriptions: string[] = [''];
  let left = limits.total - (frame.label?.length ?? 0) - (frame.title?.length ?? 0) - (frame.footer?.length ?? 0);
  let placed = 0;
  for (const block of blocks) {
    const whole = piecesOf(block, limits.total);
    const last = descriptions.at(-1)!;
    const joint = last ? '\n\n' : '';
    const appended = whole.length === 1 ? joint + whole[0]! : null;
    if (appended && last.length + appended.length <= limits.description && appended.length <= left) {
      descriptions[descriptions.length - 1] = last + appended;
      left -= appended.length;
    } else {
      const fits = whole.length === 1 && whole[0]!.length <= limits.description;
      const pieces = fits ? whole : piecesOf(block, limits.description - longestCitation);
      const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
      if (length > left || descriptions.length + pieces.length > limits.embeds) break;
      if (last === '') descriptions.pop();
      descriptions.push(...pieces);
      left -= length;
    }
    placed += 1;
  }
  return { embeds: descriptions.map((description, index) => embed(frame, descriptions, description, index)), placed };
}

function piecesOf(block: Block, limit: number): string[] {
  if (typeof block === 'string') return [block];
  const quotes = renderExcerpt(block.excerpt, limit);
  quotes.push(`${quotes.pop()}\n${block.citation}`);
  return quotes;
}

function embed(frame: Frame, all: readonly string[], description: string, index: number): APIEmbed {
  const first = index === 0;
  const last = index === all.length - 1;
  return {
    color: frame.color,
    ...(first && frame.label ? { author: { name: frame.label } } : {}),
    ...(first && frame.title ? { title: frame.title } : {}),
    ...(description ? { description } : {}),
    ...(last && frame.footer ? { footer: { text: frame.footer } } : {}),
  };
}
