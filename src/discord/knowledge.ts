import { type Answerer, createAnswerer } from '../answering/answerer.ts';
import type { Library } from '../knowledge/library.ts';

/** A library with what is made of it once. */
export interface Knowledge {
  readonly library: Library;
  readonly answerer: Answerer;
}

/** Indexes a library (a few seconds for 30,000 sentences). */
export function prepareKnowledge(library: Library): Knowledge {
  return { library, answerer: createAnswerer(library) };
}
