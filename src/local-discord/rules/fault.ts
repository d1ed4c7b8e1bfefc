/** Where in the body a fault lies: object keys and array indices from the outside in. */
export type Path = readonly (string | number)[];

/** One thing that Discord demands, and the page of its documentation that says so. */
export interface Rule {
  readonly id: string;
  /** One sentence that a person can act on. */
  readonly sentence: string;
  readonly link: string;
}

/** One breach of a {@link Rule}, with Discord's own error code and message. */
export interface Fault {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
  readonly rule: Rule;
}

/** Discord's nested error object: `{embeds: {0: {title: {_errors: [{code, message}]}}}}`. */
export type FormErrors = { [key: string]: FormErrors | { code: string; message: string }[] };

/** What Discord answers instead of doing what was asked. */
export interface Refusal {
  /** HTTP status. */
  readonly status: number;
  /** The first rule that the request breaks. */
  readonly rule: Rule;
  readonly body: { readonly code: number; readonly message: string; readonly errors?: FormErrors };
}

/**
 * Nests faults by their paths, as Discord does.
 * @see https://docs.discord.com/developers/reference#error-messages
 */
export function formErrors(faults: readonly Fault[]): FormErrors {
  const root: FormErrors = Object.create(null);
  for (const { path, code, message } of faults) {
    let node = root;
    for (const key of path) {
      if (key === '_errors') break; // The body's own key of that name: the fault stands at what holds it.
      node[key] ??= Object.create(null) as FormErrors;
      node = node[key] as FormErrors;
    }
    node._errors ??= [];
    (node._errors as { code: string; message: string }[]).push({ code, message });
  }
  return root;
}

/** The refusal `50035 Invalid Form Body` that names every fault. `faults` holds at least one. */
export function invalidFormBody(faults: readonly Fault[]): Refusal {
  return {
    status: 400,
    rule: faults[0]!.rule,
    body: { code: 50035, message: 'Invalid Form Body', errors: formErrors(faults) },
  };
}
