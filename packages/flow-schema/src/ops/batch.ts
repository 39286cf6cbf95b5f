import type { FlowDocument } from '../document/flow-document.ts';
import type { Operation, OperationResult } from './operation.ts';

/** All or nothing. `apply` comes in, as operations may be batches again. */
export function batch(
  document: FlowDocument,
  { operations }: Operation<'batch'>,
  apply: (document: FlowDocument, operation: Operation) => OperationResult,
): OperationResult {
  let after = document;
  const inverses: Operation[] = [];
  for (const operation of operations) {
    const result = apply(after, operation);
    if (!result.ok) return result;
    after = result.document;
    inverses.push(result.inverse);
  }
  return { ok: true, document: after, inverse: { type: 'batch', operations: inverses.reverse() } };
}
