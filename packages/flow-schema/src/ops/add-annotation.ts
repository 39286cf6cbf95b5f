import type { FlowDocument } from '../document/flow-document.ts';
import { LIMITS } from '../document/limits.ts';
import { annotationRefusal } from './annotation-refusal.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

export function addAnnotation(
  document: FlowDocument,
  { annotation, index }: Operation<'add-annotation'>,
): OperationResult {
  const { annotations } = document;
  if (annotations.some(({ id }) => id === annotation.id)) return refused('id-taken', { id: annotation.id });
  const refusal = annotationRefusal(annotation);
  if (refusal !== null) return { ok: false, refusal };
  if (annotations.length >= LIMITS.annotations) return refused('too-many', { limit: LIMITS.annotations });
  return {
    ok: true,
    document: { ...document, annotations: annotations.toSpliced(index ?? annotations.length, 0, annotation) },
    inverse: { type: 'remove-annotation', annotationId: annotation.id },
  };
}
