import type { ValueKept, ValueSource } from '../../nodes/node-uses.ts';
import { NODE_MODELS } from '../../nodes/registry.ts';
import type { KnownNode } from '../../nodes/registry.ts';
import type { FlowGraph } from '../window-proof/flow-graph.ts';

/** Where in a flow a value is known. */
export interface ValueWays {
  /** Nodes behind a block that keeps it. */
  readonly mayHave: ReadonlySet<string>;
  /** Nodes that a run can get to without it. */
  readonly mayLack: ReadonlySet<string>;
}

/** The values that a node keeps. */
export function valuesKeptBy<Kind extends KnownNode['kind']>(node: KnownNode<Kind>): readonly ValueKept[] {
  return NODE_MODELS[node.kind].keeps?.(node.params) ?? [];
}

/** Follows one value through the graph: two walks, each as long as the graph. */
export function valueWays(graph: FlowGraph, value: { readonly of: ValueSource; readonly key: string }): ValueWays {
  const keeping = new Map(
    graph.order.flatMap((id) => {
      const ports = portsThatKeep(graph, id, value);
      return ports.size === 0 ? [] : [[id, ports] as const];
    }),
  );
  const behind = [...keeping].flatMap(([id, ports]) => targetsOf(graph, id, (port) => ports.has(port)));
  const starts = graph.triggers.map(({ id }) => id);
  return {
    mayHave: walk(behind, (id) => targetsOf(graph, id, () => true)),
    mayLack: walk(starts, (id) => targetsOf(graph, id, (port) => keeping.get(id)?.has(port) !== true)),
  };
}

function portsThatKeep(
  graph: FlowGraph,
  id: string,
  { of, key }: { readonly of: ValueSource; readonly key: string },
): ReadonlySet<string> {
  const node = graph.nodes.get(id);
  const kept = node === undefined ? [] : valuesKeptBy(node);
  return new Set(kept.filter((one) => one.of === of && one.key === key).flatMap(({ ports }) => ports));
}

function targetsOf(graph: FlowGraph, id: string, isWay: (port: string) => boolean): readonly string[] {
  return [...(graph.exits.get(id) ?? [])].flatMap(([port, targets]) => (isWay(port) ? targets : []));
}

function walk(starts: readonly string[], targets: (id: string) => readonly string[]): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const id of reached) for (const target of targets(id)) reached.add(target);
  return reached;
}
