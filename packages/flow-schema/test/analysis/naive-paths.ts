import { beginsAt, waysAfter } from '../../src/analysis/window-proof/flow-graph.ts';
import type { FlowGraph } from '../../src/analysis/window-proof/flow-graph.ts';
import type { ClockContext, WindowClock } from '../../src/analysis/window-proof/window-clock.ts';

const MOST_PATHS = 5_000;

/**
 * What the analysis is held against: every path by itself, from each trigger on, without joining, widening or leaving anything out, up to
 * so many steps. Gives the clocks with which each block is entered.
 */
export function clocksByPath(
  graph: FlowGraph,
  context: ClockContext,
  longest: number,
): ReadonlyMap<string, readonly WindowClock[]> {
  const clocks = new Map<string, WindowClock[]>();
  let paths = graph.triggers.flatMap((trigger) => {
    const clock = beginsAt(graph, trigger, context);
    return clock === null ? [] : [{ id: trigger.id, clock }];
  });
  for (let step = 0; step <= longest && paths.length > 0; step += 1) {
    for (const { id, clock } of paths) clocks.set(id, [...(clocks.get(id) ?? []), clock]);
    paths = paths
      .flatMap((at) => waysAfter(graph, at, context).map(({ to, clock }) => ({ id: to, clock })))
      .slice(0, MOST_PATHS);
  }
  return clocks;
}
