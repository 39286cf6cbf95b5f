import { useLingui } from '@lingui/react/macro';
import { MiniMap, ReactFlow, SelectionMode, useConnection, useStore } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, useRef, useState, type FocusEvent } from 'react';
import { useActions } from '../actions/use-actions.ts';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import { GRID } from '../model/card-size.ts';
import { nodeById } from '../model/ways-out.ts';
import { BlockCard } from './block-card.tsx';
import { CanvasMenu, type MenuPlace } from './canvas-menu.tsx';
import { CanvasToolbar } from './canvas-toolbar.tsx';
import classes from './canvas.module.css';
import { Dots } from './dots.tsx';
import { DropMark } from './drop-mark.tsx';
import { EdgeToolbar } from './edge-toolbar.tsx';
import { FlowEdge } from './flow-edge.tsx';
import { FrameBox } from './frame-box.tsx';
import { miniMapColor } from './mini-map-color.ts';
import { NoteCard } from './note-card.tsx';
import { RefusedConnection } from './refused-connection.tsx';
import { SnapOverlay } from './snap-overlay.tsx';
import { annotationIdOf, type CanvasEdge, type CanvasNode } from './to-react-flow.ts';
import { selectionOf, useCanvasHandlers } from './use-canvas-handlers.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCanvasNodes } from './use-canvas-nodes.ts';
import { useConnecting } from './use-connecting.ts';
import { useFirstView } from './use-first-view.ts';
import { useGliding } from './use-gliding.ts';
import { usePaletteDrop } from './use-palette-drop.ts';
import { useReveal } from './use-reveal.ts';
import { useSaySelection } from './use-say-selection.ts';
import { useNewAnnotation } from './use-writing.ts';

const NODE_TYPES = { block: BlockCard, note: NoteCard, frame: FrameBox };
const EDGE_TYPES = { flow: FlowEdge };
/** Smaller than this, words cannot be read: letters would be five pixels high. */
const FAR_ZOOM = 0.35;
const MULTI_KEYS = ['Meta', 'Control', 'Shift'];
const SNAP_GRID: [number, number] = [GRID, GRID];

/** The flow as a picture that can be worked on, by mouse, finger and keyboard. Needs a `<ReactFlowProvider>` above it. */
export function FlowCanvas() {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const surface = useRef<HTMLDivElement>(null);
  const actions = useActions();
  const readOnly = useEditorState((state) => state.readOnly);
  const name = useEditorState((state) => state.document.name);
  const wanted = useViewState(({ activeNode }) => activeNode);
  const active = useEditorState(({ document }) =>
    wanted !== null && nodeById(document, wanted) !== undefined ? wanted : (document.nodes[0]?.id ?? null),
  );
  const roles = useMemo(() => ({ block: t`block`, note: t`note`, frame: t`frame` }), [t]);
  const { nodes, edges, snap, startDrag, stopDrag, onNodesChange, onEdgesChange } = useCanvasNodes({ active, roles });
  const drag = useMemo(
    () => ({
      onNodeDragStart: (_: unknown, __: unknown, dragged: readonly CanvasNode[]) => startDrag(dragged),
      onSelectionDragStart: (_: unknown, dragged: readonly CanvasNode[]) => startDrag(dragged),
      onNodeDragStop: stopDrag,
      onSelectionDragStop: stopDrag,
    }),
    [startDrag, stopDrag],
  );
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const { hoveredEdge, leaveEdge, onLibrary, onDoubleClick } = useCanvasHandlers(setMenu);
  const { refused, forget, handlers: connect } = useConnecting();
  const connecting = useConnection(({ inProgress, fromHandle }) => (inProgress ? fromHandle.type : undefined));
  const far = useStore(({ transform: [, , zoom] }) => zoom < FAR_ZOOM);
  const { over, ...drop } = usePaletteDrop();
  const onKeyDown = useCanvasKeys(surface);
  useReveal(surface);
  useFirstView(surface);
  useGliding(surface);
  useNewAnnotation();
  useSaySelection();
  const chosenEdge = useEditorState(({ selection }) =>
    selection.edges.size === 1 && selection.nodes.size === 0 ? [...selection.edges][0] : undefined,
  );
  const shownEdge = hoveredEdge ?? chosenEdge ?? null;
  const labels = useMemo(
    () => ({ 'minimap.ariaLabel': t`Overview of the flow`, 'handle.ariaLabel': t`Connection point` }),
    [t],
  );

  /** What the keyboard comes to is what the next key means. */
  function follow({ target }: FocusEvent): void {
    const id = target.classList.contains('react-flow__node') ? target.getAttribute('data-id') : null;
    if (id === null) return;
    const annotation = annotationIdOf(id);
    if (annotation === null) view.setActive(id);
    const { selection } = editor.store.getState();
    const isChosen = annotation === null ? selection.nodes.has(id) : selection.annotations.has(annotation);
    if (!isChosen && target.matches(':focus-visible')) editor.select(selectionOf(id));
  }

  return (
    <div ref={surface} className={classes['surface']} data-connecting={connecting} data-far={far}>
      <p id="designer-canvas-help" className={classes['spoken']}>
        {t`Arrow keys walk from block to block, Tab adds a block, Enter opens its settings, Escape leaves the canvas, the question mark lists all keys.`}
      </p>
      <ReactFlow<CanvasNode, CanvasEdge>
        aria-label={t`Canvas of ${name}`}
        aria-describedby="designer-canvas-help"
        tabIndex={-1}
        onKeyDown={onKeyDown}
        onFocus={follow}
        onDoubleClick={onDoubleClick}
        {...(readOnly ? {} : drop)}
        nodes={nodes as CanvasNode[]}
        edges={edges as CanvasEdge[]}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        {...drag}
        {...onLibrary}
        {...connect}
        ariaLabelConfig={labels}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        edgesReconnectable={!readOnly}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={MULTI_KEYS}
        selectionMode={SelectionMode.Partial}
        elevateNodesOnSelect={false}
        snapToGrid
        snapGrid={SNAP_GRID}
        panOnScroll
        zoomOnDoubleClick={false}
        connectionRadius={32}
        connectionDragThreshold={4}
        nodeDragThreshold={3}
        minZoom={0.05}
        maxZoom={2}
      >
        <Dots />
        <MiniMap className={classes['map'] ?? ''} pannable zoomable nodeColor={miniMapColor} nodeBorderRadius={8} />
        <CanvasToolbar actions={actions} />
        {shownEdge !== null && !readOnly && connecting === undefined && (
          <EdgeToolbar edgeId={shownEdge} onLeave={leaveEdge} />
        )}
        <SnapOverlay snap={snap} />
      </ReactFlow>
      <DropMark over={over} />
      {refused !== null && <RefusedConnection key={`${refused.x} ${refused.y}`} refused={refused} onGone={forget} />}
      {menu !== null && <CanvasMenu place={menu} actions={actions} onClose={() => setMenu(null)} />}
    </div>
  );
}
