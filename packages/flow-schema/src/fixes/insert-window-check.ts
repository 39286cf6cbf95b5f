import type { FlowEdge } from '../document/flow-document.ts';
import { NODE_MODELS } from '../nodes/registry.ts';
import type { Operation } from '../ops/operation.ts';
import { between } from './between.ts';
import type { Fix, FixQuestion } from './fix.ts';
import { isJumpedTo } from './is-jumped-to.ts';

const CHECK = NODE_MODELS['window-check'];
/** Behind these the window is open. */
const OPEN = ['open', 'closing'];

/**
 * A window check on every way to the message: what leads to it then leads through the check. Whatever the flow looks like, the message is
 * guarded then: only an open window lets a run come to it. Not where a block jumps there, past any connection.
 */
export function insertWindowCheck({ document, issue: { nodeId }, env }: FixQuestion): Fix | null {
  const into = document.edges.filter(({ to }) => to.node === nodeId);
  const [first] = into;
  if (nodeId === undefined || first === undefined || isJumpedTo(document, nodeId)) return null;
  const check = { id: env.newId(CHECK.kind), kind: CHECK.kind, params: CHECK.defaults };
  const redirected = into.flatMap((edge): readonly Operation[] => {
    const redirect: FlowEdge = { id: env.newId('edge'), from: edge.from, to: { node: check.id } };
    const index = document.edges.indexOf(edge);
    return [
      { type: 'disconnect', edgeId: edge.id },
      { type: 'connect', edge: redirect, index },
    ];
  });
  const onwards = OPEN.map((port): Operation => {
    return { type: 'connect', edge: { id: env.newId('edge'), from: { node: check.id, port }, to: { node: nodeId } } };
  });
  const add: Operation = { type: 'add-node', node: check, position: between(document, first) };
  return { code: 'insert-window-check', operation: { type: 'batch', operations: [add, ...redirected, ...onwards] } };
}
