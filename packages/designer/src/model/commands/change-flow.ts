import type { FlowDocument, FlowSettings, Operation } from '@janela/flow-schema';
import type { Plan } from '../plan.ts';

export function renameFlow(name: string): Plan {
  return { operation: { type: 'rename-flow', name: name.slice(0, 120) }, label: 'rename-flow', mergeKey: 'flow name' };
}

export function changeFlowSettings(settings: FlowSettings): Plan {
  return { operation: { type: 'set-settings', settings }, label: 'change-flow-settings' };
}

/** Another whole document in the place of this one: a version from the history, a file. The flow keeps its name. */
export function replaceDocument(
  current: FlowDocument,
  document: FlowDocument,
  label: 'restore-version' | 'import',
): Plan {
  return { operation: { type: 'replace-document', document: { ...document, name: current.name } }, label };
}

export function applyFix(operation: Operation): Plan {
  return { operation, label: 'fix-problem' };
}
