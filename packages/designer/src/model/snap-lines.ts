import type { Rectangle } from './rectangle.ts';

/** Closer than this to a line, in canvas pixels, and the card goes there. */
const REACH = 6;

export interface Snap {
  /** Where the card goes; absent: it stays where the pointer has it. */
  readonly x?: number;
  readonly y?: number;
  /** What is drawn: upright lines at x, level lines at y. */
  readonly upright: readonly number[];
  readonly level: readonly number[];
}

/** The lines on which a dragged card meets the edges or the middle of others. */
export function snapLines(moving: Rectangle, others: readonly Rectangle[]): Snap {
  const upright = nearest(
    moving.x,
    moving.width,
    others.map(({ x, width }) => [x, width] as const),
  );
  const level = nearest(
    moving.y,
    moving.height,
    others.map(({ y, height }) => [y, height] as const),
  );
  return {
    ...(upright === null ? {} : { x: upright.to }),
    ...(level === null ? {} : { y: level.to }),
    upright: upright === null ? [] : [upright.line],
    level: level === null ? [] : [level.line],
  };
}

function nearest(
  start: number,
  extent: number,
  others: readonly (readonly [start: number, extent: number])[],
): { readonly to: number; readonly line: number } | null {
  let best: { to: number; line: number; distance: number } | null = null;
  for (const [otherStart, otherExtent] of others) {
    // Start to start, middle to middle, end to end: other pairs make cards jump between neighbours.
    for (const share of [0, 0.5, 1]) {
      const line = otherStart + otherExtent * share;
      const to = line - extent * share;
      const distance = Math.abs(to - start);
      if (distance <= REACH && (best === null || distance < best.distance)) best = { to, line, distance };
    }
  }
  return best;
}
