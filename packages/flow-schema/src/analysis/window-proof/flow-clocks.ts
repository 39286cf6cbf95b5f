import type { FlowGraph } from './flow-graph.ts';
import { beginsAt, clocksAfter } from './flow-graph.ts';
import type { ClockContext, WindowClock } from './window-clock.ts';

/** How often a place may change before what grows there is taken to grow without end. */
const PATIENCE = 6;

/** The clock with which each node may be entered; those that no run can reach on this channel are missing. */
export type FlowClocks = ReadonlyMap<string, WindowClock>;

/**
 * All paths at once, to a fixpoint: each node's clock is the hull of those that lead to it. A loop that lets time pass grows; after a
 * few rounds it is widened to "any length", and two more passes take back what was widened too far (a window check in the loop, say).
 */
export function flowClocks(graph: FlowGraph, context: ClockContext): FlowClocks {
  const begin = new Map(graph.triggers.map((trigger) => [trigger.id, beginsAt(trigger, context)]));
  const clocks = new Map<string, WindowClock>();
  const changes = new Map<string, number>();
  const dirty = new Set<string>();
  for (const [id, clock] of begin) {
    if (clock === null) continue;
    clocks.set(id, clock);
    dirty.add(id);
  }
  while (dirty.size > 0) {
    for (const id of graph.order) {
      const node = graph.nodes.get(id);
      const clock = clocks.get(id);
      if (!dirty.delete(id) || node === undefined || clock === undefined) continue;
      for (const [target, arriving] of waysOn(graph, id, clocksAfter(node, clock, context))) {
        const known = clocks.get(target);
        const count = changes.get(target) ?? 0;
        const joined = known === undefined ? arriving : hull(known, arriving);
        if (known !== undefined && isSame(known, joined)) continue;
        clocks.set(target, known !== undefined && count >= PATIENCE ? widened(known, joined) : joined);
        changes.set(target, count + 1);
        dirty.add(target);
      }
    }
  }
  return narrowed(narrowed(clocks, graph, { begin, context }), graph, { begin, context });
}

interface Beginning {
  readonly begin: ReadonlyMap<string, WindowClock | null>;
  readonly context: ClockContext;
}

/** One pass that takes each clock from those before it, and never lets it grow. */
function narrowed(clocks: FlowClocks, graph: FlowGraph, { begin, context }: Beginning): FlowClocks {
  const arriving = new Map<string, WindowClock>();
  const arrive = (target: string, clock: WindowClock): void => {
    const known = arriving.get(target);
    arriving.set(target, known === undefined ? clock : hull(known, clock));
  };
  for (const [id, clock] of begin) if (clock !== null) arrive(id, clock);
  for (const id of graph.order) {
    const node = graph.nodes.get(id);
    const clock = clocks.get(id);
    if (node === undefined || clock === undefined) continue;
    for (const [target, next] of waysOn(graph, id, clocksAfter(node, clock, context))) arrive(target, next);
  }
  return arriving;
}

function waysOn(
  graph: FlowGraph,
  id: string,
  after: Readonly<Record<string, WindowClock | null>>,
): readonly (readonly [target: string, clock: WindowClock])[] {
  return [...(graph.exits.get(id) ?? [])].flatMap(([port, targets]) => {
    const clock = after[port] ?? null;
    return clock === null ? [] : targets.map((target) => [target, clock] as const);
  });
}

function hull(one: WindowClock, other: WindowClock): WindowClock {
  return { minMs: Math.min(one.minMs, other.minMs), maxMs: Math.max(one.maxMs, other.maxMs) };
}

function widened(before: WindowClock, after: WindowClock): WindowClock {
  return {
    minMs: after.minMs < before.minMs ? 0 : before.minMs,
    maxMs: after.maxMs > before.maxMs ? Infinity : before.maxMs,
  };
}

function isSame(one: WindowClock, other: WindowClock): boolean {
  return one.minMs === other.minMs && one.maxMs === other.maxMs;
}
