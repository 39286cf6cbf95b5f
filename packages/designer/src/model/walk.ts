import { draftPorts, type FlowDocument } from '@janela/flow-schema';
import { CARD_HEIGHT, type Sizes } from './card-size.ts';
import { cardRectangles } from './frames.ts';
import type { Rectangle } from './rectangle.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

/** The block that an arrow key leads to: along the flow to the right and to the left, among those on a level up and down. */
export function neighbour(
  document: FlowDocument,
  from: string,
  { direction, sizes }: { readonly direction: Direction; readonly sizes: Sizes },
): string | null {
  const cards = cardRectangles(document, sizes);
  const here = cards.get(from);
  if (direction === 'right') return follower(document, from) ?? (here ? nearest(cards, from, rightOf(here)) : null);
  if (direction === 'left')
    return predecessor(document, cards, from) ?? (here ? nearest(cards, from, leftOf(here)) : null);
  return here ? nearest(cards, from, direction === 'up' ? above(here) : below(here)) : null;
}

function follower({ nodes, edges }: FlowDocument, from: string): string | null {
  const node = nodes.find(({ id }) => id === from);
  for (const port of node === undefined ? [] : (draftPorts(node) ?? [])) {
    const edge = edges.find((one) => one.from.node === from && one.from.port === port.id);
    if (edge !== undefined) return edge.to.node;
  }
  return null;
}

function predecessor({ edges }: FlowDocument, cards: ReadonlyMap<string, Rectangle>, to: string): string | null {
  const here = cards.get(to);
  let best: { id: string; distance: number } | null = null;
  for (const { from } of edges.filter((edge) => edge.to.node === to)) {
    const card = cards.get(from.node);
    const distance = here && card ? Math.hypot(card.x - here.x, card.y - here.y) : Infinity;
    if (best === null || distance < best.distance) best = { id: from.node, distance };
  }
  return best?.id ?? null;
}

/** How far a card lies in the wanted direction; null where it does not lie there. Sideways counts double. */
type Distance = (card: Rectangle) => number | null;

const beyond = (along: number, across: number): number | null => (along <= 0 ? null : along + 2 * Math.abs(across));
const rightOf =
  (here: Rectangle): Distance =>
  (card) =>
    beyond(card.x - here.x, card.y - here.y);
const leftOf =
  (here: Rectangle): Distance =>
  (card) =>
    beyond(here.x - card.x, card.y - here.y);
const below =
  (here: Rectangle): Distance =>
  (card) =>
    beyond(card.y - here.y, card.x - here.x);
const above =
  (here: Rectangle): Distance =>
  (card) =>
    beyond(here.y - card.y, card.x - here.x);

function nearest(cards: ReadonlyMap<string, Rectangle>, from: string, distanceOf: Distance): string | null {
  let best: { id: string; distance: number } | null = null;
  for (const [id, card] of cards) {
    const distance = id === from ? null : distanceOf(card);
    if (distance !== null && (best === null || distance < best.distance)) best = { id, distance };
  }
  return best?.id ?? null;
}

/** Every block in reading order: by rows from the top, each from the left. */
export function readingOrder(document: FlowDocument, sizes: Sizes): readonly string[] {
  const row = ({ y }: Rectangle): number => Math.round(y / CARD_HEIGHT);
  return [...cardRectangles(document, sizes)]
    .toSorted(([, a], [, b]) => row(a) - row(b) || a.x - b.x || a.y - b.y)
    .map(([id]) => id);
}
