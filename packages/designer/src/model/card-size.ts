/** The size of something on the canvas, in canvas pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Measured sizes by node id. What has not been drawn yet is missing. */
export type Sizes = Readonly<Record<string, Size>>;

/** Cards have one width; their height depends on their words. */
export const CARD_WIDTH = 248;

/** About the height of a card with two ports: where nothing has been measured. */
export const CARD_HEIGHT = 152;

export const GRID = 8;

export function sizeOf(nodeId: string, sizes: Sizes): Size {
  return sizes[nodeId] ?? { width: CARD_WIDTH, height: CARD_HEIGHT };
}

export function toGrid(value: number): number {
  return Math.round(value / GRID) * GRID;
}
