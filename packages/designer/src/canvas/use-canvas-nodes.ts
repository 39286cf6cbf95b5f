import {
  applyEdgeChanges,
  applyNodeChanges,
  useReactFlow,
  useStoreApi,
  type EdgeChange,
  type NodeChange,
} from '@xyflow/react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDesigner } from '../designer-context.tsx';
import type { NodePosition } from '@janela/flow-schema';
import { moveBlocks } from '../model/commands/move-blocks.ts';
import { heldByFrame } from '../model/frames.ts';
import { dragChanges, NO_SNAP, type Carried } from './drag-changes.ts';
import { edgeSelectionAfter, selectionAfter } from './selection-after.ts';
import { measuredSizes } from './sizes.ts';
import {
  annotationIdOf,
  annotationNodeId,
  toCanvasEdges,
  toCanvasNodes,
  type CanvasEdge,
  type CanvasNode,
  type RoleNames,
} from './to-react-flow.ts';

const NOTHING_CARRIED: Carried = new Map();

interface Shown {
  /** The one block that Tab reaches. */
  readonly active: string | null;
  readonly roles: RoleNames;
}

/**
 * What the canvas library draws: the document, with the drag, the sizes and the selection in progress that never enter it. Every function
 * it gives stays the same for good: the library draws each card's surroundings again when one of its handlers changes.
 */
export function useCanvasNodes({ active, roles }: Shown) {
  const { editor } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const library = useStoreApi<CanvasNode, CanvasEdge>();
  const shown = useRef({ active, roles });
  const [nodes, setNodes] = useState<readonly CanvasNode[]>(() =>
    toCanvasNodes({ ...editor.store.getState(), active, roles }, []),
  );
  const [edges, setEdges] = useState<readonly CanvasEdge[]>(() => toCanvasEdges(editor.store.getState(), []));
  const [snap, setSnap] = useState(NO_SNAP);
  // The newest ones, also between two drawings: several changes may come with one event.
  const newest = useRef({ nodes, edges });
  const carried = useRef(NOTHING_CARRIED);
  const moving = useRef<ReadonlySet<string>>(new Set());

  const drawNodes = useCallback((next: readonly CanvasNode[]) => {
    newest.current.nodes = next;
    setNodes(next);
  }, []);
  const drawEdges = useCallback((next: readonly CanvasEdge[]) => {
    newest.current.edges = next;
    setEdges(next);
  }, []);
  const follow = useCallback(() => {
    const state = editor.store.getState();
    drawNodes(toCanvasNodes({ ...state, ...shown.current }, newest.current.nodes));
    drawEdges(toCanvasEdges(state, newest.current.edges));
  }, [editor, drawNodes, drawEdges]);

  useEffect(() => {
    shown.current = { active, roles };
    follow();
  }, [active, roles, follow]);
  useEffect(
    () =>
      editor.store.subscribe((state, before) => {
        if (state.document !== before.document || state.selection !== before.selection) follow();
      }),
    [editor, follow],
  );

  const handlers = useMemo(() => {
    /** Notes what a frame carries before it moves: afterwards other blocks may lie under it. */
    function startDrag(dragged: readonly CanvasNode[]): void {
      const { document } = editor.store.getState();
      const sizes = measuredSizes(canvas);
      const own = new Set(dragged.map(({ id }) => id));
      const frames = dragged.filter(({ type }) => type === 'frame');
      const held = frames.map(({ id }) => {
        const { nodes: blocks, annotations } = heldByFrame(document, annotationIdOf(id) ?? '', sizes);
        return [id, [...blocks, ...annotations.map(annotationNodeId)].filter((one) => !own.has(one))] as const;
      });
      carried.current = frames.length === 0 ? NOTHING_CARRIED : new Map(held);
      moving.current = new Set([...own, ...held.flatMap(([, ids]) => ids)]);
    }

    /** One edit, at the drop. */
    function stopDrag(): void {
      const places: Record<'blocks' | 'annotations', Record<string, NodePosition>> = { blocks: {}, annotations: {} };
      for (const { id, position } of newest.current.nodes) {
        const annotation = annotationIdOf(id);
        if (moving.current.has(id)) places[annotation === null ? 'blocks' : 'annotations'][annotation ?? id] = position;
      }
      carried.current = NOTHING_CARRIED;
      moving.current = new Set();
      setSnap(NO_SNAP);
      newest.current.nodes = newest.current.nodes.map((node) =>
        node.dragging === true ? { ...node, dragging: false } : node,
      );
      const { document } = editor.store.getState();
      editor.run(moveBlocks(document, { positions: places.blocks, annotations: places.annotations }));
      // What did not become an edit goes back to where the document has it.
      follow();
    }

    function onNodesChange(changes: NodeChange<CanvasNode>[]): void {
      const drawn = dragChanges(changes, {
        nodes: newest.current.nodes,
        carried: carried.current,
        sizes: () => measuredSizes(canvas),
      });
      drawNodes(applyNodeChanges([...drawn.changes], [...newest.current.nodes]));
      setSnap(drawn.snap);
      const selected = selectionAfter(changes, editor.store.getState().selection);
      if (selected !== null) editor.select(selected);
    }

    function onEdgesChange(changes: EdgeChange<CanvasEdge>[]): void {
      // A box that takes blocks would take their connections too; deleting the blocks would then not heal the path.
      if (library.getState().userSelectionRect !== null) return;
      drawEdges(applyEdgeChanges(changes, [...newest.current.edges]));
      const selected = edgeSelectionAfter(changes, editor.store.getState().selection);
      if (selected !== null) editor.select(selected);
    }

    return { startDrag, stopDrag, onNodesChange, onEdgesChange };
  }, [editor, canvas, library, follow, drawNodes, drawEdges]);

  return { nodes, edges, snap, ...handlers };
}
