import type { Issue } from '../../issues/issue.ts';
import { reachable } from '../graph-facts.ts';
import type { GraphFacts } from '../graph-facts.ts';

/** A loop that never sleeps would run until its limit. Told once for each loop, at its first block in the document. */
export function loopWithoutWait(facts: GraphFacts): readonly Issue[] {
  const awake = (node: string): boolean => !facts.waiting.has(node);
  const ahead = new Map<string, ReadonlySet<string>>();
  for (const node of facts.nodeIds) {
    if (!awake(node)) continue;
    const next = (facts.targets.get(node) ?? []).filter(awake);
    if (next.length > 0) ahead.set(node, reachable(facts, next, awake));
  }
  const told = new Set<string>();
  const issues: Issue[] = [];
  for (const [node, later] of ahead) {
    if (told.has(node) || !later.has(node)) continue;
    for (const other of later) if (ahead.get(other)?.has(node) === true) told.add(other);
    issues.push({ code: 'loop-without-wait', severity: 'error', nodeId: node });
  }
  return issues;
}
