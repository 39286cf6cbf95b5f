import type { FlowDocument } from '../document/flow-document.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

export function removeAnnotation(
  document: FlowDocument,
  { annotationId }: Operation<'remove-annotation'>,
): OperationResult {
  const index = document.annotations.findIndex(({ id }) => id === annotationId);
  const annotation = document.annotations[index];
  if (annotation === undefined) return refused('no-such-annotation', { annotation: annotationId });
  return {
    ok: true,
    document: { ...document, annotations: document.annotations.toSpliced(index, 1) },
    inverse: { type: 'add-annotation', annotation, index },
  };
}
