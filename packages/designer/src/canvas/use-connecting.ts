import { connectRefusal, refusalText } from '@janela/flow-schema';
import { useReactFlow, type Connection, type FinalConnectionState, type IsValidConnection } from '@xyflow/react';
import { useCallback, useState } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { connectBlocks, disconnectEdge } from '../model/commands/connect-blocks.ts';
import { whyNot } from '../words/why-not.ts';
import type { CanvasEdge, CanvasNode } from './to-react-flow.ts';

export interface RefusedConnection {
  readonly text: string;
  /** In pixels of the window. */
  readonly x: number;
  readonly y: number;
}

/** Drawing connections: what may lead where, and why not. */
export function useConnecting() {
  const { editor, view, language } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const [refused, setRefused] = useState<RefusedConnection | null>(null);

  const isValidConnection: IsValidConnection<CanvasEdge> = useCallback(
    ({ source, sourceHandle, target }) => {
      const { document } = editor.store.getState();
      const refusal = connectRefusal(document, { node: source, port: sourceHandle ?? '' }, { node: target });
      // A taken port may be led elsewhere: that is what dragging from it means.
      return refusal === null || refusal.code === 'port-taken';
    },
    [editor],
  );

  const onConnect = useCallback(
    ({ source, sourceHandle, target }: Connection) => {
      const { document } = editor.store.getState();
      const from = { node: source, port: sourceHandle ?? '' };
      const why = whyNot(editor.run(connectBlocks(document, { from, to: target, env: editor.env })), language);
      if (why !== null) view.tell(why);
    },
    [editor, view, language],
  );

  const onConnectEnd = useCallback(
    (event: MouseEvent | TouchEvent, { isValid, fromNode, fromHandle, toNode }: FinalConnectionState) => {
      if (isValid === true || fromNode === null || fromHandle === null) return;
      const point = 'changedTouches' in event ? event.changedTouches[0] : event;
      if (point === undefined) return;
      const [x, y] = [point.clientX, point.clientY];
      if (fromHandle.type === 'target') return;
      const from = { node: fromNode.id, port: fromHandle.id ?? '' };
      if (toNode === null) {
        view.openInsert({ type: 'port', ...from, position: canvas.screenToFlowPosition({ x, y }) });
        return;
      }
      const refusal = connectRefusal(editor.store.getState().document, from, { node: toNode.id });
      if (refusal === null) return;
      const text = refusalText(refusal, language);
      setRefused({ text, x, y });
      view.announce(text);
    },
    [editor, view, language, canvas],
  );

  const onReconnect = useCallback(
    (edge: CanvasEdge, { source, sourceHandle, target }: Connection) => {
      const { document } = editor.store.getState();
      const from = { node: source, port: sourceHandle ?? '' };
      const connect = connectBlocks(document, { from, to: target, env: editor.env });
      if (!connect.ok || (from.node === edge.source && from.port === edge.sourceHandle)) {
        editor.run(connect);
        return;
      }
      // The beginning was moved to another port: the old one opens in the same step.
      const operations = [{ type: 'disconnect' as const, edgeId: edge.id }, connect.plan.operation];
      editor.run({ ...connect.plan, operation: { type: 'batch', operations } });
    },
    [editor],
  );

  const onReconnectEnd = useCallback(
    (_: MouseEvent | TouchEvent, edge: CanvasEdge, __: unknown, state: FinalConnectionState) => {
      if (state.toNode === null && state.isValid !== true) editor.run(disconnectEdge(edge.id));
    },
    [editor],
  );

  const forget = useCallback(() => setRefused(null), []);
  return { refused, forget, handlers: { isValidConnection, onConnect, onConnectEnd, onReconnect }, onReconnectEnd };
}
