import { useReactFlow } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import { glideMs } from '../actions/glide.ts';
import { useDesigner, useViewState } from '../designer-context.tsx';
import type { CanvasEdge, CanvasNode } from './to-react-flow.ts';

/** So much of the canvas a revealed block keeps away from its edge, in pixels. */
const MARGIN = 40;
const MOST_FRAMES = 30;

/** Brings a block into view and gives it the keyboard focus, whenever somebody asks for it. */
export function useReveal(surface: RefObject<HTMLDivElement | null>): void {
  const { view } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const wanted = useViewState(({ revealNode }) => revealNode);
  useEffect(() => {
    if (wanted === null) return undefined;
    view.setActive(wanted.nodeId);
    let tries = 0;
    let frame = requestAnimationFrame(show);
    function show(): void {
      const card = surface.current?.querySelector<HTMLElement>(
        `.react-flow__node[data-id="${CSS.escape(wanted?.nodeId ?? '')}"]`,
      );
      const node = canvas.getNode(wanted?.nodeId ?? '');
      card?.focus({ preventScroll: true });
      // A block that was just added is invisible until it has been measured, and what is invisible takes no focus.
      if (!card || node?.measured?.width === undefined || document.activeElement !== card) {
        tries += 1;
        if (tries < MOST_FRAMES) frame = requestAnimationFrame(show);
        return;
      }
      const around = surface.current?.getBoundingClientRect();
      if (around !== undefined && isWithin(card.getBoundingClientRect(), around)) return;
      const { width, height = 0 } = node.measured;
      const middle = { x: node.position.x + width / 2, y: node.position.y + height / 2 };
      void canvas.setCenter(middle.x, middle.y, { zoom: Math.max(canvas.getZoom(), 0.6), duration: glideMs() });
    }
    return () => cancelAnimationFrame(frame);
  }, [wanted, view, canvas, surface]);
}

function isWithin(card: DOMRect, around: DOMRect): boolean {
  return (
    card.left >= around.left + MARGIN &&
    card.right <= around.right - MARGIN &&
    card.top >= around.top + MARGIN &&
    card.bottom <= around.bottom - MARGIN
  );
}
