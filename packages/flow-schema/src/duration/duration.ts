import { z } from 'zod';
import { refuse } from '../issues/issues-from-zod.ts';
import type { IssueCode } from '../issues/issue.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const WEEK = 7 * DAY;

/** The longest duration a flow may name: thirty days, in milliseconds. */
export const LONGEST_DURATION_MS = 30 * DAY;

const EXACT = /^P(?=.)(?:(\d{1,9})W)?(?:(\d{1,9})D)?(?:T(?=.)(?:(\d{1,9})H)?(?:(\d{1,9})M)?(?:(\d{1,9})S)?)?$/;
const CALENDAR = /^P(?:\d+Y)?(?:\d+M)?(?:\d+W)?(?:\d+D)?(?:T.*)?$/;

export type DurationReading =
  | { readonly ok: true; readonly ms: number }
  | { readonly ok: false; readonly code: Extract<IssueCode, `duration-${string}`> };

/**
 * Reads an ISO-8601 duration such as `PT23H` or `P1DT12H`, to whole milliseconds, more than zero and at most thirty days.
 * Years and months are refused: their length depends on the calendar, and a window is counted in hours.
 */
export function readDuration(text: string): DurationReading {
  const match = EXACT.exec(text);
  if (match === null) return { ok: false, code: CALENDAR.test(text) ? 'duration-calendar' : 'duration-malformed' };
  const [weeks, days, hours, minutes, seconds] = match.slice(1).map((digits) => Number(digits ?? 0));
  const ms =
    (weeks ?? 0) * WEEK + (days ?? 0) * DAY + (hours ?? 0) * HOUR + (minutes ?? 0) * MINUTE + (seconds ?? 0) * SECOND;
  if (ms === 0) return { ok: false, code: 'duration-zero' };
  if (ms > LONGEST_DURATION_MS) return { ok: false, code: 'duration-too-long' };
  return { ok: true, ms };
}

/** A duration that parsing has already accepted, in milliseconds. Throws `RangeError` on any other text. */
export function durationToMs(text: string): number {
  const reading = readDuration(text);
  if (!reading.ok) throw new RangeError(`Not a duration a flow may hold (${reading.code}): ${text}`);
  return reading.ms;
}

/** The params field of a duration. Kept as its text, so that a document reads as it was written. */
export function durationField(): z.ZodType<string> {
  return z
    .string()
    .superRefine((text, context) => {
      const reading = readDuration(text);
      if (!reading.ok) refuse(context, reading.code);
    })
    .meta({ format: 'duration', pattern: EXACT.source, examples: ['PT23H'] });
}
