import type { FlowDocument } from '../document/flow-document.ts';
import { LIMITS } from '../document/limits.ts';
import type { Operation, OperationResult } from './operation.ts';
import { refused } from './refused.ts';

export function renameFlow(document: FlowDocument, { name }: Operation<'rename-flow'>): OperationResult {
  if (!nameFits(name)) return refused('name-length', { limit: LIMITS.name });
  return {
    ok: true,
    document: { ...document, name },
    inverse: { type: 'rename-flow', name: document.name },
  };
}

export function nameFits(name: string): boolean {
  return name.length >= 1 && name.length <= LIMITS.name;
}
