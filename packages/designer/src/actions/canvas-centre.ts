import type { NodePosition } from '@janela/flow-schema';
import type { Canvas } from '../canvas/sizes.ts';

/** The middle of what one sees, in canvas pixels. */
export function canvasCentre(canvas: Canvas): NodePosition {
  const box = document.querySelector('.react-flow')?.getBoundingClientRect();
  if (box === undefined) return { x: 0, y: 0 };
  return canvas.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
}
