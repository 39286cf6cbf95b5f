import type { FlowGraph } from './flow-graph.ts';
import { beginsAt, isBack, waysAfter } from './flow-graph.ts';
import type { ClockContext, WindowClock } from './window-clock.ts';

/** How often the start of a loop may change before what grows there is taken to grow without end. */
const PATIENCE = 6;
/** Passes that take back what was widened too far: one for each loop within a loop that people draw, and one to spare. */
const NARROWINGS = 3;

/** The clock with which each node may be entered; those that no run can reach on this channel are missing. */
export type FlowClocks = ReadonlyMap<string, WindowClock>;

/**
 * All paths at once, to a fixpoint: each node's clock is the hull of those that lead to it. A loop that lets time pass grows; after a
 * few rounds it is widened to "any length", and some passes take back what was widened too far (a window check in the loop, say).
 * Only where a way leads back: many ways that come together are no loop, however late each of them is.
 */
export function flowClocks(graph: FlowGraph, context: ClockContext): FlowClocks {
  const begin = new Map(graph.triggers.map((trigger) => [trigger.id, beginsAt(graph, trigger, context)]));
  const clocks = new Map<string, WindowClock>();
  const rounds = new Map<string, number>();
  const dirty = new Set<string>();
  for (const [id, clock] of begin) {
    if (clock === null) continue;
    clocks.set(id, clock);
    dirty.add(id);
  }
  const arrive = (from: string, target: string, arriving: WindowClock): void => {
    const known = clocks.get(target);
    const joined = known === undefined ? arriving : hull(known, arriving);
    if (known !== undefined && isSame(known, joined)) return;
    dirty.add(target);
    const goesRound = known !== undefined && isBack(graph, from, target);
    const round = (rounds.get(target) ?? 0) + 1;
    if (goesRound) rounds.set(target, round);
    clocks.set(target, goesRound && round > PATIENCE ? widened(known, joined) : joined);
  };
  while (dirty.size > 0) {
    for (const id of graph.order) {
      const clock = clocks.get(id);
      if (dirty.delete(id) && clock !== undefined) {
        for (const way of waysAfter(graph, { id, clock }, context)) arrive(id, way.to, way.clock);
      }
    }
  }
  let narrow: FlowClocks = clocks;
  for (let pass = 0; pass < NARROWINGS && rounds.size > 0; pass += 1) {
    narrow = narrowed(narrow, graph, { begin, context });
  }
  return narrow;
}

interface Beginning {
  readonly begin: ReadonlyMap<string, WindowClock | null>;
  readonly context: ClockContext;
}

/**
 * One pass that takes each clock anew from those before it, and never lets it grow. What an earlier node of the pass has become is
 * taken for the later ones at once; a way back brings what was known before.
 */
function narrowed(clocks: FlowClocks, graph: FlowGraph, { begin, context }: Beginning): FlowClocks {
  const narrow = new Map<string, WindowClock>();
  const arrive = (target: string, clock: WindowClock): void => {
    const other = narrow.get(target);
    narrow.set(target, other === undefined ? clock : hull(other, clock));
  };
  for (const [id, clock] of begin) if (clock !== null) arrive(id, clock);
  for (const [id, clock] of clocks) {
    if (graph.leadsBack.has(id)) walk(id, clock, (target) => isBack(graph, id, target));
  }
  for (const id of graph.order) {
    const clock = narrow.get(id);
    if (clock !== undefined) walk(id, clock, (target) => !isBack(graph, id, target));
  }
  return narrow;

  function walk(id: string, clock: WindowClock, isWanted: (target: string) => boolean): void {
    for (const way of waysAfter(graph, { id, clock }, context)) if (isWanted(way.to)) arrive(way.to, way.clock);
  }
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
