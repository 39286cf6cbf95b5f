import type { Issue } from '../../issues/issue.ts';
import type { GraphFacts } from '../graph-facts.ts';

export function duplicateId({ document }: GraphFacts): readonly Issue[] {
  return [
    ...repeated(document.shells).map((nodeId): Issue => ({
      code: 'duplicate-id',
      severity: 'error',
      nodeId,
      field: 'id',
    })),
    ...repeated(document.edges).map((edgeId): Issue => ({
      code: 'duplicate-id',
      severity: 'error',
      edgeId,
      field: 'id',
    })),
  ];
}

function repeated(items: readonly { readonly id: string }[]): readonly string[] {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const { id } of items) (seen.has(id) ? twice : seen).add(id);
  return [...twice];
}
