import type { FlowDocument } from '../document/flow-document.ts';
import { LIMITS } from '../document/limits.ts';
import { isNodeKind } from '../nodes/registry.ts';
import type { Operation, OperationResult } from './operation.ts';
import { nameFits } from './rename-flow.ts';
import { refused } from './refused.ts';

export function addNode(document: FlowDocument, { node, position, index }: Operation<'add-node'>): OperationResult {
  const { nodes, edges, layout } = document;
  if (!isNodeKind(node.kind)) return refused('unknown-kind', { kind: node.kind });
  if (nodes.some(({ id }) => id === node.id)) return refused('id-taken', { id: node.id });
  if (node.name !== undefined && !nameFits(node.name)) return refused('name-length', { limit: LIMITS.name });
  if (nodes.length >= LIMITS.nodes) return refused('too-many', { limit: LIMITS.nodes });
  const after = {
    ...document,
    nodes: nodes.toSpliced(index ?? nodes.length, 0, node),
    layout: { ...layout, [node.id]: position },
  };
  // Left-overs that name this id would go with the node when it is removed again.
  const namedBefore =
    Object.hasOwn(layout, node.id) || edges.some(({ from, to }) => from.node === node.id || to.node === node.id);
  return {
    ok: true,
    document: after,
    inverse: namedBefore ? { type: 'replace-document', document } : { type: 'remove-node', nodeId: node.id },
  };
}
