import type { Issue } from '../issues/issue.ts';
import { duplicateId } from './checks/duplicate-id.ts';
import { edgeEnds } from './checks/edge-ends.ts';
import { edgeIntoTrigger } from './checks/edge-into-trigger.ts';
import { layoutOfNothing } from './checks/layout-of-nothing.ts';
import { loopWithoutWait } from './checks/loop-without-wait.ts';
import { noTrigger } from './checks/no-trigger.ts';
import { portTaken } from './checks/port-taken.ts';
import { unreachable } from './checks/unreachable.ts';
import { graphFacts } from './graph-facts.ts';
import type { CheckedDocument, GraphFacts } from './graph-facts.ts';

/** One question about a graph. Small, pure, and blind to the others. */
export type GraphCheck = (facts: GraphFacts) => readonly Issue[];

const CHECKS: readonly GraphCheck[] = [
  ({ document }) => duplicateId(document),
  edgeEnds,
  portTaken,
  edgeIntoTrigger,
  layoutOfNothing,
  noTrigger,
  unreachable,
  loopWithoutWait,
];

/** Runs every check over a document whose shape has been accepted. Unsorted. */
export function checkGraph(document: CheckedDocument): readonly Issue[] {
  const facts = graphFacts(document);
  return CHECKS.flatMap((check) => check(facts));
}
