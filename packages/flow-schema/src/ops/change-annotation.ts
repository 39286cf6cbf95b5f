import type { Annotation, FlowDocument } from '../document/flow-document.ts';
import { annotationRefusal } from './annotation-refusal.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

export function changeAnnotation(
  document: FlowDocument,
  { annotationId, change }: Operation<'change-annotation'>,
): OperationResult {
  const index = document.annotations.findIndex(({ id }) => id === annotationId);
  const before = document.annotations[index];
  if (before === undefined) return refused('no-such-annotation', { annotation: annotationId });
  const annotation: Annotation = { ...before, ...change };
  const refusal = annotationRefusal(annotation);
  if (refusal !== null) return { ok: false, refusal };
  const { id: _id, type: _type, ...fields } = before;
  const undone = Object.fromEntries(Object.entries(fields).filter(([field]) => Object.hasOwn(change, field)));
  return {
    ok: true,
    document: { ...document, annotations: document.annotations.with(index, annotation) },
    inverse: { type: 'change-annotation', annotationId, change: undone },
  };
}
