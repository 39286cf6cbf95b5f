import type { Issue } from '../../issues/issue.ts';
import type { GraphFacts } from '../graph-facts.ts';

export function edgeIntoTrigger({ document, triggers }: GraphFacts): readonly Issue[] {
  return document.edges
    .filter((edge) => triggers.has(edge.to.node))
    .map((edge) => ({
      code: 'edge-into-trigger',
      severity: 'error',
      edgeId: edge.id,
      field: 'to.node',
      params: { node: edge.to.node },
    }));
}
