/** A rectangle on the canvas, in canvas pixels; x and y are its left upper corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The smallest rectangle around all; null of none. */
export function boundsOf(rectangles: readonly Rectangle[]): Rectangle | null {
  if (rectangles.length === 0) return null;
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y, width, height } of rectangles) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** Whether the middle of `inner` lies within `outer`: a card that only touches a frame is not in it. */
export function holdsMiddle(outer: Rectangle, inner: Rectangle): boolean {
  const x = inner.x + inner.width / 2;
  const y = inner.y + inner.height / 2;
  return x >= outer.x && x <= outer.x + outer.width && y >= outer.y && y <= outer.y + outer.height;
}

/** From edge to edge. Below zero where they overlap, the more the further. */
export function distanceBetween(a: Rectangle, b: Rectangle): number {
  const across = Math.max(a.x - b.x - b.width, b.x - a.x - a.width);
  const along = Math.max(a.y - b.y - b.height, b.y - a.y - a.height);
  if (across < 0 && along < 0) return Math.max(across, along);
  return Math.hypot(Math.max(0, across), Math.max(0, along));
}

export function overlap(a: Rectangle, b: Rectangle): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
