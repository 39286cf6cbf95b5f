import type { FlowDocument, NodePosition } from '@janela/flow-schema';
import type { Sizes } from '../card-size.ts';
import { heldByFrame } from '../frames.ts';
import type { Planned } from '../plan.ts';
import type { Selection } from '../selection.ts';
import { moveBlocks } from './move-blocks.ts';

interface Nudge {
  readonly selection: Selection;
  readonly by: NodePosition;
  readonly sizes: Sizes;
}

/** Moves what is selected a little. A frame takes along what lies in it; a held key is one undo entry. */
export function nudgeSelection(document: FlowDocument, { selection, by, sizes }: Nudge): Planned {
  const held = [...selection.annotations].map((id) => heldByFrame(document, id, sizes));
  const nodes = new Set([...selection.nodes, ...held.flatMap((one) => one.nodes)]);
  const annotations = new Set([...selection.annotations, ...held.flatMap((one) => one.annotations)]);
  const moved = ({ x, y }: NodePosition): NodePosition => ({ x: x + by.x, y: y + by.y });
  const placed = Object.entries(document.layout).filter(([id]) => nodes.has(id));
  const noted = document.annotations.filter(({ id }) => annotations.has(id));
  return moveBlocks(document, {
    positions: Object.fromEntries(placed.map(([id, at]) => [id, moved(at)])),
    annotations: Object.fromEntries(noted.map((annotation) => [annotation.id, moved(annotation)])),
    mergeKey: `nudge ${[...selection.nodes, ...selection.annotations].join(' ')}`,
  });
}
