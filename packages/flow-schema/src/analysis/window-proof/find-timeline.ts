import { beginsAt, waysAfter } from './flow-graph.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { ClockContext, WindowClock } from './window-clock.ts';

/** So many places are looked at for each block, and at least: every path of a flow that people draw, and a few rounds of its loops. */
const LOOKS_A_BLOCK = 8;
const FEWEST_LOOKS = 4_000;

/** One block on the way to a refused message. */
export interface TimelineStep {
  readonly nodeId: string;
  /** The way out that is taken; null at the message itself. */
  readonly port: string | null;
  /** When it is entered at the latest: milliseconds since the window was opened; null: any time, or no window at all. */
  readonly sinceOpenedMs: number | null;
}

/** A message, and with which clock at its block it would be refused. */
export interface TimelineQuestion {
  readonly nodeId: string;
  readonly refused: (clock: WindowClock) => boolean;
}

export interface Timelines {
  /** In the order of the questions; null: none was found. Told when asked for: a way may be as long as the flow. */
  readonly found: readonly ((() => readonly TimelineStep[]) | null)[];
  /** Whether every way was walked: then what was not found is not there. */
  readonly isExhaustive: boolean;
}

interface Place {
  readonly nodeId: string;
  readonly clock: WindowClock;
  readonly before: { readonly place: Place; readonly port: string } | null;
}

/**
 * The shortest ways, in blocks, on which messages are refused: breadth first, so that the admin reads the simplest story, and once for
 * all of them. Loops are walked as often as they tell something new: a block is looked at again only with a clock that no earlier one
 * there covers.
 */
export function findTimelines(
  graph: FlowGraph,
  questions: readonly TimelineQuestion[],
  context: ClockContext,
): Timelines {
  const found: ((() => readonly TimelineStep[]) | null)[] = questions.map(() => null);
  const asked = new Map<string, number[]>();
  for (const [index, { nodeId }] of questions.entries()) asked.set(nodeId, [...(asked.get(nodeId) ?? []), index]);
  const places = new Frontier();
  for (const trigger of graph.triggers) {
    const clock = beginsAt(graph, trigger, context);
    if (clock !== null) places.add({ nodeId: trigger.id, clock, before: null });
  }
  let open = questions.length;
  let looks = Math.max(FEWEST_LOOKS, graph.order.length * LOOKS_A_BLOCK);
  for (let place = places.next(); place !== null && open > 0; place = places.next()) {
    if (looks === 0) return { found, isExhaustive: false };
    looks -= 1;
    const here = place;
    for (const index of asked.get(place.nodeId) ?? []) {
      if (found[index] !== null || questions[index]?.refused(place.clock) !== true) continue;
      found[index] = () => told(here);
      open -= 1;
    }
    for (const { port, to, clock } of waysAfter(graph, { id: place.nodeId, clock: place.clock }, context)) {
      places.add({ nodeId: to, clock, before: { place, port } });
    }
  }
  return { found, isExhaustive: true };
}

/** Places to look at, first come first served, without those that an earlier one covers. */
class Frontier {
  readonly #queue: Place[] = [];
  readonly #known = new Map<string, WindowClock[]>();
  #at = 0;

  add(place: Place): void {
    const known = this.#known.get(place.nodeId) ?? [];
    if (known.some((clock) => covers(clock, place.clock))) return;
    this.#known.set(place.nodeId, [...known.filter((clock) => !covers(place.clock, clock)), place.clock]);
    this.#queue.push(place);
  }

  next(): Place | null {
    const place = this.#queue[this.#at] ?? null;
    this.#at += 1;
    return place;
  }
}

function covers(one: WindowClock, other: WindowClock): boolean {
  return one.minMs <= other.minMs && one.maxMs >= other.maxMs;
}

function told(last: Place): readonly TimelineStep[] {
  const steps: TimelineStep[] = [];
  let port: string | null = null;
  for (let place: Place | null = last; place !== null; place = place.before?.place ?? null) {
    const { maxMs } = place.clock;
    steps.push({ nodeId: place.nodeId, port, sinceOpenedMs: Number.isFinite(maxMs) ? maxMs : null });
    port = place.before?.port ?? null;
  }
  return steps.toReversed();
}
