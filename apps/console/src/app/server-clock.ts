/** How far the server's clock is ahead of this device's, in milliseconds. */
let aheadMs = 0;
let heard: (() => void) | undefined;

/** An answer takes its time on the way; a difference below this is that, and no other clock. */
const JITTER_MS = 2_000;

/**
 * The time the server counts windows by, in epoch milliseconds. A phone whose clock is five minutes off must not show
 * five minutes that are not there.
 */
export function serverNow(): number {
  return Date.now() + aheadMs;
}

/** Learns the server's time from an answer: `x-server-time`, epoch milliseconds. Without it this device's clock counts. */
export function learnServerTime(headers: Headers): void {
  const told = Number(headers.get('x-server-time') ?? Number.NaN);
  if (!Number.isFinite(told) || told <= 0) return;
  const ahead = told - Date.now();
  if (Math.abs(ahead - aheadMs) < JITTER_MS) return;
  aheadMs = ahead;
  heard?.();
}

/** Calls whoever shows the time when it turns out to be another one. */
export function onServerTimeMoved(listener: (() => void) | undefined): void {
  heard = listener;
}
