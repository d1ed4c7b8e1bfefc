import type { Named } from './people.ts';

/** Who said it. `name` is set when the article makes it certain; `mention` is how the words around name them. */
export interface Speaker {
  readonly name: string | null;
  readonly mention: string;
  readonly role: string | null;
  readonly kind: 'person' | 'organization' | 'group' | 'anonymous';
}

/** Whom the sentence so far and the ones before it speak of. */
export interface Context {
  /** The speaker of the utterance before. */
  readonly speaker: Speaker | null;
  /** Who the sentence before was about; `null` if it was about several, or nobody by name. */
  readonly subject: Speaker | null;
  /** The last person who spoke or was spoken of. */
  readonly person: Speaker | null;
  /** The last organisation that spoke or was spoken of. */
  readonly thing: Speaker | null;
  /** The people of the sentence before, if they are more than one and none of them said it. */
  readonly rivals: readonly Named[];
}

/** Somebody whom the article names, as mentioned here. */
export const speakerOf = (named: Named, mention: string): Speaker => ({
  name: named.name,
  mention,
  role: named.roles.find((role) => !/^(?:Mr|Mrs|Ms|Miss|Mx|Sir|Dame|Lord|Lady|Dr)\.?$/.test(role)) ?? null,
  kind: named.kind,
});
