import type { FlowDocument } from '../document/flow-document.ts';
import { parseFlow } from '../document/parse-flow.ts';
import type { Issue } from '../issues/issue.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { analyseFlow } from './analyse-flow.ts';
import { proveWindows } from './window-proof/prove-windows.ts';
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
  return {
    issues: [...result.warnings, ...analyseFlow(result.document, context)],
    proofs: proveWindows(result.document, context),
  };
}

/** The issues alone. */
export function checkDraft(document: FlowDocument, context: AnalysisContext = {}): readonly Issue[] {
  return examineDraft(document, context).issues;
}
