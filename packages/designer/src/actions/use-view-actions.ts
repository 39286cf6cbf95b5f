import { useReactFlow } from '@xyflow/react';
import { useMemo } from 'react';
import { measuredSizes } from '../canvas/sizes.ts';
import type { CanvasEdge, CanvasNode } from '../canvas/to-react-flow.ts';
import { useDesigner } from '../designer-context.tsx';
import { autoLayout } from '../model/commands/auto-layout.ts';
import { glideMs } from './glide.ts';

/** Looking at the flow. */
export function useViewActions() {
  const { editor, view } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  return useMemo(() => {
    const done = (act: () => unknown) => () => {
      void act();
      return true;
    };
    const fit = (): unknown => canvas.fitView({ duration: glideMs(), maxZoom: 1, padding: 0.15 });
    return {
      tidy: done(() => {
        editor.run(autoLayout(editor.store.getState().document, measuredSizes(canvas)));
        // The new places are drawn with the next frame; fitting before would show the old ones.
        requestAnimationFrame(fit);
      }),
      fit: done(fit),
      'zoom-in': done(() => canvas.zoomIn({ duration: glideMs() })),
      'zoom-out': done(() => canvas.zoomOut({ duration: glideMs() })),
      find: done(() => view.openDialog('find')),
      commands: done(() => view.openDialog('commands')),
      problems: done(() => view.openPanel('problems')),
      test: done(() => view.openPanel('simulator')),
      keys: done(() => view.openDialog('keys')),
    };
  }, [editor, view, canvas]);
}
