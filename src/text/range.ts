/** A half-open stretch of a string, `[start, end)`, in UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** The characters of `text` that `range` covers. */
export function slice(text: string, range: Range): string {
  return text.slice(range.start, range.end);
}

/** Whether `outer` covers all of `inner`. */
export function covers(outer: Range, inner: Range): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two ranges share at least one code unit. */
export function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end;
}
