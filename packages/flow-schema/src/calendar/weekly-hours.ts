import { z } from 'zod';
import { refuse } from '../issues/issues-from-zod.ts';
import { dateField, timeZoneField } from '../nodes/fields/moments.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A stretch of a day by the wall clock, `09:00` to `18:00`; `24:00` is its end. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/** When people work, by the wall clock of one time zone. */
export interface WeeklyHours {
  readonly timeZone: string;
  /** A day that is left out is free. The spans of a day are in order and do not touch. */
  readonly days: Readonly<Partial<Record<(typeof WEEKDAYS)[number], readonly DaySpan[]>>>;
  /** Days of the calendar on which nobody works, such as `2026-12-25`. */
  readonly closedOn?: readonly string[] | undefined;
}

const TIME = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;

const time = z.string().superRefine((text, context) => {
  if (!TIME.test(text)) refuse(context, 'not-a-time');
});

const spans = z
  .array(z.strictObject({ from: time, to: time }))
  .max(6)
  .superRefine((list, context) => {
    const inOrder = list.every(({ from, to }, index) => from < to && from > (list[index - 1]?.to ?? ''));
    if (!inOrder) refuse(context, 'hours-overlap');
  });

/** The field of working hours in a setting. */
export function weeklyHoursField(): z.ZodType<WeeklyHours> {
  return z.strictObject({
    timeZone: timeZoneField(),
    days: z.partialRecord(z.enum(WEEKDAYS), spans),
    closedOn: z.array(dateField()).max(400).optional(),
  });
}

/** Minutes of the day of a span's ends: 0 to 1,440. */
export function spanMinutes({ from, to }: DaySpan): { readonly from: number; readonly to: number } {
  return { from: minutesOf(from), to: minutesOf(to) };
}

function minutesOf(text: string): number {
  const [hours = 0, minutes = 0] = text.split(':').map(Number);
  return hours * 60 + minutes;
}
