import type { ClockContext, WindowClock } from './window-clock.ts';

/** What is left of a clock where the window is known to be open; with `leftMs`, where less than that is left of it. Null: nothing. */
export function openOnly(
  clock: WindowClock,
  { windowMs, marginMs }: ClockContext,
  leftMs = Infinity,
): WindowClock | null {
  // A moment before its end is the last one at which it is open.
  const minMs = Math.max(clock.minMs, leftMs === Infinity ? 0 : windowMs - leftMs);
  const maxMs = Math.min(clock.maxMs, windowMs - marginMs - 1);
  return minMs > maxMs ? null : { minMs, maxMs };
}

/** What is left of a clock where the window is known to be closed, or never to have been open. */
export function closedOnly(clock: WindowClock, { windowMs, marginMs }: ClockContext): WindowClock | null {
  const minMs = Math.max(clock.minMs, windowMs - marginMs);
  return minMs > clock.maxMs ? null : { minMs, maxMs: clock.maxMs };
}
