import { isNodeKind } from '@janela/flow-schema';
import { useReactFlow } from '@xyflow/react';
import { useCallback, useState, type DragEvent } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { CARD_WIDTH } from '../model/card-size.ts';
import { addBlock } from '../model/commands/add-block.ts';
import type { InsertPlace } from '../model/view.ts';
import { whyNot } from '../words/why-not.ts';
import { measuredSizes } from './sizes.ts';
import type { CanvasEdge, CanvasNode } from './to-react-flow.ts';

/** What the palette puts into a drag: the kind of the block. */
export const PALETTE_DRAG = 'application/x-janela-block';

/** A block from the palette: onto a connection, onto a port, or onto the canvas. */
export function usePaletteDrop() {
  const { editor, view, language } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const [overEdge, setOverEdge] = useState<string | null>(null);

  const onDragOver = useCallback((event: DragEvent) => {
    if (!event.dataTransfer.types.includes(PALETTE_DRAG)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    setOverEdge(edgeAt(event.clientX, event.clientY));
  }, []);

  const onDragLeave = useCallback(() => setOverEdge(null), []);

  const onDrop = useCallback(
    (event: DragEvent) => {
      const kind = event.dataTransfer.getData(PALETTE_DRAG);
      if (!isNodeKind(kind)) return;
      event.preventDefault();
      setOverEdge(null);
      const { document } = editor.store.getState();
      const at = canvas.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const position = { x: at.x - CARD_WIDTH / 2, y: at.y - 24 };
      const place = placeAt(event.clientX, event.clientY) ?? { type: 'free' as const, position };
      const planned = addBlock(document, { kind, place, env: editor.env, sizes: measuredSizes(canvas) });
      const why = whyNot(editor.run(planned), language);
      if (why !== null) return view.tell(why);
      const [added] = editor.store.getState().selection.nodes;
      if (added !== undefined) view.reveal(added);
      view.inspect();
    },
    [editor, view, language, canvas],
  );

  return { overEdge, onDragOver, onDragLeave, onDrop };
}

function edgeAt(x: number, y: number): string | null {
  const edge = document.elementsFromPoint(x, y).find((element) => element.closest('.react-flow__edge') !== null);
  return edge?.closest('.react-flow__edge')?.getAttribute('data-id') ?? null;
}

function placeAt(x: number, y: number): InsertPlace | null {
  const row = document.elementsFromPoint(x, y).find((element) => element.closest('[data-port-row]') !== null);
  const port = row?.closest('[data-port-row]')?.getAttribute('data-port-row')?.split(':');
  if (port?.[0] !== undefined && port[1] !== undefined) return { type: 'port', node: port[0], port: port[1] };
  const edgeId = edgeAt(x, y);
  return edgeId === null ? null : { type: 'edge', edgeId };
}
