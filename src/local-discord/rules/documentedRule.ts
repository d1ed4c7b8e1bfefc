import type { Complaint } from './codes.ts';
import type { Path, Rule } from './fault.ts';

/** Notes a fault at a path inside the subject. */
export type Note = (path: Path, complaint: Complaint) => void;

/** A rule that Discord documents and its OpenAPI document leaves out. Checked only on bodies of the right shape. */
export interface DocumentedRule<Subject> extends Rule {
  check(subject: Subject, note: Note): void;
}

/** A rule whose breach makes Discord refuse the request as a whole, with a code of its own. */
export interface WholeRule<Subject> extends Rule {
  readonly status: number;
  /** One of https://docs.discord.com/developers/topics/opcodes-and-status-codes#json */
  readonly code: number;
  readonly message: string;
  isBroken(subject: Subject): boolean;
}

/**
 * What discord-api-types says of a body, as it may really arrive: null wherever a field is optional.
 */
export type Received<Value> = Value extends readonly (infer Item)[]
  ? readonly Received<Item>[]
  : Value extends object
    ? { readonly [Key in keyof Value]: Received<Value[Key]> | (undefined extends Value[Key] ? null : never) }
    : Value;
