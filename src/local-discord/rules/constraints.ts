import type { $ZodChecks, $ZodTypes } from 'zod/v4/core';

/** What a schema asks of a text, a list or a number beyond its type. Bounds are inclusive. */
export interface Constraints {
  readonly min?: number;
  readonly max?: number;
  /** `int32`, `url`, `datetime`, `regex`. */
  readonly format?: string;
  readonly pattern?: RegExp;
}

/** Gathers the checks of a schema; a schema such as `z.int32()` is a check itself. */
export function constraintsOf(schema: $ZodTypes): Constraints {
  const def = schema._zod.def as unknown as Check & { checks?: readonly $ZodChecks[] };
  const constraints: { -readonly [Key in keyof Constraints]: Constraints[Key] } = {};
  for (const check of [def, ...(def.checks ?? []).map((each) => each._zod.def as unknown as Check)]) {
    if (check.maximum !== undefined) constraints.max = check.maximum;
    if (check.minimum !== undefined) constraints.min = check.minimum;
    if (check.check === 'less_than') constraints.max = check.value!;
    if (check.check === 'greater_than') constraints.min = check.value!;
    if (check.format !== undefined) constraints.format = check.format;
    if (check.pattern !== undefined) constraints.pattern = check.pattern;
  }
  return constraints;
}

/** The fields of zod's check definitions that the specification uses. */
interface Check {
  readonly check?: string;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly value?: number;
  readonly format?: string;
  readonly pattern?: RegExp;
}
