import { z } from 'zod';
import { PUNCTUALITY_MS } from '../../analysis/window-proof/window-clock.ts';
import type { ClockContext } from '../../analysis/window-proof/window-clock.ts';
import { durationField, durationToMs } from '../../duration/duration.ts';
import { keyField, uniqueList } from '../fields/names.ts';
import { timeOfDayField, timeZoneField } from '../fields/moments.ts';

const DAY_MS = 24 * 3_600_000;
/** No zone has ever moved its clocks by more at once. */
const CLOCK_CHANGE_MS = 3 * 3_600_000;

/** When a wait is over. Times of day are of the account's time zone where none is named. */
export type Until =
  | { readonly type: 'duration'; readonly duration: string }
  /** The next time the clock shows this; with weekdays (1 is Monday), on one of these days. */
  | {
      readonly type: 'time-of-day';
      readonly time: string;
      readonly weekdays?: readonly number[] | undefined;
      readonly timeZone?: string | undefined;
    }
  /** The next beginning of the account's working hours; at once within them. */
  | { readonly type: 'working-hours' }
  /** The day in a contact field, at a time of day. Past or missing: at once. */
  | {
      readonly type: 'date-field';
      readonly field: string;
      readonly time: string;
      readonly timeZone?: string | undefined;
    };

export const UNTIL_TYPES = ['duration', 'time-of-day', 'working-hours', 'date-field'] as const;

export function untilField(): z.ZodType<Until> {
  const clock = { time: timeOfDayField(), timeZone: timeZoneField().optional() };
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('duration'), duration: durationField() }),
    z.strictObject({
      type: z.literal('time-of-day'),
      weekdays: uniqueList(z.int().min(1).max(7), 7).optional(),
      ...clock,
    }),
    z.strictObject({ type: z.literal('working-hours') }),
    z.strictObject({ type: z.literal('date-field'), field: keyField(), ...clock }),
  ]);
}

/** The longest it may take, in milliseconds. */
export function longestWaitMs(until: Until, { longestGapMs }: ClockContext): number {
  switch (until.type) {
    case 'duration':
      return durationToMs(until.duration) + PUNCTUALITY_MS;
    case 'time-of-day': {
      const days = until.weekdays === undefined ? 1 : longestStretch(until.weekdays);
      return days * DAY_MS + CLOCK_CHANGE_MS + PUNCTUALITY_MS;
    }
    case 'working-hours':
      return (longestGapMs ?? 0) + PUNCTUALITY_MS;
    case 'date-field':
      return Infinity;
  }
}

/** The most days from one of these weekdays to the next. */
function longestStretch(weekdays: readonly number[]): number {
  const sorted = weekdays.toSorted((a, b) => a - b);
  const [first = 1] = sorted;
  const gaps = sorted.map((day, index) => (sorted[index + 1] ?? first + 7) - day);
  return Math.max(...gaps);
}
