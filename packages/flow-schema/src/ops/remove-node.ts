import type { FlowDocument, FlowEdge } from '../document/flow-document.ts';
import { isNodeKind } from '../nodes/registry.ts';
import { edgeRefusal } from './connect-refusal.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

export function removeNode(document: FlowDocument, { nodeId }: Operation<'remove-node'>): OperationResult {
  const index = document.nodes.findIndex(({ id }) => id === nodeId);
  if (index === -1) return refused('no-such-node', { node: nodeId });
  const { [nodeId]: _place, ...layout } = document.layout;
  const kept = document.edges.filter((edge) => !touches(edge, nodeId));
  return {
    ok: true,
    document: {
      ...document,
      nodes: document.nodes.toSpliced(index, 1),
      edges: kept.length === document.edges.length ? document.edges : kept,
      layout: Object.hasOwn(document.layout, nodeId) ? layout : document.layout,
    },
    inverse: undo(document, index),
  };
}

/** A draft may hold what `add-node` and `connect` would refuse: then only the whole document brings it back. */
function undo(before: FlowDocument, index: number): Operation {
  const node = before.nodes[index];
  if (node === undefined || !isNodeKind(node.kind)) return { type: 'replace-document', document: before };
  const lost: Operation<'connect'>[] = [];
  for (const [place, edge] of before.edges.entries()) {
    if (!touches(edge, node.id)) continue;
    if (edgeRefusal(before, edge) !== null) return { type: 'replace-document', document: before };
    lost.push({ type: 'connect', edge, index: place });
  }
  const position = Object.hasOwn(before.layout, node.id) ? before.layout[node.id] : undefined;
  const back: Operation = { type: 'add-node', node, position: position ?? { x: 0, y: 0 }, index };
  const unplace: readonly Operation[] =
    position === undefined ? [{ type: 'move-nodes', positions: { [node.id]: null } }] : [];
  return lost.length + unplace.length === 0 ? back : { type: 'batch', operations: [back, ...unplace, ...lost] };
}

function touches({ from, to }: FlowEdge, nodeId: string): boolean {
  return from.node === nodeId || to.node === nodeId;
}
