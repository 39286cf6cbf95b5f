import { leadsTo } from './leads-to.ts';
import type { Annotation, FlowEdge, NodePosition } from '../document/flow-document.ts';
import { isRest } from '../nodes/node-model.ts';
import { isNodeKind, NODE_MODELS, portsOf } from '../nodes/registry.ts';
import type { KnownNode } from '../nodes/registry.ts';

/** A parsed document, with the shells of the nodes whose kind or params could not be read. */
export interface CheckedDocument {
  readonly shells: readonly { readonly id: string; readonly kind: string }[];
  readonly nodes: readonly KnownNode[];
  readonly edges: readonly FlowEdge[];
  readonly layout: Readonly<Record<string, NodePosition>>;
  readonly annotations: readonly Annotation[];
}

/** What the checks ask of a graph, worked out once. */
export interface GraphFacts {
  readonly document: CheckedDocument;
  /** Every node id, known kind or not. */
  readonly nodeIds: ReadonlySet<string>;
  readonly triggers: ReadonlySet<string>;
  /** Nodes where a run may sleep. */
  readonly waiting: ReadonlySet<string>;
  /** Port ids of the nodes whose params could be read: those of the others are not known. */
  readonly ports: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where the edges of a node lead, in the order of the document. Edges to or from nothing are left out. */
  readonly targets: ReadonlyMap<string, readonly string[]>;
}

export function graphFacts(document: CheckedDocument): GraphFacts {
  const nodeIds = new Set(document.shells.map((shell) => shell.id));
  const known = document.shells.filter((shell) => isNodeKind(shell.kind));
  const withModel = (
    wanted: (model: { readonly family: string; readonly waits: boolean; readonly hurries?: boolean }) => boolean,
  ): ReadonlySet<string> =>
    new Set(known.filter(({ kind }) => isNodeKind(kind) && wanted(NODE_MODELS[kind])).map((shell) => shell.id));
  const targets = new Map<string, string[]>();
  for (const edge of document.edges) {
    if (!nodeIds.has(edge.from.node) || !nodeIds.has(edge.to.node)) continue;
    const known = targets.get(edge.from.node);
    if (known === undefined) targets.set(edge.from.node, [edge.to.node]);
    else known.push(edge.to.node);
  }
  for (const node of document.nodes) {
    for (const target of leadsTo(node)) {
      if (nodeIds.has(target)) targets.set(node.id, [...(targets.get(node.id) ?? []), target]);
    }
  }
  return {
    document,
    nodeIds,
    triggers: withModel((model) => model.family === 'trigger'),
    waiting: withModel(isRest),
    ports: new Map(document.nodes.map((node) => [node.id, new Set(portsOf(node).map((port) => port.id))])),
    targets,
  };
}

/** Every node that can be reached from `starts`, they themselves included. */
export function reachable(facts: GraphFacts, starts: Iterable<string>): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const node of reached) {
    for (const target of facts.targets.get(node) ?? []) reached.add(target);
  }
  return reached;
}
