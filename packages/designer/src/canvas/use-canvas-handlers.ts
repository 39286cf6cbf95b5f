import { useReactFlow, type ReactFlowProps } from '@xyflow/react';
import { useMemo, useState, type MouseEvent } from 'react';
import { useDesigner } from '../designer-context.tsx';
import type { Selection } from '../model/selection.ts';
import { NOTHING_SELECTED, selectNodes } from '../model/selection.ts';
import type { MenuPlace } from './canvas-menu.tsx';
import { isField } from './is-field.ts';
import { annotationIdOf, type CanvasEdge, type CanvasNode } from './to-react-flow.ts';

type LibraryProps = ReactFlowProps<CanvasNode, CanvasEdge>;
type Handlers = Required<
  Pick<
    LibraryProps,
    | 'onNodeClick'
    | 'onNodeDoubleClick'
    | 'onNodeContextMenu'
    | 'onEdgeContextMenu'
    | 'onPaneContextMenu'
    | 'onEdgeMouseEnter'
    | 'onEdgeMouseLeave'
  >
>;

/** What the mouse does on blocks, connections and the empty canvas. The handlers never change: see `useCanvasNodes`. */
export function useCanvasHandlers(openMenu: (place: MenuPlace) => void) {
  const { editor, view } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const [hoveredEdge, setHoveredEdge] = useState<string | null>(null);
  const handlers = useMemo(() => {
    const isSelected = (id: string): boolean => {
      const { nodes, annotations } = editor.store.getState().selection;
      return nodes.has(id) || annotations.has(annotationIdOf(id) ?? '');
    };
    const onLibrary: Handlers = {
      onNodeClick(event, { id, type }) {
        if (type === 'block') view.setActive(id);
        if (event.shiftKey || event.ctrlKey || event.metaKey || isField(event.target)) return;
        view.inspect();
        // The panel that opens may lie over the card.
        if (type === 'block') view.reveal(id);
      },
      onNodeDoubleClick({ target }, { id }) {
        if (!editor.store.getState().readOnly && !isField(target)) view.rename(id);
      },
      onNodeContextMenu(event, { id, type }) {
        if (!isSelected(id)) editor.select(selectionOf(id));
        if (type === 'block') view.setActive(id);
        openMenu({ ...pointOf(event), on: type === 'block' ? 'block' : 'annotation', id, insert: null });
      },
      onEdgeContextMenu(event, { id }) {
        editor.select({ ...NOTHING_SELECTED, edges: new Set([id]) });
        openMenu({ ...pointOf(event), on: 'edge', id, insert: { type: 'edge', edgeId: id } });
      },
      onPaneContextMenu(event) {
        const point = pointOf(event);
        const position = canvas.screenToFlowPosition(point);
        openMenu({ ...point, on: 'canvas', id: null, insert: { type: 'free', position } });
      },
      onEdgeMouseEnter(_, { id }) {
        setHoveredEdge(id);
      },
      onEdgeMouseLeave({ relatedTarget }) {
        if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-edge-toolbar]'))) setHoveredEdge(null);
      },
    };
    /** On the empty canvas: the next block goes here. */
    function onDoubleClick(event: MouseEvent): void {
      const { target, clientX: x, clientY: y } = event;
      if (!(target instanceof Element && target.classList.contains('react-flow__pane'))) return;
      if (editor.store.getState().readOnly) return;
      view.openInsert({ type: 'free', position: canvas.screenToFlowPosition({ x, y }) });
    }
    return { onLibrary, onDoubleClick, leaveEdge: () => setHoveredEdge(null) };
  }, [editor, view, canvas, openMenu]);
  return { hoveredEdge, ...handlers };
}

/** Of one block, note or frame, by what the canvas calls it. */
export function selectionOf(canvasNodeId: string): Selection {
  const annotation = annotationIdOf(canvasNodeId);
  return annotation === null ? selectNodes(canvasNodeId) : { ...NOTHING_SELECTED, annotations: new Set([annotation]) };
}

function pointOf(event: MouseEvent | globalThis.MouseEvent): { readonly x: number; readonly y: number } {
  event.preventDefault();
  return { x: event.clientX, y: event.clientY };
}
