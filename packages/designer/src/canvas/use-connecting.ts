import { connectRefusal } from '@janela/flow-schema';
import {
  useReactFlow,
  type Connection,
  type FinalConnectionState,
  type HandleType,
  type IsValidConnection,
} from '@xyflow/react';
import { useCallback, useMemo, useRef, useState } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { connectBlocks, disconnectEdge } from '../model/commands/connect-blocks.ts';
import { reconnectEdge } from '../model/commands/reconnect-edge.ts';
import type { Planned } from '../model/plan.ts';
import { whyNot } from '../words/why-not.ts';
import type { CanvasEdge, CanvasNode } from './to-react-flow.ts';

export interface Refused {
  readonly text: string;
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
}

type Dropped = MouseEvent | TouchEvent;
type ReconnectEnd = [event: Dropped, edge: CanvasEdge, fixed: HandleType, state: FinalConnectionState];

/**
 * Drawing connections: what may lead where, and why not. A connection may be dropped anywhere on a card, not only on its port; on the
 * empty canvas it asks for the block to lead to.
 */
export function useConnecting() {
  const { editor, view, language } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const [refused, setRefused] = useState<Refused | null>(null);
  const forget = useCallback(() => setRefused(null), []);
  // The library tells the end of a reconnection twice, and first as if it had been a new connection.
  const reconnecting = useRef(false);

  const handlers = useMemo(() => {
    const flow = () => editor.store.getState().document;

    function run(planned: Planned, event: Dropped | null): void {
      const text = whyNot(editor.run(planned), language);
      const point = event === null ? null : pointOf(event);
      if (text === null) return;
      if (point === null) return view.tell(text);
      setRefused({ text, ...point });
      view.announce(text);
    }

    const isValidConnection: IsValidConnection<CanvasEdge> = ({ source, sourceHandle, target }) => {
      const refusal = connectRefusal(flow(), { node: source, port: sourceHandle ?? '' }, { node: target });
      // A taken port may be led elsewhere: that is what dragging from it means.
      return refusal === null || refusal.code === 'port-taken';
    };

    function onConnect({ source, sourceHandle, target }: Connection): void {
      const from = { node: source, port: sourceHandle ?? '' };
      run(connectBlocks(flow(), { from, to: target, env: editor.env }), null);
    }

    function onConnectEnd(event: Dropped, state: FinalConnectionState): void {
      if (state.isValid === true || reconnecting.current) return;
      const { fromNode, fromHandle } = state;
      const point = pointOf(event);
      // From an in-port backwards only a port can be meant, and there the library has connected.
      if (fromNode === null || fromHandle?.type !== 'source' || point === null) return;
      const from = { node: fromNode.id, port: fromHandle.id ?? '' };
      const onto = state.toNode?.id ?? blockAt(point);
      if (onto === null && isOnCanvas(point))
        view.openInsert({ type: 'port', ...from, position: canvas.screenToFlowPosition(point) });
      // Back on its own card: it was not meant.
      else if (onto !== null && onto !== fromNode.id)
        run(connectBlocks(flow(), { from, to: onto, env: editor.env }), event);
    }

    function onReconnectStart(): void {
      reconnecting.current = true;
    }

    function onReconnect(edge: CanvasEdge, { source, sourceHandle, target }: Connection): void {
      const from = { node: source, port: sourceHandle ?? '' };
      run(reconnectEdge(flow(), { edgeId: edge.id, from, to: target, env: editor.env }), null);
    }

    function onReconnectEnd(...[event, edge, fixed, state]: ReconnectEnd): void {
      reconnecting.current = false;
      const point = pointOf(event);
      if (state.isValid === true || point === null || typeof edge.sourceHandle !== 'string') return;
      const onto = state.toNode?.id ?? blockAt(point);
      const from = { node: edge.source, port: edge.sourceHandle };
      if (onto === null && isOnCanvas(point)) run(disconnectEdge(edge.id), null);
      else if (onto !== null && onto !== edge.target && fixed === 'source')
        run(reconnectEdge(flow(), { edgeId: edge.id, from, to: onto, env: editor.env }), event);
    }

    return { isValidConnection, onConnect, onConnectEnd, onReconnectStart, onReconnect, onReconnectEnd };
  }, [editor, view, language, canvas]);

  return { refused, forget, handlers };
}

function pointOf(event: Dropped): { readonly x: number; readonly y: number } | null {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event;
  return point === undefined ? null : { x: point.clientX, y: point.clientY };
}

function blockAt({ x, y }: { readonly x: number; readonly y: number }): string | null {
  const card = document.elementsFromPoint(x, y).find((element) => element.classList.contains('react-flow__node-block'));
  return card?.getAttribute('data-id') ?? null;
}

/** Dropped on a panel beside the canvas it was given up. */
function isOnCanvas({ x, y }: { readonly x: number; readonly y: number }): boolean {
  return Boolean(document.elementFromPoint(x, y)?.closest('.react-flow__pane, .react-flow__edges, .react-flow__node'));
}
