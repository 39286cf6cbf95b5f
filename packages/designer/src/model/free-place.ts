import type { FlowDocument, NodePosition } from '@janela/flow-schema';
import { CARD_HEIGHT, CARD_WIDTH, sizeOf, toGrid, type Sizes } from './card-size.ts';

/** Between a card and the one that follows it. */
export const COLUMN_GAP = 72;
const ROW_GAP = 32;

/** The first place from `wanted` downwards where a new card covers no other. */
export function freePlace(document: FlowDocument, wanted: NodePosition, sizes: Sizes = {}): NodePosition {
  const taken = Object.entries(document.layout)
    .map(([id, { x, y }]) => ({ x, y, ...sizeOf(id, sizes) }))
    .filter((card) => card.x < wanted.x + CARD_WIDTH && wanted.x < card.x + card.width)
    .sort((a, b) => a.y - b.y);
  let y = wanted.y;
  for (const card of taken) {
    if (card.y < y + CARD_HEIGHT + ROW_GAP && y < card.y + card.height + ROW_GAP) y = card.y + card.height + ROW_GAP;
  }
  return { x: toGrid(wanted.x), y: toGrid(y) };
}
