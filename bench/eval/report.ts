import type { Figures } from './metrics.ts';

/** Prints one line a set, figures as people read them. */
export function printFigures(sets: Readonly<Record<string, Figures>>): void {
  const rounded = Object.entries(sets).map(([name, figures]) => [
    name,
    Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, round(value)])),
  ]);
  console.table(Object.fromEntries(rounded));
}

/** Three decimals; nothing where nothing could be measured. */
const round = (value: number) => (Number.isNaN(value) ? '' : Number(value.toFixed(3)));
