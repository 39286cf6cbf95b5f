import type { FlowEdge } from '../../document/flow-document.ts';
import type { Issue } from '../../issues/issue.ts';
import type { GraphFacts } from '../graph-facts.ts';

/** Both ends of every edge: they must be there, and the port one of its node's. */
export function edgeEnds(facts: GraphFacts): readonly Issue[] {
  return facts.document.edges.flatMap((edge) => [...from(edge, facts), ...to(edge, facts)]);
}

function from(edge: FlowEdge, facts: GraphFacts): readonly Issue[] {
  const { node, port } = edge.from;
  if (!facts.nodeIds.has(node)) {
    return [{ code: 'edge-from-nothing', severity: 'error', edgeId: edge.id, field: 'from.node', params: { node } }];
  }
  const ports = facts.ports.get(node);
  if (ports === undefined || ports.has(port)) return [];
  return [{ code: 'unknown-port', severity: 'error', edgeId: edge.id, field: 'from.port', params: { node, port } }];
}

function to(edge: FlowEdge, facts: GraphFacts): readonly Issue[] {
  const { node } = edge.to;
  if (facts.nodeIds.has(node)) return [];
  return [{ code: 'edge-to-nothing', severity: 'error', edgeId: edge.id, field: 'to.node', params: { node } }];
}
