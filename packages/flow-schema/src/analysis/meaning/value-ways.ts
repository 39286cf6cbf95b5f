import type { ValueKept, ValueSource } from '../../nodes/node-uses.ts';
import { NODE_MODELS } from '../../nodes/registry.ts';
import type { KnownNode } from '../../nodes/registry.ts';
import type { FlowGraph } from '../window-proof/flow-graph.ts';

/** A value by its name. */
export interface Value {
  readonly of: ValueSource;
  readonly key: string;
}

/** Where in a flow a value is known. */
export interface ValueWays {
  /** Whether a block that keeps it stands before this node on some path. */
  readonly mayHave: (value: Value, nodeId: string) => boolean;
  /** Whether a run can get to this node without it. */
  readonly mayLack: (value: Value, nodeId: string) => boolean;
}

/** As many values as there are bits that JavaScript counts with. */
const AT_ONCE = 30;

/** The values that a node keeps. */
export function valuesKeptBy<Kind extends KnownNode['kind']>(node: KnownNode<Kind>): readonly ValueKept[] {
  return NODE_MODELS[node.kind].keeps?.(node.params) ?? [];
}

/** Follows values through the graph, thirty at a time: a bit each in what may be known, and in what may be missing, at every node. */
export function valueWays(graph: FlowGraph, values: readonly Value[]): ValueWays {
  const places = new Map([...new Set(values.map(nameOf))].map((name, index) => [name, index]));
  const keeping = graph.order.flatMap((id) => {
    const node = graph.nodes.get(id);
    const kept = node === undefined ? [] : valuesKeptBy(node).filter((one) => places.has(nameOf(one)));
    return kept.length === 0 ? [] : [{ id, kept }];
  });
  const chunks = Array.from({ length: Math.ceil(places.size / AT_ONCE) }, (_, chunk) =>
    followed(graph, masksOf(keeping, places, chunk)),
  );
  const has = (value: Value, nodeId: string, side: keyof Known): boolean => {
    const place = places.get(nameOf(value)) ?? 0;
    const mask = chunks[Math.floor(place / AT_ONCE)]?.[side][graph.rank.get(nodeId) ?? -1] ?? 0;
    return (mask & (1 << (place % AT_ONCE))) !== 0;
  };
  return {
    mayHave: (value, nodeId) => has(value, nodeId, 'had'),
    mayLack: (value, nodeId) => has(value, nodeId, 'lacked'),
  };
}

function nameOf({ of, key }: Value): string {
  return `${of} ${key}`;
}

/** Node → port → the bits of the values that are kept there. */
type Masks = ReadonlyMap<string, ReadonlyMap<string, number>>;

function masksOf(
  keeping: readonly { readonly id: string; readonly kept: readonly ValueKept[] }[],
  places: ReadonlyMap<string, number>,
  chunk: number,
): Masks {
  const masks = new Map<string, Map<string, number>>();
  for (const { id, kept } of keeping) {
    const ofPorts = new Map<string, number>();
    for (const value of kept) {
      const place = (places.get(nameOf(value)) ?? 0) - chunk * AT_ONCE;
      if (place < 0 || place >= AT_ONCE) continue;
      for (const port of value.ports) ofPorts.set(port, (ofPorts.get(port) ?? 0) | (1 << place));
    }
    masks.set(id, ofPorts);
  }
  return masks;
}

/** Bits by the rank of a node. */
interface Known {
  readonly had: Int32Array;
  readonly lacked: Int32Array;
}

/** In the order of the graph, again for as long as a way back brings anything new. */
function followed(graph: FlowGraph, masks: Masks): Known {
  const had = new Int32Array(graph.order.length);
  const lacked = new Int32Array(graph.order.length);
  for (const { id } of graph.triggers) lacked[graph.rank.get(id) ?? 0] = -1;
  for (let isNew = true; isNew;) {
    isNew = false;
    for (const [at, id] of graph.order.entries()) {
      const kept = masks.get(id);
      for (const { port, to } of graph.ways.get(id) ?? []) {
        const mask = kept?.get(port) ?? 0;
        const target = graph.rank.get(to) ?? 0;
        const have = (had[target] ?? 0) | (had[at] ?? 0) | mask;
        const lack = (lacked[target] ?? 0) | ((lacked[at] ?? 0) & ~mask);
        if (target <= at && (have !== had[target] || lack !== lacked[target])) isNew = true;
        had[target] = have;
        lacked[target] = lack;
      }
    }
  }
  return { had, lacked };
}
