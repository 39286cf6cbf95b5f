import type { Issue } from '../issues/issue.ts';
import { sortIssues } from '../issues/sort-issues.ts';
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

/**
 * What a flow that parses would do wrong or probably does not mean, given what is known around it; sorted. Errors must not be published:
 * what they name would be refused, or empty, whenever it is reached.
 */
export function analyseFlow(document: ParsedFlow, context: AnalysisContext = {}): readonly Issue[] {
  const graph = flowGraph(document);
  const { document: linked, issues } = wholeFlow(document, context);
  const whole = { document: linked, graph: linked === document ? graph : flowGraph(linked) };
  const facts = { document, graph, whole, context };
  const order = { nodes: document.nodes.map(({ id }) => id), edges: document.edges.map(({ id }) => id) };
  return sortIssues([...issues, ...CHECKS.flatMap((check) => check(facts))], order);
}
