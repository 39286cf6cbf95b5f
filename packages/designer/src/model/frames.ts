import type { FlowDocument } from '@janela/flow-schema';
import { sizeOf, type Sizes } from './card-size.ts';
import { holdsMiddle, type Rectangle } from './rectangle.ts';

/** Where the cards are; blocks without a place are missing. */
export function cardRectangles({ nodes, layout }: FlowDocument, sizes: Sizes): ReadonlyMap<string, Rectangle> {
  const cards = new Map<string, Rectangle>();
  for (const { id } of nodes) {
    const place = layout[id];
    if (place !== undefined) cards.set(id, { ...place, ...sizeOf(id, sizes) });
  }
  return cards;
}

/** What moves along with a frame: the blocks and notes whose middle lies within it. */
export function heldByFrame(
  document: FlowDocument,
  frameId: string,
  sizes: Sizes,
): { readonly nodes: readonly string[]; readonly annotations: readonly string[] } {
  const frame = document.annotations.find(({ id, type }) => id === frameId && type === 'frame');
  if (frame === undefined) return { nodes: [], annotations: [] };
  const cards = [...cardRectangles(document, sizes)];
  return {
    nodes: cards.filter(([, card]) => holdsMiddle(frame, card)).map(([id]) => id),
    annotations: document.annotations
      .filter((other) => other.id !== frameId && smaller(other, frame) && holdsMiddle(frame, other))
      .map(({ id }) => id),
  };
}

function smaller(a: Rectangle, b: Rectangle): boolean {
  return a.width * a.height < b.width * b.height;
}
