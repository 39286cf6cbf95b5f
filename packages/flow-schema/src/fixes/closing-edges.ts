import type { FlowDocument, FlowEdge } from '../document/flow-document.ts';
import { strongComponents } from '../analysis/strong-components.ts';
import { isRest } from '../nodes/node-model.ts';
import { isNodeKind, NODE_MODELS } from '../nodes/registry.ts';

/**
 * The edges that close the loops without a wait around a block: those that lead back to where the walk from it is. Without them
 * nothing goes round there any more; a plain loop has exactly one.
 */
export function closingEdges({ nodes, edges }: FlowDocument, start: string): readonly FlowEdge[] {
  const awake = nodes.filter(({ kind }) => !isNodeKind(kind) || !isRest(NODE_MODELS[kind])).map(({ id }) => id);
  const ways = waysWithin(edges, new Set(awake));
  const loops = strongComponents(awake, (node) => (ways.get(node) ?? []).map(({ to }) => to.node));
  const loop = loops.find((members) => members.includes(start));
  return loop === undefined ? [] : backEdges(waysWithin(edges, new Set(loop)), start);
}

/** The edges that stay among these blocks, by the block they leave. */
function waysWithin(
  edges: readonly FlowEdge[],
  members: ReadonlySet<string>,
): ReadonlyMap<string, readonly FlowEdge[]> {
  const ways = new Map<string, FlowEdge[]>();
  for (const edge of edges) {
    if (!members.has(edge.from.node) || !members.has(edge.to.node)) continue;
    const known = ways.get(edge.from.node);
    if (known === undefined) ways.set(edge.from.node, [edge]);
    else known.push(edge);
  }
  return ways;
}

/** Depth first, with a list for a call stack: a loop may be thousands of blocks long. */
function backEdges(ways: ReadonlyMap<string, readonly FlowEdge[]>, start: string): readonly FlowEdge[] {
  const closing: FlowEdge[] = [];
  const seen = new Set([start]);
  const onPath = new Set([start]);
  const path = [{ node: start, next: 0 }];
  for (let visit = path.at(-1); visit !== undefined; visit = path.at(-1)) {
    const edge = ways.get(visit.node)?.[visit.next];
    visit.next += 1;
    if (edge === undefined) {
      onPath.delete(visit.node);
      path.pop();
    } else if (onPath.has(edge.to.node)) {
      closing.push(edge);
    } else if (!seen.has(edge.to.node)) {
      seen.add(edge.to.node);
      onPath.add(edge.to.node);
      path.push({ node: edge.to.node, next: 0 });
    }
  }
  return closing;
}
