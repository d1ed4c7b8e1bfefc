interface Fault {
  readonly message: string;
}

/** Discord's error body (https://discord.com/developers/docs/reference#error-messages): faults stand at their paths. */
type Errors = { readonly [key: string]: Errors | readonly Fault[] | undefined };

/** What Discord found wrong in a request, one line for each fault: `data.content: Must be 2000 or fewer in length.` */
export function refusalLines(reply: unknown): string[] {
  if (typeof reply !== 'object' || reply === null) return [];
  const { errors, message } = reply as { errors?: Errors; message?: unknown };
  if (errors) return linesIn(errors, []);
  return typeof message === 'string' ? [message] : [];
}

const linesIn = (errors: Errors, path: readonly string[]): string[] =>
  Object.entries(errors).flatMap(([key, inner]) => {
    if (!inner) return [];
    if (key === '_errors') return (inner as readonly Fault[]).map(({ message }) => `${path.join('.')}: ${message}`);
    return linesIn(inner as Errors, [...path, key]);
  });
