import {
  applyOperation,
  checkDraft,
  fixFor,
  type FixCode,
  type FixEnv,
  type FlowDocument,
  type Issue,
  type IssueCode,
  type Operation,
} from '@janela/flow-schema';

/** What may be done to many places at once without looking at each. Removing blocks may not: they hold somebody's work. */
const SAFE: ReadonlySet<FixCode> = new Set([
  'remove-connection',
  'forget-place',
  'remove-field',
  'remove-repeated',
  'use-standard',
  'insert-wait',
]);

const MOST = 100;

/** Whether each of these issues has a fix that is safe to apply unseen. */
export function canFixAll(document: FlowDocument, issues: readonly Issue[], env: FixEnv): boolean {
  return issues.slice(0, MOST).every((issue) => {
    const code = fixFor(document, issue, env)?.code;
    return code !== undefined && SAFE.has(code);
  });
}

/**
 * The fixes of every issue of a kind, one after the other. The flow is checked anew after each: one fix may mend two issues, and the
 * fields that the others name may have moved.
 */
export function fixesOfKind(document: FlowDocument, code: IssueCode, env: FixEnv): readonly Operation[] {
  const operations: Operation[] = [];
  let current = document;
  for (let round = 0; round < MOST; round += 1) {
    const next = firstSafeFix(current, code, env);
    const result = next === null ? null : applyOperation(current, next);
    if (next === null || result?.ok !== true) break;
    operations.push(next);
    current = result.document;
  }
  return operations;
}

function firstSafeFix(document: FlowDocument, code: IssueCode, env: FixEnv): Operation | null {
  for (const issue of checkDraft(document)) {
    const fix = issue.code === code ? fixFor(document, issue, env) : null;
    if (fix !== null && SAFE.has(fix.code)) return fix.operation;
  }
  return null;
}
