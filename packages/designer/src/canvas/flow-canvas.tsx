import { useLingui } from '@lingui/react/macro';
import { Background, BackgroundVariant, MiniMap, ReactFlow, SelectionMode, useReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useMemo, useRef, useState, type FocusEvent, type MouseEvent } from 'react';
import { useActions } from '../actions/use-actions.ts';
import { useDesigner, useEditorState, useViewState } from '../designer-context.tsx';
import { moveBlocks } from '../model/commands/move-blocks.ts';
import { selectNodes } from '../model/selection.ts';
import { BlockCard } from './block-card.tsx';
import { CanvasMenu, type MenuPlace } from './canvas-menu.tsx';
import { CanvasToolbar } from './canvas-toolbar.tsx';
import classes from './canvas.module.css';
import { EdgeToolbar } from './edge-toolbar.tsx';
import { FlowEdge } from './flow-edge.tsx';
import { FrameBox } from './frame-box.tsx';
import { miniMapColor } from './mini-map-color.ts';
import { NoteCard } from './note-card.tsx';
import { RefusedConnection } from './refused-connection.tsx';
import { SnapOverlay } from './snap-overlay.tsx';
import { annotationIdOf, type CanvasEdge, type CanvasNode } from './to-react-flow.ts';
import { useCanvasKeys } from './use-canvas-keys.ts';
import { useCanvasNodes } from './use-canvas-nodes.ts';
import { useConnecting } from './use-connecting.ts';
import { usePaletteDrop } from './use-palette-drop.ts';
import { useReveal } from './use-reveal.ts';

const NODE_TYPES = { block: BlockCard, note: NoteCard, frame: FrameBox };
const EDGE_TYPES = { flow: FlowEdge };
const FIT = { maxZoom: 1, padding: 0.15 } as const;
const MULTI_KEYS = ['Meta', 'Control', 'Shift'];

