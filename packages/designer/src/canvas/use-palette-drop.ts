import { isNodeKind } from '@janela/flow-schema';
import { useReactFlow } from '@xyflow/react';
import { useMemo, useState, type DragEvent } from 'react';
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
  const [over, setOver] = useState<InsertPlace | null>(null);
  const handlers = useMemo(() => {
    function onDragOver(event: DragEvent): void {
      if (!event.dataTransfer.types.includes(PALETTE_DRAG)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const place = placeAt(event);
      // The event comes every few milliseconds; only another place is worth a drawing.
      setOver((before) => (samePlace(before, place) ? before : place));
    }

    function onDrop(event: DragEvent): void {
      const kind = event.dataTransfer.getData(PALETTE_DRAG);
      if (!isNodeKind(kind)) return;
      event.preventDefault();
      setOver(null);
      const { document: flow } = editor.store.getState();
      const at = canvas.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const position = { x: at.x - CARD_WIDTH / 2, y: at.y - 24 };
      const place = placeAt(event) ?? { type: 'free' as const, position };
      const why = whyNot(
        editor.run(addBlock(flow, { kind, place, env: editor.env, sizes: measuredSizes(canvas) })),
        language,
      );
      if (why !== null) return view.tell(why);
      const [added] = editor.store.getState().selection.nodes;
      if (added !== undefined) view.reveal(added);
      view.inspect();
    }

    return { onDragOver, onDrop, onDragLeave: () => setOver(null) };
  }, [editor, view, language, canvas]);
  return { over, ...handlers };
}

/** The port or the connection under the pointer. */
function placeAt({ clientX, clientY }: DragEvent): InsertPlace | null {
  const [port, edgeId] = ['data-port-row', 'data-id'].map((name) => {
    const within = name === 'data-id' ? '.react-flow__edge' : '[data-port-row]';
    for (const element of document.elementsFromPoint(clientX, clientY)) {
      const found = element.closest(within)?.getAttribute(name);
      if (found) return found;
    }
    return null;
  });
  const [node, portId] = port?.split(':') ?? [];
  if (node !== undefined && portId !== undefined) return { type: 'port', node, port: portId };
  return edgeId ? { type: 'edge', edgeId } : null;
}

function samePlace(a: InsertPlace | null, b: InsertPlace | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
