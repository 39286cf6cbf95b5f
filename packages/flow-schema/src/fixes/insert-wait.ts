import type { FlowDocument, FlowEdge } from '../document/flow-document.ts';
import { NODE_MODELS } from '../nodes/registry.ts';
import type { Operation } from '../ops/operation.ts';
import { between } from './between.ts';
import { closingEdges } from './closing-edges.ts';
import type { Fix, FixEnv, FixQuestion } from './fix.ts';

const PAUSE = NODE_MODELS.wait;

/** A pause of one hour on the edge that closes the loop; one on each where several loops share this block. */
export function insertWait({ document, issue: { nodeId }, env }: FixQuestion): Fix | null {
  if (nodeId === undefined) return null;
  const operations = closingEdges(document, nodeId).flatMap((edge) => pauseOn(document, edge, env));
  return operations.length === 0 ? null : { code: 'insert-wait', operation: { type: 'batch', operations } };
}

function pauseOn(document: FlowDocument, edge: FlowEdge, env: FixEnv): readonly Operation[] {
  const node = { id: env.newId(PAUSE.kind), kind: PAUSE.kind, params: PAUSE.defaults };
  const [way] = PAUSE.ports(node.params);
  if (way === undefined) return [];
  const index = document.edges.indexOf(edge);
  const into: FlowEdge = { id: env.newId('edge'), from: edge.from, to: { node: node.id } };
  const outOf: FlowEdge = { id: env.newId('edge'), from: { node: node.id, port: way.id }, to: edge.to };
  return [
    { type: 'disconnect', edgeId: edge.id },
    { type: 'add-node', node, position: between(document, edge) },
    { type: 'connect', edge: into, index },
    { type: 'connect', edge: outOf },
  ];
}
