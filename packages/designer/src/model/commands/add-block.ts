import {
  applyOperation,
  draftPorts,
  NODE_MODELS,
  type FlowDocument,
  type FlowEdge,
  type FlowNode,
  type NodeKind,
  type NodePosition,
  type Operation,
} from '@janela/flow-schema';
import { CARD_WIDTH, type Sizes } from '../card-size.ts';
import type { EditorEnv } from '../editor.ts';
import { COLUMN_GAP, freePlace } from '../free-place.ts';
import type { Planned } from '../plan.ts';
import { selectNodes } from '../selection.ts';
import type { InsertPlace } from '../view.ts';
import { planned, refusedPlan } from './planned.ts';
import { roomBehind } from './room-behind.ts';

export interface AddBlock {
  readonly kind: NodeKind;
  readonly place: InsertPlace;
  readonly env: EditorEnv;
  readonly sizes?: Sizes;
}

/** A new block with its kind's standard settings: at a port, in the middle of an edge, or where there is room. */
export function addBlock(document: FlowDocument, { kind, place, env, sizes = {} }: AddBlock): Planned {
  const node: FlowNode = { id: env.newId(kind), kind, params: NODE_MODELS[kind].defaults };
  const edge = edgeAt(document, place);
  const from = edge?.from ?? (place.type === 'port' ? { node: place.node, port: place.port } : null);
  if (from !== null && NODE_MODELS[kind].family === 'trigger')
    return refusedPlan({ code: 'edge-into-trigger', params: { node: node.id } });
  const { position, makeRoom } = placeFor(document, { place, edge, from, sizes });
  const operations: Operation[] = edge === null ? [] : [{ type: 'disconnect', edgeId: edge.id }];
  operations.push(...makeRoom, { type: 'add-node', node, position });
  if (from !== null) operations.push({ type: 'connect', edge: { id: env.newId('edge'), from, to: { node: node.id } } });
  const firstPort = draftPorts(node)?.[0];
  if (edge !== null && firstPort !== undefined) {
    const onwards = { id: env.newId('edge'), from: { node: node.id, port: firstPort.id }, to: edge.to };
    operations.push({ type: 'connect', edge: onwards });
  }
  return planned({
    operation: { type: 'batch', operations },
    label: edge === null ? 'add-block' : 'insert-block',
    select: selectNodes(node.id),
  });
}

function edgeAt(document: FlowDocument, place: InsertPlace): FlowEdge | null {
  if (place.type === 'free') return null;
  return (
    document.edges.find((edge) =>
      place.type === 'edge' ? edge.id === place.edgeId : edge.from.node === place.node && edge.from.port === place.port,
    ) ?? null
  );
}

interface Wanted {
  readonly place: InsertPlace;
  readonly edge: FlowEdge | null;
  readonly from: FlowEdge['from'] | null;
  readonly sizes: Sizes;
}

interface Place {
  readonly position: NodePosition;
  readonly makeRoom: readonly Operation[];
}

function placeFor(document: FlowDocument, { place, edge, from, sizes }: Wanted): Place {
  const free = (wanted: NodePosition): Place => ({ position: freePlace(document, wanted, sizes), makeRoom: [] });
  if (place.type !== 'edge' && place.position !== undefined) return free(place.position);
  const source = from === null ? undefined : document.layout[from.node];
  if (source === undefined) return free({ x: 0, y: 0 });
  const x = source.x + CARD_WIDTH + COLUMN_GAP;
  const target = edge === null ? undefined : document.layout[edge.to.node];
  // A connection that leads back to the left has no room between its ends, and making some would move the whole flow.
  if (edge === null || target === undefined || target.x <= source.x) return free({ x, y: source.y });
  const makeRoom = roomBehind(document, { node: edge.to.node, x, sizes });
  const result = applyOperation(document, { type: 'batch', operations: makeRoom });
  return { position: freePlace(result.ok ? result.document : document, { x, y: target.y }, sizes), makeRoom };
}
