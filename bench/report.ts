import { machineFacts } from './machine.ts';

export interface Figure {
  readonly name: string;
  /** Values of one row, already rounded for reading. */
  readonly values: Readonly<Record<string, number | string>>;
}

/** Prints a table for people and the same figures, with the machine's facts, as one line of JSON for programs. */
export function report(title: string, figures: readonly Figure[], notes: readonly string[]): void {
  console.log(`\n${title}`);
  console.table(Object.fromEntries(figures.map(({ name, values }) => [name, values])));
  for (const note of notes) console.log(note);
  console.log(JSON.stringify({ title, machine: machineFacts(), figures, notes }));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** The value below which this share of the values lies; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function round(value: number, digits = 0): number {
  return Number(value.toFixed(digits));
}
