import type { FlowDocument, FlowEdge, FlowNode } from '../document/flow-document.ts';
import { fieldChanges } from './field-changes.ts';
import type { FieldChange } from './field-changes.ts';

export interface NodeChange {
  readonly nodeId: string;
  /** `name`, `kind`, `params.after`: in the order of the fields, `before` the order of what went. */
  readonly fields: readonly FieldChange[];
}

/** What became of a flow, as far as it means something: where blocks stand and what notes say is left out, as in the canonical hash. */
export interface FlowDiff {
  /** Of the flow itself: `name`, `settings.botAnswers`. */
  readonly flow: readonly FieldChange[];
  /** In the order of `after`. */
  readonly addedNodes: readonly FlowNode[];
  /** In the order of `before`. */
  readonly removedNodes: readonly FlowNode[];
  /** In the order of `after`. */
  readonly changedNodes: readonly NodeChange[];
  readonly addedEdges: readonly FlowEdge[];
  readonly removedEdges: readonly FlowEdge[];
}

/** Compares two documents whose ids are unique. Nodes are the same by id, edges by the port they leave and the node they lead to. */
export function diffFlows(before: FlowDocument, after: FlowDocument): FlowDiff {
  const nodesBefore = byId(before.nodes);
  const nodesAfter = byId(after.nodes);
  return {
    flow: fieldChanges(ofFlow(before), ofFlow(after)),
    addedNodes: after.nodes.filter(({ id }) => !nodesBefore.has(id)),
    removedNodes: before.nodes.filter(({ id }) => !nodesAfter.has(id)),
    changedNodes: after.nodes.flatMap((node) => {
      const old = nodesBefore.get(node.id);
      const fields = old === undefined || old === node ? [] : fieldChanges(old, node);
      return fields.length === 0 ? [] : [{ nodeId: node.id, fields }];
    }),
    addedEdges: edgesBeyond(after.edges, before.edges),
    removedEdges: edgesBeyond(before.edges, after.edges),
  };
}

/** Whether nothing changed that means something. */
export function isEmptyDiff(diff: FlowDiff): boolean {
  return Object.values(diff).every((list: readonly unknown[]) => list.length === 0);
}

function byId(nodes: readonly FlowNode[]): ReadonlyMap<string, FlowNode> {
  return new Map(nodes.map((node) => [node.id, node]));
}

function ofFlow(document: FlowDocument): object {
  const { nodes: _nodes, edges: _edges, layout: _layout, annotations: _annotations, ...rest } = document;
  return rest;
}

/** Counted, not only looked up: a broken draft may hold one connection twice. */
function edgesBeyond(edges: readonly FlowEdge[], others: readonly FlowEdge[]): readonly FlowEdge[] {
  const left = new Map<string, number>();
  for (const edge of others) left.set(meaning(edge), (left.get(meaning(edge)) ?? 0) + 1);
  return edges.filter((edge) => {
    const count = left.get(meaning(edge)) ?? 0;
    left.set(meaning(edge), count - 1);
    return count <= 0;
  });
}

function meaning({ from, to }: FlowEdge): string {
  return JSON.stringify([from.node, from.port, to.node]);
}
