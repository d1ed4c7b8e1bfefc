/** One request with its answer, or one gateway payload, as an inspector shows it. Tokens are masked. */
export interface TrafficEntry {
  readonly number: number;
  readonly kind: 'request' | 'gateway';
  /** `in`: from the application. */
  readonly direction: 'in' | 'out';
  /** Epoch milliseconds of the world's clock. */
  readonly at: number;
  readonly application: string | null;
  /** Method and path of a request; name of an event or operation of the gateway. */
  readonly title: string;
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  /** Milliseconds from the request to its answer, on the machine's clock. */
  readonly took?: number;
  readonly body?: unknown;
  readonly reply?: unknown;
  /** Why Discord refuses it, when a rule says so. */
  readonly rule?: { readonly id: string; readonly sentence: string; readonly link: string };
}

/** The latest entries, oldest first; older ones make room. */
export class TrafficLog {
  readonly entries: TrafficEntry[] = [];
  readonly #limit: number;
  #number = 0;
  readonly #tell: (entry: TrafficEntry) => void;

  constructor(limit: number, tell: (entry: TrafficEntry) => void) {
    this.#limit = limit;
    this.#tell = tell;
  }

  /** Adds an entry and tells of it. */
  add(entry: Omit<TrafficEntry, 'number'>): void {
    const numbered = { number: ++this.#number, ...entry };
    this.entries.push(numbered);
    // Trimmed by the half: shifting one by one would move the whole array each time.
    if (this.entries.length > this.#limit * 1.5) this.entries.splice(0, this.entries.length - this.#limit);
    this.#tell(numbered);
  }
}
