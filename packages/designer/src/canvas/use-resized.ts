import type { OnResizeEnd } from '@xyflow/react';
import { useCallback } from 'react';
import { useDesigner } from '../designer-context.tsx';
import { toGrid } from '../model/card-size.ts';
import { changeAnnotation } from '../model/commands/change-annotation.ts';

/** Keeps the size that a note or frame was drawn to, as one edit. */
export function useResized(annotationId: string): OnResizeEnd {
  const { editor } = useDesigner();
  return useCallback(
    (_, { x, y, width, height }) => {
      const change = { x: toGrid(x), y: toGrid(y), width: toGrid(width), height: toGrid(height) };
      editor.run(changeAnnotation(annotationId, change));
    },
    [editor, annotationId],
  );
}
