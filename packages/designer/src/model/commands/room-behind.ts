import type { FlowDocument, NodePosition, Operation } from '@janela/flow-schema';
import { CARD_WIDTH, type Sizes } from '../card-size.ts';
import { COLUMN_GAP } from '../free-place.ts';

interface Room {
  /** The block that follows the new one. */
  readonly node: string;
  /** Where the new one stands. */
  readonly position: NodePosition;
  readonly sizes: Sizes;
}

/** Moves what follows a new block to the right, no further than needed; nothing where there is room already. */
export function roomBehind({ layout, edges }: FlowDocument, { node, position }: Room): readonly Operation[] {
  const next = layout[node];
  if (next === undefined) return [];
  const missing = position.x + CARD_WIDTH + COLUMN_GAP - next.x;
  if (missing <= 0) return [];
  const followers = new Set([node]);
  for (const id of followers) {
    for (const edge of edges) {
      const place = layout[edge.to.node];
      if (edge.from.node === id && place !== undefined && place.x >= next.x) followers.add(edge.to.node);
    }
  }
  const positions: Record<string, NodePosition> = {};
  for (const id of followers) {
    const place = layout[id];
    if (place !== undefined) positions[id] = { x: place.x + missing, y: place.y };
  }
  return [{ type: 'move-nodes', positions }];
}
