import { beginsAt, clocksAfter } from './flow-graph.ts';
import type { FlowGraph } from './flow-graph.ts';
import type { ClockContext, WindowClock } from './window-clock.ts';

/** So many places are looked at: enough for every path of a large flow and a few rounds of its loops. */
const MOST_LOOKED_AT = 20_000;

/** One block on the way to a refused message. */
export interface TimelineStep {
  readonly nodeId: string;
  /** The way out that is taken; null at the message itself. */
  readonly port: string | null;
  /** When it is entered at the latest: milliseconds since the window was opened; null: any time, or no window at all. */
  readonly sinceOpenedMs: number | null;
}

export interface TimelineQuestion {
  readonly nodeId: string;
  readonly refused: (clock: WindowClock) => boolean;
  readonly context: ClockContext;
}

interface Place {
  readonly nodeId: string;
  readonly clock: WindowClock;
  readonly before: { readonly place: Place; readonly port: string } | null;
}

/**
 * The shortest way, in blocks, on which the message is refused: breadth first, so that the admin reads the simplest story. A block is
 * looked at again only with more time gone by than before. Null: there is none within reach, and the interval alone says so.
 */
export function findTimeline(
  graph: FlowGraph,
  { nodeId, refused, context }: TimelineQuestion,
): readonly TimelineStep[] | null {
  const longest = new Map<string, number>();
  const queue: Place[] = [];
  const look = (place: Place): void => {
    const known = longest.get(place.nodeId);
    if (known !== undefined && place.clock.maxMs <= known) return;
    longest.set(place.nodeId, place.clock.maxMs);
    queue.push(place);
  };
  for (const { id } of graph.triggers) {
    const trigger = graph.nodes.get(id);
    const clock = trigger === undefined ? null : beginsAt(trigger, context);
    if (clock !== null) look({ nodeId: id, clock, before: null });
  }
  for (let index = 0; index < queue.length && index < MOST_LOOKED_AT; index += 1) {
    const place = queue[index];
    const node = place === undefined ? undefined : graph.nodes.get(place.nodeId);
    if (place === undefined || node === undefined) continue;
    if (place.nodeId === nodeId && refused(place.clock)) return told(place);
    const after = clocksAfter(node, place.clock, context);
    for (const [port, targets] of graph.exits.get(place.nodeId) ?? []) {
      const clock = after[port] ?? null;
      if (clock === null) continue;
      for (const target of targets) look({ nodeId: target, clock, before: { place, port } });
    }
  }
  return null;
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
