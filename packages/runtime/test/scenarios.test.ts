import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { TraceEntry } from '../src/index.ts';
import { readScenario, runScenario } from '../src/simulation/index.ts';
import { flow } from './fixtures.ts';
import type { Sketch } from './fixtures.ts';

/** One story of `scenarios/<topic>.json`: the flows that are live, and what happens. */
interface Play {
  readonly flows: readonly Sketch[];
  readonly scenario: unknown;
  /** Entries that the history must hold, as far as they are given here. */
  readonly told?: readonly Partial<TraceEntry>[];
}

const root = new URL('scenarios/', import.meta.url);

describe.each(readdirSync(root))('%s', (name) => {
  const plays = JSON.parse(readFileSync(new URL(name, root), 'utf8')) as readonly Play[];

  test.each(
    plays.map((play) => [readScenario(play.scenario), play] as const).map((one) => [one[0].name, one] as const),
  )('%s', (_name, [scenario, { flows, told = [] }]) => {
    const report = runScenario(scenario, flows.map(flow));
    expect(report.failures).toEqual([]);
    const entries = report.traces.flatMap(({ trace }) => trace.entries);
    for (const entry of told) expect(entries).toContainEqual(expect.objectContaining(entry));
    // The same story again, byte for byte.
    expect(JSON.stringify(runScenario(scenario, flows.map(flow)))).toBe(JSON.stringify(report));
  });
});
