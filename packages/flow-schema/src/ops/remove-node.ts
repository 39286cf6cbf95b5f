import type { FlowDocument } from '../document/flow-document.ts';
import { isNodeKind } from '../nodes/registry.ts';
import { edgeRefusal } from './connect-refusal.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

export function removeNode(document: FlowDocument, { nodeId }: Operation<'remove-node'>): OperationResult {
  const { nodes, edges } = document;
  const { [nodeId]: _place, ...layout } = document.layout;
  if (!nodes.some(({ id }) => id === nodeId)) return refused('no-such-node', { node: nodeId });
  return {
    ok: true,
    document: {
      ...document,
      nodes: nodes.filter(({ id }) => id !== nodeId),
      edges: edges.filter(({ from, to }) => from.node !== nodeId && to.node !== nodeId),
      layout,
    },
    inverse: undo(document, nodeId),
  };
}

/** A draft may hold what `add-node` and `connect` would refuse: then only the whole document brings it back. */
function undo(before: FlowDocument, nodeId: string): Operation {
  const index = before.nodes.findIndex(({ id }) => id === nodeId);
  const node = before.nodes[index];
  const lost = before.edges
    .map((edge, place) => ({ edge, place }))
    .filter(({ edge }) => edge.from.node === nodeId || edge.to.node === nodeId);
  if (node === undefined || !isNodeKind(node.kind) || lost.some(({ edge }) => edgeRefusal(before, edge) !== null)) {
    return { type: 'replace-document', document: before };
  }
  const position = Object.hasOwn(before.layout, nodeId) ? before.layout[nodeId] : undefined;
  const operations: readonly Operation[] = [
    { type: 'add-node', node, position: position ?? { x: 0, y: 0 }, index },
    ...(position === undefined ? [{ type: 'move-nodes' as const, positions: { [nodeId]: null } }] : []),
    ...lost.map(({ edge, place }): Operation => ({ type: 'connect', edge, index: place })),
  ];
  return operations.length === 1 && operations[0] !== undefined ? operations[0] : { type: 'batch', operations };
}
