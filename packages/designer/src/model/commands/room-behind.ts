import { LIMITS, type FlowDocument, type NodePosition, type Operation } from '@janela/flow-schema';
import { CARD_WIDTH, type Sizes } from '../card-size.ts';
import { cardRectangles, heldByFrame } from '../frames.ts';
import { COLUMN_GAP } from '../free-place.ts';
import { notesFollow } from '../notes-follow.ts';
import { overlap, type Rectangle } from '../rectangle.ts';

interface Room {
  /** The block that follows the new one. */
  readonly node: string;
  /** Where the new one begins, from the left. */
  readonly x: number;
  readonly sizes: Sizes;
}

/** Moves what follows a new block to the right, no further than needed; nothing where there is room already. */
export function roomBehind(document: FlowDocument, { node, x, sizes }: Room): readonly Operation[] {
  const next = document.layout[node];
  const missing = next === undefined ? 0 : x + CARD_WIDTH + COLUMN_GAP - next.x;
  if (missing <= 0) return [];
  const positions: Record<string, NodePosition> = {};
  for (const id of pushed(document, { node, x, sizes }, missing)) {
    const place = document.layout[id];
    if (place !== undefined) positions[id] = { x: place.x + missing, y: place.y };
  }
  return [
    { type: 'move-nodes', positions },
    ...aroundPushed(document, { positions, sizes }, missing),
    ...[...notesFollow(document, { positions, sizes })].map(([annotationId, change]): Operation => ({
      type: 'change-annotation',
      annotationId,
      change,
    })),
  ];
}

/** What follows, and whatever that would be pushed onto, with what follows it in turn. What leads back to the left stays. */
function pushed(document: FlowDocument, { node, sizes }: Room, missing: number): ReadonlySet<string> {
  const { layout, edges } = document;
  const cards = cardRectangles(document, sizes);
  const targets = Map.groupBy(edges, ({ from }) => from.node);
  const ids = new Set([node]);
  for (const id of ids) {
    const card = cards.get(id);
    if (card === undefined) continue;
    for (const { to } of targets.get(id) ?? []) {
      const place = layout[to.node];
      if (place !== undefined && place.x >= card.x) ids.add(to.node);
    }
    const there: Rectangle = { ...card, x: card.x + missing };
    for (const [other, its] of cards) if (overlap(there, its) && !overlap(card, its)) ids.add(other);
  }
  return ids;
}

interface Pushed {
  readonly positions: Readonly<Record<string, NodePosition>>;
  readonly sizes: Sizes;
}

/** A frame goes along where all its blocks do, and grows where only some of them do. */
function aroundPushed(document: FlowDocument, { positions, sizes }: Pushed, missing: number): readonly Operation[] {
  return document.annotations.flatMap(({ id, type, x, width }): readonly Operation[] => {
    const held = type === 'frame' ? heldByFrame(document, id, sizes).nodes : [];
    const going = held.filter((nodeId) => positions[nodeId] !== undefined).length;
    if (going === 0) return [];
    const wider = Math.min(width + missing, LIMITS.annotationLongest);
    return [
      {
        type: 'change-annotation',
        annotationId: id,
        change: going === held.length ? { x: x + missing } : { width: wider },
      },
    ];
  });
}
