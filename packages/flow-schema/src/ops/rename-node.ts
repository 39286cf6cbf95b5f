import type { FlowDocument } from '../document/flow-document.ts';
import { LIMITS } from '../document/limits.ts';
import type { Operation, OperationResult } from './operation.ts';
import { nameFits } from './rename-flow.ts';
import { refused } from './refused.ts';

export function renameNode(document: FlowDocument, { nodeId, name }: Operation<'rename-node'>): OperationResult {
  const index = document.nodes.findIndex(({ id }) => id === nodeId);
  const node = document.nodes[index];
  if (node === undefined) return refused('no-such-node', { node: nodeId });
  if (name !== null && !nameFits(name)) return refused('name-length', { limit: LIMITS.name });
  const { name: before, ...nameless } = node;
  return {
    ok: true,
    document: { ...document, nodes: document.nodes.with(index, name === null ? nameless : { ...nameless, name }) },
    inverse: { type: 'rename-node', nodeId, name: before ?? null },
  };
}
