/** One thing that is wrong with an article file, and what to do about it. */
export interface Fault {
  /** Counts from 1; `null` when the fault belongs to no line. */
  readonly line: number | null;
  readonly message: string;
}

/** An article file that cannot be used. The message names the file and every fault, one a line. */
export class ArticleFault extends Error {
  override name = 'ArticleFault';
  readonly file: string;
  readonly faults: readonly Fault[];

  /** @param file name inside the knowledge folder */
  constructor(file: string, faults: readonly Fault[]) {
    super(faults.map(({ line, message }) => `${file}${line === null ? '' : `:${line}`}: ${message}`).join('\n'));
    this.file = file;
    this.faults = faults;
  }
}

/** There is nothing to answer from. The message is one sentence that says what to do. */
export class NoArticlesError extends Error {
  override name = 'NoArticlesError';
  /** The message without what to do. */
  readonly reason: string;
  /** Files that were found, but cannot be used. */
  readonly faults: readonly ArticleFault[];
  /** Whether the folder does not exist. */
  readonly missingFolder: boolean;

  constructor(reason: string, faults: readonly ArticleFault[] = [], missingFolder = false) {
    super(`${reason}; add an article with \`npm run verbatim -- add FILE\``);
    this.reason = reason;
    this.faults = faults;
    this.missingFolder = missingFolder;
  }
}
