import {
  applyEdgeChanges,
  applyNodeChanges,
  useReactFlow,
  type EdgeChange,
  type NodeChange,
  type NodePositionChange,
} from '@xyflow/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { heldByFrame } from '../model/frames.ts';
import type { Selection } from '../model/selection.ts';
import { snapLines, type Snap } from '../model/snap-lines.ts';
import { measuredSizes } from './sizes.ts';
import {
  annotationIdOf,
  annotationNodeId,
  toCanvasEdges,
  toCanvasNodes,
  type CanvasEdge,
  type CanvasNode,
} from './to-react-flow.ts';

const NO_SNAP: Snap = { upright: [], level: [] };

/** What the canvas library draws: the document, with the drag, the sizes and the selection in progress that never enter it. */
export function useCanvasNodes(active: string | null) {
  const { editor } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const shown = useCallback(() => {
    const { document, selection } = editor.store.getState();
    return { document, selection, active };
  }, [editor, active]);
  const [nodes, setNodes] = useState<readonly CanvasNode[]>(() => toCanvasNodes(shown(), []));
  const [edges, setEdges] = useState<readonly CanvasEdge[]>(() => toCanvasEdges(shown(), []));
  const [snap, setSnap] = useState<Snap>(NO_SNAP);
  const carried = useRef<ReadonlyMap<string, readonly string[]>>(new Map());

  useEffect(() => {
    const follow = (): void => {
      setNodes((before) => toCanvasNodes(shown(), before));
      setEdges((before) => toCanvasEdges(shown(), before));
    };
    follow();
    return editor.store.subscribe((state, before) => {
      if (state.document !== before.document || state.selection !== before.selection) follow();
    });
  }, [editor, shown]);

  /** Notes what a frame carries before it moves: afterwards other blocks may lie under it. */
  const startDrag = useCallback(
    (dragged: readonly CanvasNode[]) => {
      const { document } = editor.store.getState();
      const sizes = measuredSizes(canvas);
      const moving = new Set(dragged.map(({ id }) => id));
      carried.current = new Map(
        dragged
          .filter(({ type }) => type === 'frame')
          .map(({ id }) => {
            const held = heldByFrame(document, annotationIdOf(id) ?? '', sizes);
            const ids = [...held.nodes, ...held.annotations.map(annotationNodeId)];
            return [id, ids.filter((one) => !moving.has(one))];
          }),
      );
    },
    [editor, canvas],
  );

  const onNodesChange = useCallback(
    (changes: NodeChange<CanvasNode>[]) => {
      const selected = selectionAfter(changes, editor.store.getState().selection);
      if (selected !== null) editor.select(selected);
      const moves = changes.filter((change) => change.type === 'position');
      if (moves.length > 0) setSnap(snapOne(moves, canvas));
      setNodes((before) =>
        applyNodeChanges([...changes, ...carriedMoves(moves, before, carried.current)], [...before]),
      );
    },
    [editor, canvas],
  );

  const onEdgesChange = useCallback(
    (changes: EdgeChange<CanvasEdge>[]) => {
      const { selection } = editor.store.getState();
      const edgeIds = new Set(selection.edges);
      let changed = false;
      for (const change of changes) {
        if (change.type !== 'select') continue;
        changed = true;
        if (change.selected) edgeIds.add(change.id);
        else edgeIds.delete(change.id);
      }
      if (changed) editor.select({ ...selection, edges: edgeIds });
      setEdges((before) => applyEdgeChanges(changes, [...before]));
    },
    [editor],
  );

  const stopDrag = useCallback(() => {
    setSnap(NO_SNAP);
    carried.current = new Map();
    // What did not become an edit goes back to where the document has it.
    setNodes((before) =>
      toCanvasNodes(
        shown(),
        before.map((node) => (node.dragging === true ? { ...node, dragging: false } : node)),
      ),
    );
  }, [shown]);

  return { nodes, edges, snap, onNodesChange, onEdgesChange, startDrag, stopDrag, carried };
}

/** The selection that the library's changes lead to; null where they change none. */
function selectionAfter(changes: readonly NodeChange<CanvasNode>[], before: Selection): Selection | null {
  const nodes = new Set(before.nodes);
  const annotations = new Set(before.annotations);
  let changed = false;
  for (const change of changes) {
    if (change.type !== 'select') continue;
    changed = true;
    const annotation = annotationIdOf(change.id);
    const [ids, id] = annotation === null ? [nodes, change.id] : [annotations, annotation];
    if (change.selected) ids.add(id);
    else ids.delete(id);
  }
  return changed ? { ...before, nodes, annotations } : null;
}

/** Moves that follow from the move of a frame. */
function carriedMoves(
  moves: readonly NodePositionChange[],
  nodes: readonly CanvasNode[],
  carried: ReadonlyMap<string, readonly string[]>,
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

/** One card that is dragged by itself meets the lines of others; the change is bent towards them. */
function snapOne(
  moves: readonly NodePositionChange[],
  canvas: ReturnType<typeof useReactFlow<CanvasNode, CanvasEdge>>,
): Snap {
  const [move] = moves;
  if (move?.position === undefined || move.dragging !== true || moves.length > 1) return NO_SNAP;
  const sizes = measuredSizes(canvas);
  const size = sizes[move.id];
  if (size === undefined) return NO_SNAP;
  const others = canvas
    .getNodes()
    .filter(({ id, type }) => id !== move.id && type === 'block')
    .map(({ id, position }) => ({ ...position, ...(sizes[id] ?? { width: 0, height: 0 }) }));
  const snap = snapLines({ ...move.position, ...size }, others);
  move.position = { x: snap.x ?? move.position.x, y: snap.y ?? move.position.y };
  return snap;
}
