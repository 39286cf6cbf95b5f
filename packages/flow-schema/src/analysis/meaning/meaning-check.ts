import type { Issue } from '../../issues/issue.ts';
import type { ParsedFlow } from '../../nodes/registry.ts';
import type { AnalysisContext } from '../analysis-context.ts';
import type { SendProof } from '../window-proof/prove-windows.ts';
import type { FlowGraph } from '../window-proof/flow-graph.ts';

/** What the checks of meaning ask: of a flow that parses, and of what is known around it. */
export interface MeaningFacts {
  readonly document: ParsedFlow;
  readonly graph: FlowGraph;
  /** The same with the flows that it calls in their place, where these are known. Ids of inner blocks lead back by `drawnId`. */
  readonly whole: { readonly document: ParsedFlow; readonly graph: FlowGraph };
  readonly context: AnalysisContext;
  /** What the messages of the whole are proved to be. */
  readonly proofs: readonly SendProof[];
}

/** One question about what a flow would do. Small, pure, and blind to the others. */
export type MeaningCheck = (facts: MeaningFacts) => readonly Issue[];
