import { createHash } from 'node:crypto';
import type { Library } from './library.ts';
import { type Quotation, quotationsOf, quotedArticle, type Speaker } from './quotations.ts';

/** Somebody who speaks in the articles: one entry for all forms of a name. */
export interface SpeakerEntry {
  /** A hash of the label: short, and the same as long as the articles name the speaker so. */
  readonly id: string;
  /** The name, or the mention where the articles make no name certain. */
  readonly label: string;
  readonly kind: Speaker['kind'];
  /** What the articles call a person, in their order. */
  readonly roles: readonly string[];
  /** Every form in the articles, pronouns aside: "Akazawa", "Minister Akazawa", "Ryosei Akazawa". */
  readonly forms: readonly string[];
  readonly quotations: readonly Quotation[];
}

const pronoun = /^(?:he|she|it|they|who|we|i)$/i;

const ofLibrary = new WeakMap<Library, readonly SpeakerEntry[]>();

/** The speakers of a library, by how much they say, then by label; a pronoun that nobody resolves is no entry. */
export function speakersOf(library: Library): readonly SpeakerEntry[] {
  const known = ofLibrary.get(library) ?? listSpeakers(library);
  ofLibrary.set(library, known);
  return known;
}

function listSpeakers(library: Library): SpeakerEntry[] {
  const entries = new Map<
    string,
    { label: string; kind: Speaker['kind']; roles: Set<string>; forms: Set<string>; quotations: Quotation[] }
  >();
  for (const quotation of quotationsOf(library)) {
    const { speaker } = quotation;
    if (!speaker || (speaker.name === null && pronoun.test(speaker.mention))) continue;
    const label = speaker.name ?? speaker.mention;
    const key = label.toLowerCase().replace(/^the\s+/, '');
    const entry = entries.get(key) ?? {
      label,
      kind: speaker.kind,
      roles: new Set(),
      forms: new Set([label]),
      quotations: [],
    };
    entries.set(key, entry);
    entry.quotations.push(quotation);
    if (!pronoun.test(speaker.mention)) entry.forms.add(speaker.mention);
    const named =
      speaker.name === null
        ? undefined
        : quotedArticle(library.article(quotation.articleId)!).people.find(speaker.name);
    for (const role of named?.roles ?? []) entry.roles.add(role);
    for (const form of named?.forms ?? []) entry.forms.add(form);
  }
  return [...entries.values()]
    .map(({ label, kind, roles, forms, quotations }) => ({
      id: createHash('sha256').update(label).digest('base64url').slice(0, 8),
      label,
      kind,
      roles: [...roles],
      forms: [...forms],
      quotations,
    }))
    .sort((a, b) => b.quotations.length - a.quotations.length || (a.label < b.label ? -1 : 1));
}
