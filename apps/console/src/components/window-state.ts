/** How near the end of a messaging window is, in the steps its ring is coloured by. */
export type WindowState = 'never' | 'open' | 'soon' | 'last' | 'closed';

export interface MessagingWindow {
  /** ISO 8601; absent where nobody knows when it opened: then it lasts a day. */
  readonly openedAt?: string | null;
  /** ISO 8601, exclusive; null where it never opened. */
  readonly closesAt: string | null;
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const SOON_MS = 4 * HOUR_MS;
const LAST_MS = HOUR_MS;

/** Milliseconds until the window closes; 0 where it is closed, null where it never opened. */
export function timeLeft({ closesAt }: MessagingWindow, now: number): number | null {
  return closesAt === null ? null : Math.max(0, Date.parse(closesAt) - now);
}

/** Exactly at its end a window is closed. */
export function windowState(window: MessagingWindow, now: number): WindowState {
  const left = timeLeft(window, now);
  if (left === null) return 'never';
  if (left <= 0) return 'closed';
  if (left < LAST_MS) return 'last';
  return left < SOON_MS ? 'soon' : 'open';
}

/** How much of the window is left, 0 to 1. */
export function fractionLeft(window: MessagingWindow, now: number): number {
  const left = timeLeft(window, now);
  if (left === null || window.closesAt === null) return 0;
  const opened = window.openedAt ? Date.parse(window.openedAt) : Date.parse(window.closesAt) - DAY_MS;
  const length = Date.parse(window.closesAt) - opened;
  return length > 0 ? Math.min(1, left / length) : 0;
}

/** The largest two units that say enough: days and hours, hours and minutes, or minutes. Never rounded up. */
export interface TimeLeftParts {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
}

export function splitTime(ms: number): TimeLeftParts {
  const minutes = Math.floor(ms / MINUTE_MS);
  return { days: Math.floor(minutes / 1440), hours: Math.floor(minutes / 60) % 24, minutes: minutes % 60 };
}
