import type { ReactFlowInstance } from '@xyflow/react';
import type { Size, Sizes } from '../model/card-size.ts';
import type { CanvasEdge, CanvasNode } from './to-react-flow.ts';

export type Canvas = ReactFlowInstance<CanvasNode, CanvasEdge>;

/** How large the cards are drawn, for whoever places them. */
export function measuredSizes(canvas: Canvas): Sizes {
  const sizes: Record<string, Size> = {};
  for (const { id, type, measured } of canvas.getNodes()) {
    if (type === 'block' && measured?.width !== undefined && measured.height !== undefined)
      sizes[id] = { width: measured.width, height: measured.height };
  }
  return sizes;
}
