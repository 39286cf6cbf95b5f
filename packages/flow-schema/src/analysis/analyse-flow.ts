import type { Issue } from '../issues/issue.ts';
import { orderOf, sortIssues } from '../issues/sort-issues.ts';
import type { ParsedFlow } from '../nodes/registry.ts';
import type { AnalysisContext } from './analysis-context.ts';
import { contentLimits } from './meaning/content-limits.ts';
import { deadEnds } from './meaning/dead-ends.ts';
import { endlessQuestions } from './meaning/endless-questions.ts';
import { jumpsToNothing } from './meaning/jumps-to-nothing.ts';
import type { MeaningCheck } from './meaning/meaning-check.ts';
import { privateReplies } from './meaning/private-replies.ts';
import { templates } from './meaning/templates.ts';
import { triggersOverlap } from './meaning/triggers-overlap.ts';
import { unknownFields } from './meaning/unknown-fields.ts';
import { unsetValues } from './meaning/unset-values.ts';
import { wholeFlow } from './meaning/whole-flow.ts';
import { windowIssues } from './meaning/window-issues.ts';
import { flowGraph } from './window-proof/flow-graph.ts';
import { proveGraph } from './window-proof/prove-windows.ts';
import type { SendProof } from './window-proof/prove-windows.ts';

const CHECKS: readonly MeaningCheck[] = [
  windowIssues,
  privateReplies,
  deadEnds,
  jumpsToNothing,
  endlessQuestions,
  unsetValues,
  unknownFields,
  templates,
  contentLimits,
  triggersOverlap,
];

/** What the analysis says of a flow. */
export interface FlowFindings {
  readonly issues: readonly Issue[];
  /** Of every message on every channel. Blocks of flows that this one calls have the names of `linkFlows`. */
  readonly proofs: readonly SendProof[];
}

/**
 * What a flow that parses would do wrong or probably does not mean, given what is known around it, sorted; and what its messages are
 * proved to be. Errors must not be published: what they name would be refused, or empty, whenever it is reached.
 */
export function examineFlow(document: ParsedFlow, context: AnalysisContext = {}): FlowFindings {
  const graph = flowGraph(document);
  const { document: linked, issues } = wholeFlow(document, context);
  const whole = { document: linked, graph: linked === document ? graph : flowGraph(linked) };
  // A call of a flow that is not known is taken for no time: what is not known is not complained about.
  const proofs = proveGraph(whole.graph, { ...context, linked: true });
  const facts = { document, graph, whole, context, proofs };
  return { issues: sortIssues([...issues, ...CHECKS.flatMap((check) => check(facts))], orderOf(document)), proofs };
}

/** The issues alone. */
export function analyseFlow(document: ParsedFlow, context: AnalysisContext = {}): readonly Issue[] {
  return examineFlow(document, context).issues;
}
