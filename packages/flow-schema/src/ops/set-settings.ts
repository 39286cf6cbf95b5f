import type { FlowDocument } from '../document/flow-document.ts';
import type { Operation, OperationResult } from './operation.ts';

export function setSettings(document: FlowDocument, { settings }: Operation<'set-settings'>): OperationResult {
  return {
    ok: true,
    document: { ...document, settings },
    inverse: { type: 'set-settings', settings: document.settings },
  };
}
