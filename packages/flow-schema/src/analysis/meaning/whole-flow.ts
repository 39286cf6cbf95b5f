import type { Issue } from '../../issues/issue.ts';
import { linkFlows } from '../../link/link-flows.ts';
import { isTakenInBy } from '../../link/take-in.ts';
import type { ParsedFlow } from '../../nodes/registry.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import type { FlowGraph } from '../window-proof/flow-graph.ts';

export interface WholeFlow {
  readonly document: ParsedFlow;
  readonly issues: readonly Issue[];
}

/** The flow with those that it calls in their place; as it is where they are not known, or cannot be put there, which is told. */
export function wholeFlow(document: ParsedFlow, { otherFlows, flowId, linked = false }: AnalysisContext): WholeFlow {
  if (otherFlows === undefined || linked) return { document, issues: [] };
  const live = new Map(otherFlows.map((flow) => [flow.id, flow.document]));
  // Calling itself is a loop, whatever of it is live.
  if (flowId !== undefined) live.set(flowId, document);
  const result = linkFlows(document, (id) => live.get(id) ?? null);
  return result.ok ? { document: result.document, issues: [] } : { document, issues: result.issues };
}

/** The block as it was drawn: of a block that was taken in, the one that calls it. */
export function drawnId({ nodes }: Pick<FlowGraph, 'nodes'>, id: string): string {
  if (nodes.has(id)) return id;
  return [...nodes.keys()].find((caller) => isTakenInBy(caller, id)) ?? id;
}
