import type { FlowDocument } from '../document/flow-document.ts';
import type { Issue, IssueCode } from '../issues/issue.ts';
import { applyOperation } from '../ops/apply-operation.ts';
import { addEnd } from './add-end.ts';
import { addTrigger } from './add-trigger.ts';
import type { Fix, FixEnv, Fixer, FixQuestion } from './fix.ts';
import { forgetPlace } from './forget-place.ts';
import { insertWait } from './insert-wait.ts';
import { insertWindowCheck } from './insert-window-check.ts';
import { removeBlock } from './remove-block.ts';
import { removeConnection } from './remove-connection.ts';
import { removeField } from './remove-field.ts';
import { removeRepeated } from './remove-repeated.ts';
import { shortenWait } from './shorten-wait.ts';
import { useStandard } from './use-standard.ts';
import { useTemplate } from './use-template.ts';

/** The first that can be offered is the one to click. None: on purpose. The reasons are in the README beside this file. */
const FIXERS: Readonly<Record<IssueCode, readonly Fixer[]>> = {
  'not-a-flow': [],
  'too-deep': [],
  'too-large': [],
  'newer-version': [],
  'missing-field': [useStandard],
  'unknown-field': [removeField],
  'wrong-type': [useStandard],
  'wrong-value': [useStandard],
  'wrong-format': [],
  'too-short': [],
  'too-long': [],
  'too-few': [useStandard],
  'too-many': [],
  'repeated-value': [removeRepeated],
  'duration-malformed': [useStandard],
  'duration-calendar': [useStandard],
  'duration-zero': [useStandard],
  'duration-too-long': [useStandard],
  'template-unclosed': [],
  'template-syntax': [],
  'unknown-filter': [],
  'unknown-variable': [],
  'not-a-pattern': [],
  'not-a-key': [],
  'not-an-address': [],
  'not-a-time': [],
  'not-a-date': [],
  'not-a-time-zone': [],
  'hours-overlap': [],
  'sub-flow-missing': [],
  'sub-flow-loop': [],
  'sub-flow-no-entry': [],
  'unknown-kind': [removeBlock],
  'duplicate-id': [],
  'edge-from-nothing': [removeConnection],
  'edge-to-nothing': [removeConnection],
  'unknown-port': [removeConnection],
  'port-taken': [removeConnection],
  'edge-into-trigger': [removeConnection],
  'layout-of-nothing': [forgetPlace],
  'no-trigger': [addTrigger],
  unreachable: [removeBlock],
  'loop-without-wait': [insertWait],
  'never-allowed': [useTemplate],
  'not-on-channel': [],
  'may-be-outside-window': [insertWindowCheck, shortenWait, useTemplate],
  'window-not-known': [insertWindowCheck, useTemplate],
  'needs-comment': [],
  'private-reply-twice': [],
  'dead-end': [addEnd],
  'jump-to-nothing': [],
  'question-never-ends': [useStandard],
  'variable-never-set': [],
  'variable-not-always-set': [],
  'field-unknown': [],
  'template-unknown': [],
  'template-not-approved': [],
  'template-gap': [],
  'too-long-for-channel': [],
  'too-many-bytes-for-channel': [],
  'too-many-for-channel': [],
  'same-title-twice': [],
  'triggers-overlap': [],
};

/** The one-click fix of an issue of this very document. Applied, the issue is gone and no error has come; null where none is sure to. */
export function fixFor(document: FlowDocument, issue: Issue, env: FixEnv): Fix | null {
  for (const fixer of FIXERS[issue.code]) {
    const fix = tried(fixer, { document, issue, env });
    if (fix !== null) return fix;
  }
  return null;
}

/** Whether an issue of this kind may have more than one fix. */
export function hasOtherFixes(code: IssueCode): boolean {
  return FIXERS[code].length > 1;
}

/** Every fix there is for an issue, the usual one first. Some of them prove the flow anew to be sure: ask when somebody wants to choose. */
export function fixesFor(document: FlowDocument, issue: Issue, env: FixEnv): readonly Fix[] {
  return FIXERS[issue.code].flatMap((fixer) => tried(fixer, { document, issue, env }) ?? []);
}

function tried(fixer: Fixer, question: FixQuestion): Fix | null {
  const fix = fixer(question);
  return fix !== null && applyOperation(question.document, fix.operation).ok ? fix : null;
}
