import type { Figures } from './metrics.ts';

/** Prints one line a set, figures as people read them. */
export function printFigures(sets: Readonly<Record<string, Figures>>): void {
  const rounded = Object.entries(sets).map(([name, figures]) => [
    name,
    Object.fromEntries(Object.entries(figures).map(([key, value]) => [key, Number(value.toFixed(3))])),
  ]);
  console.table(Object.fromEntries(rounded));
}
