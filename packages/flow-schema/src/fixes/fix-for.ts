import type { FlowDocument } from '../document/flow-document.ts';
import type { Issue, IssueCode } from '../issues/issue.ts';
import { applyOperation } from '../ops/apply-operation.ts';
import { addTrigger } from './add-trigger.ts';
import type { Fix, FixEnv, Fixer } from './fix.ts';
import { forgetPlace } from './forget-place.ts';
import { insertWait } from './insert-wait.ts';
import { removeBlock } from './remove-block.ts';
import { removeConnection } from './remove-connection.ts';
import { removeField } from './remove-field.ts';
import { removeRepeated } from './remove-repeated.ts';
import { useStandard } from './use-standard.ts';

/** Null: no fix, on purpose. The reasons are in the README beside this file. */
const FIXERS: Readonly<Record<IssueCode, Fixer | null>> = {
  'not-a-flow': null,
  'too-deep': null,
  'too-large': null,
  'newer-version': null,
  'missing-field': useStandard,
  'unknown-field': removeField,
  'wrong-type': useStandard,
  'wrong-value': useStandard,
  'wrong-format': null,
  'too-short': null,
  'too-long': null,
  'too-few': useStandard,
  'too-many': null,
  'repeated-value': removeRepeated,
  'duration-malformed': useStandard,
  'duration-calendar': useStandard,
  'duration-zero': useStandard,
  'duration-too-long': useStandard,
  'template-unclosed': null,
  'template-syntax': null,
  'unknown-filter': null,
  'unknown-variable': null,
  'not-a-pattern': null,
  'not-a-key': null,
  'not-an-address': null,
  'not-a-time': null,
  'not-a-date': null,
  'not-a-time-zone': null,
  'hours-overlap': null,
  'sub-flow-missing': null,
  'sub-flow-loop': null,
  'sub-flow-no-entry': null,
  'unknown-kind': removeBlock,
  'duplicate-id': null,
  'edge-from-nothing': removeConnection,
  'edge-to-nothing': removeConnection,
  'unknown-port': removeConnection,
  'port-taken': removeConnection,
  'edge-into-trigger': removeConnection,
  'layout-of-nothing': forgetPlace,
  'no-trigger': addTrigger,
  unreachable: removeBlock,
  'loop-without-wait': insertWait,
  'never-allowed': null,
  'not-on-channel': null,
  'may-be-outside-window': null,
  'window-not-known': null,
  'needs-comment': null,
  'private-reply-twice': null,
  'dead-end': null,
  'jump-to-nothing': null,
  'question-never-ends': null,
  'variable-never-set': null,
  'variable-not-always-set': null,
  'field-unknown': null,
  'template-unknown': null,
  'template-not-approved': null,
  'template-gap': null,
  'too-long-for-channel': null,
  'too-many-bytes-for-channel': null,
  'too-many-for-channel': null,
  'same-title-twice': null,
  'triggers-overlap': null,
};

/** The one-click fix of an issue of this very document. Applied, the issue is gone and no error has come; null where none is sure to. */
export function fixFor(document: FlowDocument, issue: Issue, env: FixEnv): Fix | null {
  const fix = FIXERS[issue.code]?.({ document, issue, env }) ?? null;
  return fix !== null && applyOperation(document, fix.operation).ok ? fix : null;
}
