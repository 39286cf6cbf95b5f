import { analyseFlow, proveWindows, type ParsedFlow } from '@janela/flow-schema';
import { mixedFlow } from '../analysis/mixed-flow.ts';
import { median, quantile, report, round } from '../report.ts';

const SIZES = [100, 1_000, 2_000, 5_000] as const;
const RUNS = 15;
const WARM_UP = 5;

const MEASURED: Readonly<Record<string, (flow: ParsedFlow) => unknown>> = {
  'window proof': (flow) => proveWindows(flow),
  'all checks': (flow) => analyseFlow(flow),
};

/** How long the static analysis takes, on three channels, for flows of growing size; each seen for the first time. */
export function analysis(): Promise<void> {
  const figures = SIZES.map((size) => {
    const { nodes, edges } = mixedFlow(size);
    const values: Record<string, number> = { nodes: nodes.length, edges: edges.length };
    for (const [name, measured] of Object.entries(MEASURED)) {
      const times = measure(size, measured);
      values[`${name}, ms`] = round(median(times), 1);
      values[`${name}, p95`] = round(quantile(times, 0.95), 1);
    }
    return { name: `${size} blocks`, values };
  });
  report('analysis: the window proof and every check', figures, [
    `Milliseconds, medians of ${RUNS} runs after ${WARM_UP}, of a flow made anew for each run; three channels, loops in every fifth section.`,
  ]);
  return Promise.resolve();
}

function measure(size: number, measured: (flow: ParsedFlow) => unknown): readonly number[] {
  const times: number[] = [];
  for (let run = -WARM_UP; run < RUNS; run += 1) {
    const flow = mixedFlow(size);
    const began = performance.now();
    measured(flow);
    if (run >= 0) times.push(performance.now() - began);
  }
  return times;
}
