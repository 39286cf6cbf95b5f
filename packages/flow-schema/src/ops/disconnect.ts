import type { FlowDocument } from '../document/flow-document.ts';
import { edgeRefusal } from './connect-refusal.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

export function disconnect(document: FlowDocument, { edgeId }: Operation<'disconnect'>): OperationResult {
  const index = document.edges.findIndex(({ id }) => id === edgeId);
  const edge = document.edges[index];
  if (edge === undefined) return refused('no-such-edge', { edge: edgeId });
  return {
    ok: true,
    document: { ...document, edges: document.edges.toSpliced(index, 1) },
    // A broken connection could not be made again by `connect`.
    inverse:
      edgeRefusal(document, edge) === null ? { type: 'connect', edge, index } : { type: 'replace-document', document },
  };
}
