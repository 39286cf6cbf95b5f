import { useReactFlow } from '@xyflow/react';
import { useEffect, type RefObject } from 'react';
import { glideMs } from '../actions/glide.ts';
import { useDesigner, useViewState } from '../designer-context.tsx';
import type { CanvasEdge, CanvasNode } from './to-react-flow.ts';

/** So much of the canvas a revealed block keeps away from its edge, in pixels. */
const MARGIN = 40;
const MOST_FRAMES = 30;
/** A block that is shown on purpose can be read. */
const READABLE = 0.5;

/** Brings a block into view and gives it the keyboard focus, whenever somebody asks for it. */
export function useReveal(surface: RefObject<HTMLDivElement | null>): void {
  const { view } = useDesigner();
  const canvas = useReactFlow<CanvasNode, CanvasEdge>();
  const wanted = useViewState(({ revealNode }) => revealNode);
  useEffect(() => {
    if (wanted === null) return undefined;
    view.setActive(wanted.nodeId);
    let tries = 0;
    // Whoever has clicked on it sees it, at the size they chose.
    const isClicked = document.activeElement?.getAttribute('data-id') === wanted.nodeId;
    const before = document.activeElement;
    let given = false;
    let frame = requestAnimationFrame(show);
    function show(): void {
      const card =
        surface.current?.querySelector<HTMLElement>(
          `.react-flow__node[data-id="${CSS.escape(wanted?.nodeId ?? '')}"]`,
        ) ?? null;
      const node = canvas.getNode(wanted?.nodeId ?? '');
      const now = document.activeElement;
      // Whoever has gone elsewhere meanwhile, into a field perhaps, stays there.
      if (!given && now !== before && now !== document.body && now !== card) return;
      if (!given) card?.focus({ preventScroll: true });
      given ||= card !== null && document.activeElement === card;
      // A block that was just added is invisible until it has been measured, and what is invisible takes no focus.
      if (!card || node?.measured?.width === undefined || !given) {
        tries += 1;
        if (tries < MOST_FRAMES) frame = requestAnimationFrame(show);
        return;
      }
      const around = surface.current?.getBoundingClientRect();
      if (around === undefined || around.width === 0) return;
      const box = card.getBoundingClientRect();
      const { x, y, zoom } = canvas.getViewport();
      if (zoom < READABLE && !isClicked) {
        const { width, height = 0 } = node.measured;
        const { x: left, y: top } = node.position;
        void canvas.setCenter(left + width / 2, top + height / 2, { zoom: READABLE, duration: glideMs() });
        return;
      }
      // Only as far as needed: what jumps to the middle at every step makes one lose one's place.
      const shiftX = inwards([box.left, box.right], [around.left, around.right]);
      const floor = freeAbove(surface.current, box.right + shiftX) ?? around.bottom;
      const shift = { x: shiftX, y: inwards([box.top, box.bottom], [around.top, floor]) };
      if (shift.x !== 0 || shift.y !== 0)
        void canvas.setViewport({ x: x + shift.x, y: y + shift.y, zoom }, { duration: glideMs() });
    }
    return () => cancelAnimationFrame(frame);
  }, [wanted, view, canvas, surface]);
}

/** Where the toolbar, or the overview for a card that reaches so far to the right, begins to cover the canvas. */
function freeAbove(surface: HTMLElement | null, right: number): number | undefined {
  const tops = ['.react-flow__minimap', '[role="toolbar"]'].flatMap((selector) => {
    const box = surface?.querySelector(selector)?.getBoundingClientRect();
    const covers = box !== undefined && box.height > 0 && (selector.startsWith('[') || right > box.left);
    return covers ? [box.top] : [];
  });
  return tops.length === 0 ? undefined : Math.min(...tops) + MARGIN / 2;
}

type Span = readonly [start: number, end: number];

/** How far a card moves so that it lies within the canvas; one that is too large shows its beginning. */
function inwards([start, end]: Span, [from, to]: Span): number {
  if (start < from + MARGIN) return from + MARGIN - start;
  if (end > to - MARGIN) return Math.max(to - MARGIN - end, from + MARGIN - start);
  return 0;
}
