/** What a person typed, from which readers take the pieces that they understand. */
export class Phrase {
  #left: string;

  constructor(text: string) {
    this.#left = text
      .normalize('NFKC')
      .toLowerCase()
      .replaceAll(/[’‘]/g, "'")
      .replaceAll(/\s+/g, ' ')
      // "tonight at 9" names the day as well as its part.
      .replaceAll(/(?<!\p{L})tonight(?!\p{L})/gu, 'today night')
      .replaceAll(/(?<!\p{L})this (?=(?:morning|afternoon|evening)(?!\p{L}))/gu, 'today ')
      .replaceAll(/今[夜晩]/g, '今日夜')
      .trim();
  }

  /** The same words, to be read another way. */
  copy(): Phrase {
    return new Phrase(this.#left);
  }

  /** Takes the first match of `pattern` out. A piece that is part of a longer word must be excluded by the pattern. */
  take(pattern: RegExp): RegExpExecArray | null {
    const match = pattern.exec(this.#left);
    if (!match) return null;
    const end = match.index + match[0].length;
    this.#left = `${this.#left.slice(0, match.index)} ${this.#left.slice(end)}`;
    return match;
  }

  /**
   * Takes the longest run of words at the end, at most `most` of them, for which `find` finds something.
   * @returns what it found, or `null`
   */
  takeEnd<Found>(most: number, find: (words: string) => readonly Found[]): readonly Found[] | null {
    const words = this.#left.trim().split(' ');
    for (let count = Math.min(most, words.length); count > 0; count -= 1) {
      const end = words
        .slice(-count)
        .join(' ')
        .replace(/^in /, '')
        .replace(/ time$/, '');
      const found = find(end);
      if (found.length === 0) continue;
      this.#left = words.slice(0, -count).join(' ');
      return found;
    }
    return null;
  }

  /** What nobody has taken, without the words that only join. */
  rest(): string {
    const joining = /(?<![\p{L}\p{N}])(?:at|on|by|in|the|of|and|please)(?![\p{L}\p{N}])|[,、。にの]/gu;
    return this.#left.replaceAll(joining, ' ').replaceAll(/\s+/g, ' ').trim();
  }

  get isEmpty(): boolean {
    return this.#left.trim() === '';
  }
}
