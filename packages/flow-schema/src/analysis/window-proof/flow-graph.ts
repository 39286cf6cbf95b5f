import { leadsTo } from '../leads-to.ts';
import { NODE_MODELS } from '../../nodes/registry.ts';
import type { KnownNode, ParsedFlow } from '../../nodes/registry.ts';
import { UNKNOWN_CLOCK } from './window-clock.ts';
import type { ClockContext, PlannedSend, PortClocks, WindowClock } from './window-clock.ts';

/** The ways through a flow, as the analysis walks them. */
export interface FlowGraph {
  readonly nodes: ReadonlyMap<string, KnownNode>;
  /** Node → port → where it leads. A way without a port, as of `jump`, is named ``. */
  readonly exits: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;
  /** The same, as a list of the ways out of each node. */
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  /** Everything a trigger leads to, each node after those that lead to it wherever there is no loop. */
  readonly order: readonly string[];
  /** Place of each node in that order. */
  readonly rank: ReadonlyMap<string, number>;
  /** Nodes with a way to themselves or to one before them: every loop has such a way. */
  readonly leadsBack: ReadonlySet<string>;
  readonly triggers: readonly KnownNode[];
  /** Whether a start waits until no run of another flow is under way, however long that takes. */
  readonly startsInTurn: boolean;
}

/** One way out of a node, and where it leads. */
export interface Way {
  readonly port: string;
  readonly to: string;
}

/** The name of a way that is no port. */
const NO_PORT = '';

export function flowGraph({ nodes, edges, settings }: ParsedFlow): FlowGraph {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const exits = new Map<string, Map<string, string[]>>();
  const ways = new Map<string, Way[]>();
  const lead = (from: string, port: string, to: string): void => {
    if (!byId.has(to)) return;
    const ports = exits.get(from) ?? new Map<string, string[]>();
    exits.set(from, ports);
    ports.set(port, [...(ports.get(port) ?? []), to]);
    const known = ways.get(from);
    if (known === undefined) ways.set(from, [{ port, to }]);
    else known.push({ port, to });
  };
  for (const { from, to } of edges) lead(from.node, from.port, to.node);
  for (const node of nodes) for (const target of leadsTo(node)) lead(node.id, NO_PORT, target);
  const triggers = nodes.filter(({ kind }) => NODE_MODELS[kind].begins !== undefined);
  const order = reversePostOrder(triggers, ways);
  const rank = new Map(order.map((id, index) => [id, index]));
  const goesBack = (id: string): boolean => (ways.get(id) ?? []).some(({ to }) => isBack({ rank }, id, to));
  const startsInTurn = settings.arbitration === 'queue';
  return { nodes: byId, exits, ways, triggers, startsInTurn, order, rank, leadsBack: new Set(order.filter(goesBack)) };
}

/** Whether a way goes round: all others lead onwards in the order. */
export function isBack({ rank }: Pick<FlowGraph, 'rank'>, from: string, to: string): boolean {
  return (rank.get(to) ?? 0) <= (rank.get(from) ?? 0);
}

/** Depth first without recursion: a flow may be as deep as it has blocks. */
function reversePostOrder(
  triggers: readonly KnownNode[],
  ways: ReadonlyMap<string, readonly Way[]>,
): readonly string[] {
  const seen = new Set<string>();
  const finished: string[] = [];
  const waysOf = (id: string): readonly Way[] => ways.get(id) ?? [];
  for (const { id } of triggers) {
    if (seen.has(id)) continue;
    seen.add(id);
    const stack = [{ id, left: waysOf(id), next: 0 }];
    for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
      const next = top.left[top.next]?.to;
      top.next += 1;
      if (next === undefined) {
        finished.push(top.id);
        stack.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        stack.push({ id: next, left: waysOf(next), next: 0 });
      }
    }
  }
  return finished.toReversed();
}

/** The clock when a run starts at a trigger; null where none does on this channel. */
export function beginsAt(
  { startsInTurn }: Pick<FlowGraph, 'startsInTurn'>,
  trigger: KnownNode,
  context: ClockContext,
): WindowClock | null {
  const clock = triggerClock(trigger, context);
  return clock !== null && startsInTurn ? UNKNOWN_CLOCK : clock;
}

function triggerClock<Kind extends KnownNode['kind']>(
  node: KnownNode<Kind>,
  context: ClockContext,
): WindowClock | null {
  return NODE_MODELS[node.kind].begins?.(node.params, context) ?? null;
}

/** A node that is entered with a clock. */
export interface Entered {
  readonly id: string;
  readonly clock: WindowClock;
}

/** The clock on each way on from a node; ways that cannot be taken on this channel are left out. */
export function waysAfter(
  graph: FlowGraph,
  { id, clock }: Entered,
  context: ClockContext,
): readonly (Way & { readonly clock: WindowClock })[] {
  const node = graph.nodes.get(id);
  const ways = graph.ways.get(id);
  if (node === undefined || ways === undefined) return [];
  const after = transferOf(node, clock, context);
  if (after === null) return ways.map((way) => ({ ...way, clock }));
  return ways.flatMap((way) => {
    const next = way.port === NO_PORT ? clock : (after[way.port] ?? null);
    return next === null ? [] : [{ ...way, clock: next }];
  });
}

/** Null: no time passes here, and the clock is the same on every way. */
function transferOf<Kind extends KnownNode['kind']>(
  node: KnownNode<Kind>,
  clock: WindowClock,
  context: ClockContext,
): PortClocks | null {
  return NODE_MODELS[node.kind].transfer?.(node.params, clock, context) ?? null;
}

export function sendsOf<Kind extends KnownNode['kind']>(
  node: KnownNode<Kind>,
  channel: ClockContext['channel'],
): readonly PlannedSend[] {
  return NODE_MODELS[node.kind].sends?.(node.params, channel) ?? [];
}