/** The flow as a picture that can be worked on, by mouse, finger and keyboard. Needs a `<ReactFlowProvider>` above it. */
export function FlowCanvas() {
  const { t } = useLingui();
  const { editor, view } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const surface = useRef<HTMLDivElement>(null);
  const actions = useActions();
  const readOnly = useEditorState((state) => state.readOnly);
  const name = useEditorState((state) => state.document.name);
  const active = useViewState(({ activeNode }) => activeNode);
  const first = useEditorState(({ document }) => document.nodes[0]?.id ?? null);
  const there = useEditorState(({ document }) => active !== null && document.layout[active] !== undefined);
  const { nodes, edges, snap, onNodesChange, onEdgesChange, startDrag, stopDrag, carried } = useCanvasNodes(
    there ? active : first,
  );
  const { refused, forget, handlers, onReconnectEnd } = useConnecting();
  const { overEdge, ...drop } = usePaletteDrop();
  const onKeyDown = useCanvasKeys(surface);
  useReveal(surface);
  const [hovered, setHovered] = useState<string | null>(null);
  const [menu, setMenu] = useState<MenuPlace | null>(null);
  const [connecting, setConnecting] = useState(false);
  const chosen = useEditorState(({ selection }) =>
    selection.edges.size === 1 && selection.nodes.size === 0 ? [...selection.edges][0] : undefined,
  );
  const shownEdge = hovered ?? chosen ?? null;
  const labels = useMemo(
    () => ({ 'minimap.ariaLabel': t`Overview of the flow`, 'handle.ariaLabel': t`Connection point` }),
    [t],
  );

  function commitDrag(dragged: readonly CanvasNode[]): void {
    const { document } = editor.store.getState();
    const held = new Set(dragged.flatMap(({ id }) => carried.current.get(id) ?? []));
    const moved = nodes.filter(({ id }) => held.has(id) || dragged.some((one) => one.id === id));
    const places = new Map(moved.map(({ id, position }) => [id, position]));
    const of = (isAnnotation: boolean) =>
      Object.fromEntries(
        [...places]
          .filter(([id]) => (annotationIdOf(id) !== null) === isAnnotation)
          .map(([id, position]) => [annotationIdOf(id) ?? id, position]),
      );
    editor.run(moveBlocks(document, { positions: of(false), annotations: of(true) }));
    stopDrag();
  }

  function openMenu(event: MouseEvent | globalThis.MouseEvent, on: MenuPlace['on'], insert: MenuPlace['insert']): void {
    event.preventDefault();
    setMenu({ x: event.clientX, y: event.clientY, on, insert });
  }

  function follow(event: FocusEvent): void {
    const nodeId = event.target.classList.contains('react-flow__node') ? event.target.getAttribute('data-id') : null;
    if (nodeId !== null && annotationIdOf(nodeId) === null) view.setActive(nodeId);
  }

  return (
    <section
      ref={surface}
      className={classes['surface']}
      aria-label={t`Canvas of ${name}`}
      aria-describedby="designer-canvas-help"
      data-connecting={connecting}
      onKeyDown={onKeyDown}
      onFocus={follow}
      {...(readOnly ? {} : drop)}
    >
      <p id="designer-canvas-help" className={classes['spoken']}>
        {t`Arrow keys walk from block to block, Tab adds a block, Enter opens its settings, Escape leaves the canvas, the question mark lists all keys.`}
      </p>
      <ReactFlow<CanvasNode, CanvasEdge>
        nodes={nodes as CanvasNode[]}
        edges={edges as CanvasEdge[]}
        nodeTypes={NODE_TYPES}
        edgeTypes={EDGE_TYPES}
        onNodesChange={onNodesChange}
        onEdgesChange={onEdgesChange}
        onNodeDragStart={(_, __, dragged) => startDrag(dragged)}
        onNodeDragStop={(_, __, dragged) => commitDrag(dragged)}
        onSelectionDragStart={(_, dragged) => startDrag(dragged)}
        onSelectionDragStop={(_, dragged) => commitDrag(dragged)}
        onNodeClick={(event, { id, type }) => {
          if (type === 'block') view.setActive(id);
          if (event.shiftKey || event.ctrlKey || event.metaKey) return;
          view.inspect();
          // The panel that opens may lie over the card.
          if (type === 'block') view.reveal(id);
        }}
        onNodeDoubleClick={(_, { id, type }) => type === 'block' && !readOnly && view.rename(id)}
        onNodeContextMenu={(event, { id, type }) => {
          if (type === 'block' && !editor.store.getState().selection.nodes.has(id)) editor.select(selectNodes(id));
          if (type === 'block') view.setActive(id);
          openMenu(event, 'block', null);
        }}
        onEdgeContextMenu={(event, { id }) => {
          editor.select({ ...selectNodes(), edges: new Set([id]) });
          openMenu(event, 'edge', { type: 'edge', edgeId: id });
        }}
        onPaneContextMenu={(event) => {
          const position = canvas.screenToFlowPosition({ x: event.clientX, y: event.clientY });
          openMenu(event, 'canvas', { type: 'free', position });
        }}
        onEdgeMouseEnter={(_, { id }) => setHovered(id)}
        onEdgeMouseLeave={({ relatedTarget }) => {
          if (!(relatedTarget instanceof Element && relatedTarget.closest('[data-edge-toolbar]'))) setHovered(null);
        }}
        onConnectStart={() => setConnecting(true)}
        {...handlers}
        onConnectEnd={(event, state) => {
          setConnecting(false);
          handlers.onConnectEnd(event, state);
        }}
        {...(readOnly ? {} : { onReconnect: handlers.onReconnect, onReconnectEnd })}
        ariaLabelConfig={labels}
        nodesDraggable={!readOnly}
        nodesConnectable={!readOnly}
        nodesFocusable={false}
        edgesFocusable={false}
        disableKeyboardA11y
        deleteKeyCode={null}
        selectionKeyCode="Shift"
        multiSelectionKeyCode={MULTI_KEYS}
        selectionMode={SelectionMode.Partial}
        connectionRadius={32}
        nodeDragThreshold={3}
        minZoom={0.1}
        maxZoom={2}
        fitView
        fitViewOptions={FIT}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1.2} color="var(--designer-dots)" />
        <MiniMap className={classes['map'] ?? ''} pannable zoomable nodeColor={miniMapColor} nodeBorderRadius={8} />
        <CanvasToolbar actions={actions} />
        {shownEdge !== null && !readOnly && (
          <EdgeToolbar edgeId={shownEdge} surface={surface} onLeave={() => setHovered(null)} />
        )}
        <SnapOverlay snap={snap} />
      </ReactFlow>
      {overEdge !== null && (
        <style>{`.react-flow__edge[data-id="${CSS.escape(overEdge)}"] path { stroke: var(--designer-focus); stroke-width: 3 }`}</style>
      )}
      {refused !== null && <RefusedConnection refused={refused} onGone={forget} />}
      {menu !== null && <CanvasMenu place={menu} actions={actions} onClose={() => setMenu(null)} />}
    </section>
  );
}
