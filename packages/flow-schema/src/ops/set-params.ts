import type { FlowDocument } from '../document/flow-document.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

/** Edges at a port that goes with the old params stay: the analysis tells them, so that nothing is lost unseen. */
export function setParams(document: FlowDocument, { nodeId, params }: Operation<'set-params'>): OperationResult {
  const index = document.nodes.findIndex(({ id }) => id === nodeId);
  const node = document.nodes[index];
  if (node === undefined) return refused('no-such-node', { node: nodeId });
  return {
    ok: true,
    document: { ...document, nodes: document.nodes.with(index, { ...node, params }) },
    inverse: { type: 'set-params', nodeId, params: node.params },
  };
}
