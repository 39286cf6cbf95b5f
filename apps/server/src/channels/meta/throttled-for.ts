import { asList, asObject } from './read-json.ts';

/** An hour: a longer word than that is a mistake, or better asked again. */
const LONGEST_MS = 3_600_000;

/**
 * How long the platform asks to wait, in milliseconds; null where it does not say. `retry-after` is in seconds;
 * `x-business-use-case-usage` gives `estimated_time_to_regain_access` in minutes for each limit of each business.
 * https://developers.facebook.com/docs/graph-api/overview/rate-limiting (2026-09-11)
 */
export function throttledForMs(headers: Readonly<Record<string, string>>): number | null {
  const retryAfter = headers['retry-after'];
  const seconds = retryAfter !== undefined && /^\d{1,9}$/.test(retryAfter) ? Number(retryAfter) : 0;
  const longest = Math.max(seconds * 1000, minutesToRegain(headers['x-business-use-case-usage']) * 60_000);
  return longest > 0 ? Math.min(longest, LONGEST_MS) : null;
}

function minutesToRegain(header: string | undefined): number {
  if (header === undefined) return 0;
  const limits = Object.values(asObject(readJson(header)) ?? {}).flatMap(asList);
  const minutes = limits.map((limit) => asObject(limit)?.['estimated_time_to_regain_access']);
  return Math.max(0, ...minutes.filter((value) => typeof value === 'number'));
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
