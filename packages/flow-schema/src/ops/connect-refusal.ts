import type { FlowDocument, FlowEdge } from '../document/flow-document.ts';
import { draftPorts } from '../nodes/draft-ports.ts';
import { isNodeKind, NODE_MODELS } from '../nodes/registry.ts';
import type { Refusal } from './operation.ts';

/** Why this port may not lead to this node, null where it may. Cheap enough to be asked at every move of a drag. */
export function connectRefusal(document: FlowDocument, from: FlowEdge['from'], to: FlowEdge['to']): Refusal | null {
  return edgeRefusal(document, { id: null, from, to });
}

/** The same of a whole edge, which does not stand in its own way where the document holds it already. */
export function edgeRefusal(
  { nodes, edges }: FlowDocument,
  edge: Omit<FlowEdge, 'id'> & { readonly id: string | null },
): Refusal | null {
  const { node, port } = edge.from;
  const source = nodes.find(({ id }) => id === node);
  if (source === undefined) return { code: 'no-such-node', params: { node } };
  const target = nodes.find(({ id }) => id === edge.to.node);
  if (target === undefined) return { code: 'no-such-node', params: { node: edge.to.node } };
  if (source === target) return { code: 'edge-to-itself', params: { node } };
  if (isNodeKind(target.kind) && NODE_MODELS[target.kind].family === 'trigger') {
    return { code: 'edge-into-trigger', params: { node: target.id } };
  }
  const ports = draftPorts(source);
  if (ports === null) return { code: 'unknown-kind', params: { kind: source.kind } };
  if (!ports.some(({ id }) => id === port)) return { code: 'unknown-port', params: { node, port } };
  const taken = edges.some((other) => other.from.node === node && other.from.port === port && other.id !== edge.id);
  return taken ? { code: 'port-taken', params: { node, port } } : null;
}
