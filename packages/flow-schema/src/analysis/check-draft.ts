import type { AnalysisContext } from './analysis-context.ts';
import { analyseFlow } from './analyse-flow.ts';
import type { FlowDocument } from '../document/flow-document.ts';
import { parseFlow } from '../document/parse-flow.ts';
import type { Issue } from '../issues/issue.ts';

const NOTHING_YET: readonly Issue[] = [{ code: 'no-trigger', severity: 'error', field: 'nodes' }];

/** Every error and warning that publishing this draft would tell, sorted. An empty flow has but one: nothing starts it yet. */
export function checkDraft(document: FlowDocument, context: AnalysisContext = {}): readonly Issue[] {
  if (document.nodes.length === 0) return NOTHING_YET;
  const result = parseFlow(document);
  // What a flow means can be asked only of one that parses.
  return result.ok ? [...result.warnings, ...analyseFlow(result.document, context)] : result.issues;
}
