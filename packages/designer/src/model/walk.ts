import { draftPorts, type FlowDocument } from '@janela/flow-schema';
import { CARD_HEIGHT, type Sizes } from './card-size.ts';
import { cardRectangles } from './frames.ts';
import type { Rectangle } from './rectangle.ts';
import { edgesFrom, jumpTarget, nodeById } from './ways-out.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

type Cards = ReadonlyMap<string, Rectangle>;

/**
 * The block that an arrow key leads to: along the flow to the right and to the left; up and down within the column, else among what
 * the same block leads to. Where the flow leads nowhere, to what lies there, so that every block can be reached.
 */
export function neighbour(
  document: FlowDocument,
  from: string,
  { direction, sizes }: { readonly direction: Direction; readonly sizes: Sizes },
): string | null {
  const cards = cardRectangles(document, sizes);
  const here = cards.get(from);
  const there = (distance: Distance): string | null => (here ? nearest(cards, from, distance(here)) : null);
  if (direction === 'right') return followers(document, from)[0] ?? jumpTarget(document, from)?.id ?? there(rightOf);
  if (direction === 'left') return predecessor(document, cards, from) ?? there(leftOf);
  const vertical = direction === 'up' ? above : below;
  return there(inColumn(vertical)) ?? sibling(document, cards, { from, direction }) ?? there(vertical);
}

/** What the ports lead to, in the order of the ports. */
function followers(document: FlowDocument, from: string): readonly string[] {
  const node = nodeById(document, from);
  const edges = edgesFrom(document.edges, from);
  const ports = node === undefined ? [] : (draftPorts(node) ?? []);
  return ports.flatMap(({ id }) => edges.filter((edge) => edge.from.port === id).map(({ to }) => to.node));
}

function predecessor({ edges }: FlowDocument, cards: Cards, to: string): string | null {
  const here = cards.get(to);
  let best: { id: string; distance: number } | null = null;
  for (const { from } of edges.filter((edge) => edge.to.node === to)) {
    const card = cards.get(from.node);
    const distance = here && card ? Math.hypot(card.x - here.x, card.y - here.y) : Infinity;
    if (best === null || distance < best.distance) best = { id: from.node, distance };
  }
  return best?.id ?? null;
}

interface Step {
  readonly from: string;
  readonly direction: 'up' | 'down';
}

/** The next of what the predecessor's ports lead to. */
function sibling(document: FlowDocument, cards: Cards, { from, direction }: Step): string | null {
  const parent = predecessor(document, cards, from);
  const all = parent === null ? [] : [...new Set(followers(document, parent))];
  const at = all.indexOf(from);
  return at === -1 ? null : (all[at + (direction === 'up' ? -1 : 1)] ?? null);
}

/** How far a card lies in the wanted direction; null where it does not lie there. Sideways counts double. */
type Distance = (here: Rectangle) => (card: Rectangle) => number | null;

const beyond = (along: number, across: number): number | null => (along <= 0 ? null : along + 2 * Math.abs(across));
const rightOf: Distance = (here) => (card) => beyond(card.x - here.x, card.y - here.y);
const leftOf: Distance = (here) => (card) => beyond(here.x - card.x, card.y - here.y);
const below: Distance = (here) => (card) => beyond(card.y - here.y, card.x - here.x);
const above: Distance = (here) => (card) => beyond(here.y - card.y, card.x - here.x);
const inColumn =
  (distance: Distance): Distance =>
  (here) =>
  (card) =>
    card.x < here.x + here.width && here.x < card.x + card.width ? distance(here)(card) : null;

function nearest(cards: Cards, from: string, distanceOf: (card: Rectangle) => number | null): string | null {
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
