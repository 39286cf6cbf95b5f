import type { FlowDocument, NodePosition } from '@janela/flow-schema';
import type { Sizes } from '../card-size.ts';
import { cardRectangles } from '../frames.ts';
import type { Planned } from '../plan.ts';
import { boundsOf, type Rectangle } from '../rectangle.ts';
import type { Selection } from '../selection.ts';
import { moveBlocks } from './move-blocks.ts';
import { NOTHING_TO_DO } from './planned.ts';

export const ALIGNMENTS = ['left', 'center', 'right', 'top', 'middle', 'bottom'] as const;

export type Alignment = (typeof ALIGNMENTS)[number];

type Align = (card: Rectangle, all: Rectangle) => NodePosition;

const PLACES: Readonly<Record<Alignment, Align>> = {
  left: ({ y }, all) => ({ x: all.x, y }),
  center: ({ y, width }, all) => ({ x: all.x + (all.width - width) / 2, y }),
  right: ({ y, width }, all) => ({ x: all.x + all.width - width, y }),
  top: ({ x }, all) => ({ x, y: all.y }),
  middle: ({ x, height }, all) => ({ x, y: all.y + (all.height - height) / 2 }),
  bottom: ({ x, height }, all) => ({ x, y: all.y + all.height - height }),
};

interface Arrange {
  readonly selection: Selection;
  readonly sizes: Sizes;
}

/** Brings the selected blocks onto one line. */
export function align(document: FlowDocument, alignment: Alignment, { selection, sizes }: Arrange): Planned {
  const cards = selectedCards(document, selection, sizes);
  const all = boundsOf(cards.map(([, card]) => card));
  if (all === null || cards.length < 2) return NOTHING_TO_DO;
  const positions = Object.fromEntries(cards.map(([id, card]) => [id, PLACES[alignment](card, all)]));
  return moveBlocks(document, { positions, label: 'align' });
}

/** Gives the gaps between the selected blocks one size; the outermost stay. */
export function distribute(
  document: FlowDocument,
  direction: 'horizontal' | 'vertical',
  { selection, sizes }: Arrange,
): Planned {
  const [at, extent] = direction === 'horizontal' ? (['x', 'width'] as const) : (['y', 'height'] as const);
  const cards = selectedCards(document, selection, sizes).toSorted(([, a], [, b]) => a[at] - b[at]);
  const [first, last] = [cards[0]?.[1], cards.at(-1)?.[1]];
  if (first === undefined || last === undefined || cards.length < 3) return NOTHING_TO_DO;
  const taken = cards.reduce((sum, [, card]) => sum + card[extent], 0);
  const gap = (last[at] + last[extent] - first[at] - taken) / (cards.length - 1);
  let next = first[at];
  const positions: Record<string, NodePosition> = {};
  for (const [id, card] of cards) {
    positions[id] = direction === 'horizontal' ? { x: next, y: card.y } : { x: card.x, y: next };
    next += card[extent] + gap;
  }
  return moveBlocks(document, { positions, label: 'align' });
}

function selectedCards(document: FlowDocument, { nodes }: Selection, sizes: Sizes): readonly [string, Rectangle][] {
  return [...cardRectangles(document, sizes)].filter(([id]) => nodes.has(id));
}
