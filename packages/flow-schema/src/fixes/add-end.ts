import { NODE_MODELS } from '../nodes/registry.ts';
import type { NodePosition } from '../document/flow-document.ts';
import type { Fix, FixQuestion } from './fix.ts';

const END = NODE_MODELS.end;
/** As far apart as the blocks of the templates stand. */
const ONE_STEP = 320;

/** An end behind the port that leads nowhere: the flow stops there on purpose. A trigger that starts nothing is no such purpose. */
export function addEnd({ document, issue: { nodeId, params }, env }: FixQuestion): Fix | null {
  const port = params?.['port'];
  const node = document.nodes.find(({ id }) => id === nodeId);
  if (node === undefined || typeof port !== 'string' || document.edges.every(({ to }) => to.node !== node.id))
    return null;
  const end = { id: env.newId(END.kind), kind: END.kind, params: END.defaults };
  const edge = { id: env.newId('edge'), from: { node: node.id, port }, to: { node: end.id } };
  const place = (Object.hasOwn(document.layout, node.id) ? document.layout[node.id] : undefined) ?? { x: 0, y: 0 };
  const position: NodePosition = { x: place.x + ONE_STEP, y: place.y };
  return {
    code: 'add-end',
    operation: {
      type: 'batch',
      operations: [
        { type: 'add-node', node: end, position },
        { type: 'connect', edge },
      ],
    },
  };
}
