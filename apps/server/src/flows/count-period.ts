export const HOUR_MS = 3_600_000;
export const DAY_MS = 24 * HOUR_MS;

/** How long blocks are counted by the hour; older counts are kept by the day. */
const HOURLY_MS = 7 * DAY_MS;

/** The moment before which counts are, or soon will be, kept by the UTC day. */
export function dailyBefore(now: number): number {
  return startOf(DAY_MS, now - HOURLY_MS);
}

/** Where a period really begins, for the counts are kept by the hour and later by the day. */
export function beginOfPeriod(since: number, now: number): number {
  return startOf(since < dailyBefore(now) ? DAY_MS : HOUR_MS, since);
}

function startOf(length: number, time: number): number {
  return Math.floor(time / length) * length;
}
