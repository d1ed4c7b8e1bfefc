/** What goes wrong with a request. */
export interface Fault {
  /** Answers with this error instead (429 with `retryAfter`, 500, 502, 503 …). */
  readonly status?: number;
  /** Seconds, for a 429; 0.2 by default. */
  readonly retryAfter?: number;
  /** For a 429: the whole application is limited, not one route. */
  readonly global?: boolean;
  /** Never answers. */
  readonly hang?: boolean;
  /** Cuts the connection instead of answering. */
  readonly reset?: boolean;
  /** Answers this many milliseconds late (on the machine's clock). */
  readonly slow?: number;
  /** The request takes effect all the same; only its answer is lost. */
  readonly after?: boolean;
  /** Which requests; all of them by default. `path` is a part of the path, or a pattern for it. */
  readonly match?: { readonly method?: string; readonly path?: string | RegExp };
  /** How many requests; one by default. */
  readonly times?: number;
}

/** The faults that wait for their request. */
export class RequestFaults {
  #waiting: { fault: Fault; left: number }[] = [];

  /** Lets the next matching request meet the fault. */
  next(fault: Fault): void {
    this.#waiting.push({ fault, left: fault.times ?? 1 });
  }

  /** Forgets every fault that still waits. */
  clear(): void {
    this.#waiting = [];
  }

  /** The fault for this request, which is then used up by one. */
  take(method: string, path: string): Fault | null {
    const entry = this.#waiting.find(({ fault }) => matches(fault, method, path));
    if (!entry) return null;
    entry.left -= 1;
    if (entry.left <= 0) this.#waiting = this.#waiting.filter((other) => other !== entry);
    return entry.fault;
  }
}

function matches({ match }: Fault, method: string, path: string): boolean {
  if (match?.method && match.method.toUpperCase() !== method) return false;
  if (match?.path === undefined) return true;
  return typeof match.path === 'string' ? path.includes(match.path) : match.path.test(path);
}
