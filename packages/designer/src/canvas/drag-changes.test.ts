import type { NodeChange } from '@xyflow/react';
import { describe, expect, test } from 'vitest';
import { NOTHING_SELECTED } from '../model/selection.ts';
import { reminderFlow } from '../test-support/sample-flow.ts';
import { dragChanges, type Carried } from './drag-changes.ts';
import { toCanvasNodes, type CanvasNode } from './to-react-flow.ts';

const nodes = toCanvasNodes(
  {
    document: reminderFlow(),
    selection: NOTHING_SELECTED,
    active: null,
    roles: { block: 'block', note: 'note', frame: 'frame' },
  },
  [],
);
const SIZES = Object.fromEntries(nodes.map(({ id }) => [id, { width: 248, height: 128 }]));

function move(id: string, x: number, y: number): NodeChange<CanvasNode> {
  return { type: 'position', id, position: { x, y }, dragging: true };
}

function changed(changes: readonly NodeChange<CanvasNode>[], carried: Carried = new Map()) {
  return dragChanges(changes, { nodes, carried, sizes: () => SIZES });
}

describe('while one card is dragged', () => {
  test('it goes to the line of another one nearby, which is drawn', () => {
    const { changes, snap } = changed([move('warn', 664, 5)]);
    expect(changes).toEqual([move('warn', 664, 0)]);
    expect(snap.level).toEqual([0]);
  });

  test('far from every line it stays under the pointer', () => {
    const { changes, snap } = changed([move('warn', 664, 400)]);
    expect(changes).toEqual([move('warn', 664, 400)]);
    expect(snap).toMatchObject({ upright: [], level: [] });
  });

  test('no line is drawn for a place off the grid, which the drop would not keep', () => {
    const sizes = { ...SIZES, warn: { width: 248, height: 133 } };
    const moved = [move('warn', 664, 132)];
    const { changes, snap } = dragChanges(moved, { nodes, carried: new Map(), sizes: () => sizes });
    expect(snap.level.every((y) => y % 8 === 0)).toBe(true);
    for (const change of changes) expect(change.type === 'position' && (change.position?.y ?? 0) % 4).toBe(0);
  });
});

test('several cards keep their distances', () => {
  const moves = [move('warn', 664, 5), move('pending', 344, 5)];
  expect(changed(moves).changes).toEqual(moves);
});

test('a frame takes along what lay in it', () => {
  const carried = new Map([['silence', ['pending']]]);
  const { changes } = changed([move('silence', 40, 24)], carried);
  expect(changes).toContainEqual(move('pending', 320 + 40, 24));
});

test('at the drop everything stays where it was seen last', () => {
  const { changes } = changed([{ type: 'position', id: 'warn', position: { x: 664, y: 5 }, dragging: false }]);
  expect(changes).toEqual([{ type: 'position', id: 'warn', dragging: false }]);
});
