import type { FlowDocument, NodePosition, Operation } from '@janela/flow-schema';
import { toGrid } from '../card-size.ts';
import type { Plan, Planned } from '../plan.ts';
import { NOTHING_TO_DO, planned } from './planned.ts';

interface MoveBlocks {
  readonly positions: Readonly<Record<string, NodePosition>>;
  readonly annotations?: Readonly<Record<string, NodePosition>>;
  readonly label?: Plan['label'];
  readonly mergeKey?: string;
}

/** Puts blocks, notes and frames where they were dropped, on the grid. Nothing where nothing moved. */
export function moveBlocks(
  document: FlowDocument,
  { positions, annotations = {}, label = 'move', mergeKey }: MoveBlocks,
): Planned {
  const moved = Object.entries(positions)
    .map(([id, { x, y }]) => [id, { x: toGrid(x), y: toGrid(y) }] as const)
    .filter(([id, { x, y }]) => document.layout[id]?.x !== x || document.layout[id].y !== y);
  const operations: Operation[] = [];
  if (moved.length > 0) operations.push({ type: 'move-nodes', positions: Object.fromEntries(moved) });
  for (const { id, x, y } of document.annotations) {
    const to = annotations[id];
    if (to === undefined) continue;
    const change = { x: toGrid(to.x), y: toGrid(to.y) };
    if (change.x !== x || change.y !== y) operations.push({ type: 'change-annotation', annotationId: id, change });
  }
  const count = moved.length + operations.filter(({ type }) => type === 'change-annotation').length;
  if (count === 0) return NOTHING_TO_DO;
  return planned({
    operation: { type: 'batch', operations },
    label,
    count,
    ...(mergeKey === undefined ? {} : { mergeKey }),
  });
}
