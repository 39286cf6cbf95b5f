import { isNodeKind, NODE_MODELS, type FlowDocument } from '@janela/flow-schema';
import { useNodesInitialized, useReactFlow } from '@xyflow/react';
import { useEffect, useRef, type RefObject } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { readingOrder } from '../model/walk.ts';
import { nodeById } from '../model/ways-out.ts';
import { measuredSizes } from './sizes.ts';
import type { CanvasEdge, CanvasNode } from './to-react-flow.ts';

const FIT = { maxZoom: 1, padding: 0.12 } as const;

/** Smaller than this, cards are pictures without words. */
const READABLE_ZOOM = 0.5;
const START_ZOOM = 0.8;
const MARGIN = 32;

/** Shows the whole flow when it opens or, where that would be too small to read, its beginning. */
export function useFirstView(surface: RefObject<HTMLElement | null>): void {
  const { editor } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const drawn = useNodesInitialized();
  const shown = useRef(false);
  useEffect(() => {
    if (!drawn || shown.current) return;
    const around = surface.current?.getBoundingClientRect();
    if (around === undefined) return;
    shown.current = true;
    surface.current?.setAttribute('data-measured', 'true');
    const { width, height } = canvas.getNodesBounds(canvas.getNodes());
    const zoom = Math.min(around.width / width, around.height / height) * (1 - 2 * FIT.padding);
    const { document } = editor.store.getState();
    const first = document.layout[beginning(document, readingOrder(document, measuredSizes(canvas))) ?? ''];
    const show = (): void => surface.current?.setAttribute('data-shown', 'true');
    if (zoom >= READABLE_ZOOM || first === undefined) {
      void canvas.fitView(FIT).then(show);
      return;
    }
    const x = MARGIN - first.x * START_ZOOM;
    const y = around.height / 4 - first.y * START_ZOOM;
    void canvas.setViewport({ x, y, zoom: START_ZOOM }).then(show);
  }, [drawn, canvas, editor, surface]);
}

/** The first trigger as one reads; where there is none, the first block. */
function beginning(flow: FlowDocument, order: readonly string[]): string | undefined {
  const isTrigger = (nodeId: string): boolean => {
    const kind = nodeById(flow, nodeId)?.kind ?? '';
    return isNodeKind(kind) && NODE_MODELS[kind].family === 'trigger';
  };
  return order.find(isTrigger) ?? order[0];
}
