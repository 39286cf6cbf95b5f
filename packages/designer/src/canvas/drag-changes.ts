import type { NodeChange, NodePositionChange } from '@xyflow/react';
import { GRID, type Sizes } from '../model/card-size.ts';
import { snapLines, type Snap } from '../model/snap-lines.ts';
import type { CanvasNode } from './to-react-flow.ts';

export const NO_SNAP: Snap = { upright: [], level: [] };

/** What moves with each thing that is dragged: the blocks and notes that lay in a frame when its drag began. */
export type Carried = ReadonlyMap<string, readonly string[]>;

interface Dragging {
  readonly nodes: readonly CanvasNode[];
  readonly carried: Carried;
  readonly sizes: () => Sizes;
}

/**
 * The library's changes as they are drawn: one card that is dragged by itself meets the lines of others, a frame takes along what lies
 * in it, and at the drop everything stays where it was seen last. The library would give its own idea of the place then.
 */
export function dragChanges(
  changes: readonly NodeChange<CanvasNode>[],
  { nodes, carried, sizes }: Dragging,
): { readonly changes: readonly NodeChange<CanvasNode>[]; readonly snap: Snap } {
  const moves = changes.filter((change) => change.type === 'position').filter(({ dragging }) => dragging === true);
  if (moves.length === 0) return { changes: changes.map(stayAtDrop), snap: NO_SNAP };
  const snap = moves.length === 1 && carried.size === 0 ? snapOf(moves[0], nodes, sizes()) : NO_SNAP;
  const bent = changes.map((change) =>
    change.type === 'position' && change.position !== undefined
      ? { ...change, position: { x: snap.x ?? change.position.x, y: snap.y ?? change.position.y } }
      : change,
  );
  return { changes: [...bent, ...carriedMoves(moves, nodes, carried)], snap };
}

function stayAtDrop(change: NodeChange<CanvasNode>): NodeChange<CanvasNode> {
  return change.type === 'position' && change.dragging === false
    ? { type: 'position', id: change.id, dragging: false }
    : change;
}

function snapOf(move: NodePositionChange | undefined, nodes: readonly CanvasNode[], sizes: Sizes): Snap {
  const size = move === undefined ? undefined : sizes[move.id];
  if (move?.position === undefined || size === undefined) return NO_SNAP;
  const others = nodes.flatMap(({ id, type, position }) => {
    const other = sizes[id];
    return id === move.id || type !== 'block' || other === undefined ? [] : [{ ...position, ...other }];
  });
  const { x, y, upright, level } = snapLines({ ...move.position, ...size }, others);
  // A place off the grid would jump at the drop: better no line than one that is not kept.
  return {
    ...(onGrid(x) ? { x } : {}),
    ...(onGrid(y) ? { y } : {}),
    upright: onGrid(x) ? upright : [],
    level: onGrid(y) ? level : [],
  };
}

function onGrid(value: number | undefined): value is number {
  return value !== undefined && value % GRID === 0;
}

function carriedMoves(
  moves: readonly NodePositionChange[],
  nodes: readonly CanvasNode[],
  carried: Carried,
): readonly NodePositionChange[] {
  if (carried.size === 0) return [];
  const at = new Map(nodes.map(({ id, position }) => [id, position]));
  return moves.flatMap(({ id, position }) => {
    const before = at.get(id);
    if (position === undefined || before === undefined) return [];
    return (carried.get(id) ?? []).flatMap((heldId) => {
      const held = at.get(heldId);
      if (held === undefined) return [];
      const to = { x: held.x + position.x - before.x, y: held.y + position.y - before.y };
      return [{ type: 'position' as const, id: heldId, position: to, dragging: true }];
    });
  });
}
