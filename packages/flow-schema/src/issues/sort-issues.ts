import type { FlowDocument } from '../document/flow-document.ts';
import type { Issue } from './issue.ts';

/** Ids in the order of the document: what "earlier" means when issues are sorted. */
export interface DocumentOrder {
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
}

/** The order of a document as it stands. */
export function orderOf({ nodes, edges }: Pick<FlowDocument, 'nodes' | 'edges'>): DocumentOrder {
  return { nodes: nodes.map(({ id }) => id), edges: edges.map(({ id }) => id) };
}

/**
 * A total order: the document's own issues first, then nodes and then edges in their order, then code, field and params.
 * Sorting by node alone would let two issues of one node swap between runs.
 */
export function sortIssues(issues: readonly Issue[], order: DocumentOrder): readonly Issue[] {
  const nodeRank = ranks(order.nodes);
  const edgeRank = ranks(order.edges);
  const keyed = issues.map((issue) => ({
    issue,
    places: [place(issue.nodeId, nodeRank), place(issue.edgeId, edgeRank)] as const,
    words: [issue.code, issue.field ?? '', issue.nodeId ?? '', issue.edgeId ?? '', JSON.stringify(issue.params ?? {})],
  }));
  keyed.sort((a, b) => {
    const aGroup = group(a.issue);
    const bGroup = group(b.issue);
    if (aGroup !== bGroup) return aGroup - bGroup;
    for (const index of [0, 1] as const) {
      if (a.places[index] !== b.places[index]) return a.places[index] - b.places[index];
    }
    for (const [index, word] of a.words.entries()) {
      const other = b.words[index] ?? '';
      if (word !== other) return word < other ? -1 : 1;
    }
    return 0;
  });
  return keyed.map((entry) => entry.issue);
}

function ranks(ids: readonly string[]): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  for (const [index, id] of ids.entries()) if (!map.has(id)) map.set(id, index);
  return map;
}

function place(id: string | undefined, rank: ReadonlyMap<string, number>): number {
  if (id === undefined) return -1;
  return rank.get(id) ?? rank.size;
}

function group(issue: Issue): number {
  if (issue.nodeId !== undefined) return 1;
  return issue.edgeId === undefined ? 0 : 2;
}
