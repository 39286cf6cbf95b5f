/** How long the view glides to another place, in milliseconds: long enough to keep orientation, and not at all for who wants no motion. */
export function glideMs(): number {
  return window.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : 160;
}
