import type { Annotation, FlowEdge } from '../../document/flow-document.ts';
import type { Issue } from '../../issues/issue.ts';

/** Ids are unique among the nodes, among the edges and among the annotations. */
export function duplicateId(lists: {
  readonly shells: readonly { readonly id: string }[];
  readonly edges: readonly FlowEdge[];
  readonly annotations: readonly Annotation[];
}): readonly Issue[] {
  return [
    ...repeated(lists.shells).map(([nodeId]) => told({ nodeId, field: 'id' })),
    ...repeated(lists.edges).map(([edgeId]) => told({ edgeId, field: 'id' })),
    ...repeated(lists.annotations).map(([, index]) => told({ field: `annotations.${index}.id` })),
  ];
}

/** Each repeated id once, with the place of its first repetition. */
function repeated(items: readonly { readonly id: string }[]): readonly (readonly [string, number])[] {
  const seen = new Set<string>();
  const twice = new Map<string, number>();
  for (const [index, { id }] of items.entries()) {
    if (seen.has(id) && !twice.has(id)) twice.set(id, index);
    seen.add(id);
  }
  return [...twice];
}

function told(place: Pick<Issue, 'nodeId' | 'edgeId' | 'field'>): Issue {
  return { code: 'duplicate-id', severity: 'error', ...place };
}
