import type { Issue } from '../issues/issue.ts';
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
import { unsetVariables } from './meaning/unset-variables.ts';
import { windowIssues } from './meaning/window-issues.ts';
import { flowGraph } from './window-proof/flow-graph.ts';

const CHECKS: readonly MeaningCheck[] = [
  windowIssues,
  privateReplies,
  deadEnds,
  jumpsToNothing,
  endlessQuestions,
  unsetVariables,
  unknownFields,
  templates,
  contentLimits,
  triggersOverlap,
];

/**
 * What a flow that parses would do wrong or probably does not mean, given what is known around it. Unsorted. Errors must not be published:
 * what they name would be refused whenever it is reached.
 */
export function analyseFlow(document: ParsedFlow, context: AnalysisContext = {}): readonly Issue[] {
  const facts = { document, graph: flowGraph(document), context };
  return CHECKS.flatMap((check) => check(facts));
}
