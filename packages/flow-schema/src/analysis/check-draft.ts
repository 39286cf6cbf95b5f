import type { FlowDocument } from '../document/flow-document.ts';
import { parseFlow } from '../document/parse-flow.ts';
import type { Issue } from '../issues/issue.ts';
import { orderOf, sortIssues } from '../issues/sort-issues.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { examineFlow } from './analyse-flow.ts';
import type { SendProof } from './window-proof/prove-windows.ts';

const NOTHING_YET: readonly Issue[] = [{ code: 'no-trigger', severity: 'error', field: 'nodes' }];

/** What there is to say of a draft. `proofs` is empty while it does not parse: nothing can be proved of what cannot run. */
export interface DraftFindings {
  readonly issues: readonly Issue[];
  readonly proofs: readonly SendProof[];
}

/** Every error and warning that publishing this draft would tell, and what its messages were proved to be. */
export function examineDraft(document: FlowDocument, context: AnalysisContext = {}): DraftFindings {
  // An empty flow has but one problem: nothing starts it yet.
  if (document.nodes.length === 0) return { issues: NOTHING_YET, proofs: [] };
  const result = parseFlow(document);
  if (!result.ok) return { issues: result.issues, proofs: [] };
  const { issues, proofs } = examineFlow(result.document, context);
  return { issues: sortIssues([...result.warnings, ...issues], orderOf(document)), proofs };
}

/** The issues alone. */
export function checkDraft(document: FlowDocument, context: AnalysisContext = {}): readonly Issue[] {
  return examineDraft(document, context).issues;
}
