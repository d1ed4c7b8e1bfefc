/** One measured figure, its target if it has one, and whether it was met. */
export interface Figure {
  readonly name: string;
  readonly value: string;
  readonly target?: { readonly text: string; readonly met: boolean };
}

const pad = (text: string, width: number) => text + ' '.repeat(Math.max(0, width - text.length));

/** Prints a titled table of figures. */
export function printSection(title: string, figures: readonly Figure[]): void {
  const width = Math.max(...figures.map(({ name }) => name.length)) + 2;
  const values = Math.max(...figures.map(({ value }) => value.length)) + 2;
  console.log(`\n${title}`);
  for (const { name, value, target } of figures) {
    const verdict = target ? `${target.met ? 'ok    ' : 'MISSED'}  target ${target.text}` : '';
    console.log(`  ${pad(name, width)}${pad(value, values)}${verdict}`.trimEnd());
  }
}

/** `1.234` → `1.23 ms`. */
export const milliseconds = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
