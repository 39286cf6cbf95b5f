import type { FlowDocument } from '../document/flow-document.ts';
import { addAnnotation } from './add-annotation.ts';
import { addNode } from './add-node.ts';
import { batch } from './batch.ts';
import { changeAnnotation } from './change-annotation.ts';
import { connect } from './connect.ts';
import { disconnect } from './disconnect.ts';
import { moveNodes } from './move-nodes.ts';
import type { Applier, Operation, OperationResult, OperationType } from './operation.ts';
import { removeAnnotation } from './remove-annotation.ts';
import { removeNode } from './remove-node.ts';
import { renameFlow } from './rename-flow.ts';
import { renameNode } from './rename-node.ts';
import { replaceDocument } from './replace-document.ts';
import { setParams } from './set-params.ts';
import { setSettings } from './set-settings.ts';

const APPLIERS: { readonly [Type in OperationType]: Applier<Type> } = {
  'add-node': addNode,
  'remove-node': removeNode,
  'set-params': setParams,
  'rename-node': renameNode,
  connect,
  disconnect,
  'move-nodes': moveNodes,
  'add-annotation': addAnnotation,
  'remove-annotation': removeAnnotation,
  'change-annotation': changeAnnotation,
  'set-settings': setSettings,
  'rename-flow': renameFlow,
  'replace-document': replaceDocument,
  batch: (document, operation) => batch(document, operation, applyOperation),
};

/** Does one operation on a draft. Pure; shares every part of the document that did not change. Never throws on user data. */
export function applyOperation<Type extends OperationType>(
  document: FlowDocument,
  operation: Operation<Type>,
): OperationResult {
  return APPLIERS[operation.type](document, operation);
}
