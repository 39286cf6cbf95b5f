import type { FlowDocument, NodePosition } from '@janela/flow-schema';
import type { Sizes } from './card-size.ts';
import { cardRectangles } from './frames.ts';
import { distanceBetween, type Rectangle } from './rectangle.ts';

interface Moved {
  /** Where blocks go. Those that are missing stay. */
  readonly positions: Readonly<Record<string, NodePosition>>;
  readonly sizes: Sizes;
}

/** Where notes go when blocks go elsewhere: a note keeps its place beside the block that it stands nearest to. Only those that move. */
export function notesFollow(document: FlowDocument, { positions, sizes }: Moved): ReadonlyMap<string, NodePosition> {
  const cards = [...cardRectangles(document, sizes)];
  const places = new Map<string, NodePosition>();
  for (const note of document.annotations) {
    const id = note.type === 'note' ? nearest(note, cards) : null;
    const [before, after] = id === null ? [] : [document.layout[id], positions[id]];
    if (before === undefined || after === undefined || (before.x === after.x && before.y === after.y)) continue;
    places.set(note.id, { x: note.x + after.x - before.x, y: note.y + after.y - before.y });
  }
  return places;
}

function nearest(note: Rectangle, cards: readonly (readonly [id: string, card: Rectangle])[]): string | null {
  let best: { readonly id: string; readonly distance: number } | null = null;
  for (const [id, card] of cards) {
    const distance = distanceBetween(note, card);
    if (best === null || distance < best.distance) best = { id, distance };
  }
  return best?.id ?? null;
}
