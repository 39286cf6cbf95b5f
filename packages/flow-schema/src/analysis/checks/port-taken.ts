import type { Issue } from '../../issues/issue.ts';
import type { GraphFacts } from '../graph-facts.ts';

/** A port leads to one place. The first edge keeps it, the later ones are told. */
export function portTaken({ document }: GraphFacts): readonly Issue[] {
  const taken = new Set<string>();
  const issues: Issue[] = [];
  for (const { id, from } of document.edges) {
    const key = `${from.node}:${from.port}`;
    if (taken.has(key))
      issues.push({ code: 'port-taken', severity: 'error', edgeId: id, field: 'from.port', params: { ...from } });
    taken.add(key);
  }
  return issues;
}
