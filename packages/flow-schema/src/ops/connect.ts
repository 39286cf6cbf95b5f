import type { FlowDocument } from '../document/flow-document.ts';
import { LIMITS } from '../document/limits.ts';
import { edgeRefusal } from './connect-refusal.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

export function connect(document: FlowDocument, { edge, index }: Operation<'connect'>): OperationResult {
  const { edges } = document;
  if (edges.some(({ id }) => id === edge.id)) return refused('id-taken', { id: edge.id });
  const refusal = edgeRefusal(document, edge);
  if (refusal !== null) return { ok: false, refusal };
  if (edges.length >= LIMITS.edges) return refused('too-many', { limit: LIMITS.edges });
  return {
    ok: true,
    document: { ...document, edges: edges.toSpliced(index ?? edges.length, 0, edge) },
    inverse: { type: 'disconnect', edgeId: edge.id },
  };
}
