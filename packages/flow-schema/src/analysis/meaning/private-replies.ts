import type { Issue } from '../../issues/issue.ts';
import type { FlowGraph } from '../window-proof/flow-graph.ts';
import type { MeaningCheck } from './meaning-check.ts';

/** A comment may be answered privately once: never without a comment, never a second time on one path. */
export const privateReplies: MeaningCheck = ({ document, graph }) => {
  const replies = document.nodes.filter(({ kind }) => kind === 'private-reply' || kind === 'public-reply');
  if (replies.length === 0) return [];
  const begins = document.nodes.filter(({ kind }) => kind === 'comment-received').map(({ id }) => id);
  const others = graph.triggers.filter(({ kind }) => kind !== 'comment-received').map(({ id }) => id);
  const withComment = reachedFrom(graph, begins);
  const withoutComment = reachedFrom(graph, others);
  return replies.flatMap(({ id, kind }) => {
    if (!withComment.has(id)) return withoutComment.has(id) ? [needsComment(id, 'error')] : [];
    const found: Issue[] = withoutComment.has(id) ? [needsComment(id, 'warning')] : [];
    const again = reachedFrom(graph, [...(graph.exits.get(id)?.values() ?? [])].flat());
    const isTwice = kind === 'private-reply' && replies.some((other) => other.kind === kind && again.has(other.id));
    return isTwice ? [...found, { code: 'private-reply-twice', severity: 'error', nodeId: id }] : found;
  });
};

function needsComment(nodeId: string, severity: Issue['severity']): Issue {
  return { code: 'needs-comment', severity, nodeId };
}

function reachedFrom(graph: FlowGraph, starts: readonly string[]): ReadonlySet<string> {
  const reached = new Set(starts);
  for (const id of reached)
    for (const targets of graph.exits.get(id)?.values() ?? []) for (const to of targets) reached.add(to);
  return reached;
}
