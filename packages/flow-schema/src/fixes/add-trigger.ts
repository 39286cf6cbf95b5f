import type { FlowDocument, FlowNode, NodePosition } from '../document/flow-document.ts';
import { NODE_MODELS } from '../nodes/registry.ts';
import type { Operation } from '../ops/operation.ts';
import type { Fix, FixQuestion } from './fix.ts';

const TRIGGER = NODE_MODELS['no-reply'];
/** As far apart as the blocks of the templates stand. */
const ONE_STEP = 320;

/** The trigger that the product is known for, before the block that nothing leads to. */
export function addTrigger({ document, env }: FixQuestion): Fix | null {
  const node: FlowNode = { id: env.newId(TRIGGER.kind), kind: TRIGGER.kind, params: TRIGGER.defaults };
  const [way] = TRIGGER.ports(TRIGGER.defaults);
  const first = firstBlock(document);
  if (way === undefined) return null;
  const operations: readonly Operation[] = [
    // Without blocks every connection is a left-over of blocks that are gone.
    ...(first === undefined ? document.edges.map(({ id }): Operation => ({ type: 'disconnect', edgeId: id })) : []),
    { type: 'add-node', node, position: placeBefore(document, first), index: 0 },
    ...(first === undefined
      ? []
      : [
          {
            type: 'connect' as const,
            edge: { id: env.newId('edge'), from: { node: node.id, port: way.id }, to: { node: first.id } },
          },
        ]),
  ];
  return { code: 'add-trigger', operation: { type: 'batch', operations } };
}

function firstBlock({ nodes, edges }: FlowDocument): FlowNode | undefined {
  const ledTo = new Set(edges.map(({ to }) => to.node));
  return nodes.find(({ id }) => !ledTo.has(id)) ?? nodes[0];
}

function placeBefore({ layout }: FlowDocument, block: FlowNode | undefined): NodePosition {
  const place = block !== undefined && Object.hasOwn(layout, block.id) ? layout[block.id] : undefined;
  return place === undefined ? { x: 0, y: 0 } : { x: place.x - ONE_STEP, y: place.y };
}
