import type { Issue } from '../../issues/issue.ts';
import { reachable } from '../graph-facts.ts';
import type { GraphFacts } from '../graph-facts.ts';

/** Blocks that no trigger leads to. Silent where there is no trigger at all: one cause, one issue. */
export function unreachable(facts: GraphFacts): readonly Issue[] {
  if (facts.triggers.size === 0) return [];
  const reached = reachable(facts, facts.triggers);
  return [...facts.nodeIds]
    .filter((nodeId) => !reached.has(nodeId))
    .map((nodeId) => ({ code: 'unreachable', severity: 'warning', nodeId }));
}
