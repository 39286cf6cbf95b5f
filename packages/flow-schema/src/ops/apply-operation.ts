import type { FlowDocument } from '../document/flow-document.ts';
import type { Operation, OperationResult } from './operation.ts';

/** Does one operation on a draft. Pure; shares every part of the document that did not change. Never throws on user data. */
export function applyOperation(document: FlowDocument, operation: Operation): OperationResult {
  if (operation.type === 'rename-flow') {
    return {
      ok: true,
      document: { ...document, name: operation.name },
      inverse: { type: 'rename-flow', name: document.name },
    };
  }
  throw new RangeError(`Not there yet: ${operation.type}`);
}
