import type { Library } from '../knowledge/library.ts';
import { type Quotation, quotationsOf } from '../knowledge/quotations.ts';
import { type SpeakerEntry, speakersOf } from '../knowledge/speakers.ts';
import { termsOf, tokenize } from '../text/tokens.ts';
import { isSameSpeaker } from './quoteCheck/speakerMatch.ts';

/** What quotations are looked for by; without either, all are meant. */
export interface QuoteQuery {
  /** A name, a part of it, a role, or the id of a {@link SpeakerEntry}. */
  readonly speaker?: string | null;
  /** Words that the quotation or its sentence must hold, in whatever form. */
  readonly about?: string | null;
}

/** The quotations that a query asks for, by article id, then start. */
export function findQuotations(library: Library, { speaker = null, about = null }: QuoteQuery): Quotation[] {
  const bySpeaker = isBlank(speaker)
    ? null
    : new Set(findSpeakers(library, speaker!).flatMap(({ quotations }) => quotations));
  const wanted = isBlank(about) ? [] : termsOf(tokenize(about!));
  if (wanted.length === 0 && !isBlank(about)) return [];
  return quotationsOf(library).filter((quotation) => {
    if (bySpeaker && !bySpeaker.has(quotation)) return false;
    if (wanted.length === 0) return true;
    const { start, end } = quotation.context;
    const held = new Set(termsOf(tokenize(library.article(quotation.articleId)!.body.slice(start, end))));
    return wanted.every((term) => held.has(term));
  });
}

const isBlank = (text: string | null) => text === null || text.trim() === '';

/** The speakers that a name, a part of it, a role or an id means. */
export function findSpeakers(library: Library, wanted: string): SpeakerEntry[] {
  const speakers = speakersOf(library);
  const chosen = speakers.find(({ id }) => id === wanted);
  if (chosen) return [chosen];
  return speakers.filter(
    ({ label, kind, roles, forms }) =>
      [label, ...forms].some((mention) => isSameSpeaker(wanted, { name: label, mention, role: null, kind })) ||
      roles.some((role) => isSameSpeaker(wanted, { name: null, mention: role, role, kind })),
  );
}

/** Quotations of others in which somebody is named: what there is to show when that person says nothing. */
export function quotationsNaming(library: Library, name: string): Quotation[] {
  const surname = name.trim().split(/\s+/).at(-1) ?? '';
  if (surname.length < 2) return [];
  const named = new Set(termsOf(tokenize(surname)));
  return quotationsOf(library).filter(({ text }) => termsOf(tokenize(text)).some((term) => named.has(term)));
}
