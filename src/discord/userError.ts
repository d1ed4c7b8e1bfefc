import type { Catalogue } from '../wording/catalogue.ts';

type ErrorWords = Catalogue['error'];

/** Which sentence of the catalogue tells the person what to do. */
export type UserErrorIdentifier = {
  [Key in keyof ErrorWords]: ErrorWords[Key] extends string ? Key : never;
}[keyof ErrorWords];

/** Something that the person can mend, or must be told: an expected outcome, neither logged nor apologised for. */
export class UserError extends Error {
  override name = 'UserError';
  readonly identifier: UserErrorIdentifier;

  constructor(identifier: UserErrorIdentifier) {
    super(identifier);
    this.identifier = identifier;
  }
}
