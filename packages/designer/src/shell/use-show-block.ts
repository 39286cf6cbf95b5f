import { useReactFlow } from '@xyflow/react';
import { useCallback } from 'react';
import { glideMs } from '../actions/glide.ts';
import { measuredSizes } from '../canvas/sizes.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner } from '../designer-context.tsx';
import { sizeOf } from '../model/card-size.ts';

/** At which a card can be read. */
const READABLE = 0.7;

/** Brings a block into the middle and leaves the focus where it is, unlike `view.reveal`. */
export function useShowBlock() {
  const { editor } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  return useCallback(
    (nodeId: string): void => {
      const at = editor.store.getState().document.layout[nodeId];
      if (at === undefined) return;
      const { width, height } = sizeOf(nodeId, measuredSizes(canvas));
      const zoom = Math.max(canvas.getZoom(), READABLE);
      void canvas.setCenter(at.x + width / 2, at.y + height / 2, { zoom, duration: glideMs() });
    },
    [editor, canvas],
  );
}
