import { z } from 'zod';
import { durationField } from '../../duration/duration.ts';
import { refuseAbsent } from '../../issues/issues-from-zod.ts';
import { keyField, uniqueList } from '../fields/names.ts';
import { dateField, timeOfDayField, timeZoneField } from '../fields/moments.ts';

/** Times are of the wall clock of the time zone: the account's where none is named. */
export type When =
  | { readonly type: 'once'; readonly date: string; readonly time: string; readonly timeZone?: string | undefined }
  | {
      readonly type: 'recurring';
      readonly every: 'day';
      readonly time: string;
      readonly timeZone?: string | undefined;
    }
  | {
      readonly type: 'recurring';
      readonly every: 'week';
      /** 1 is Monday, 7 is Sunday. */
      readonly weekdays: readonly number[];
      readonly time: string;
      readonly timeZone?: string | undefined;
    }
  | {
      readonly type: 'recurring';
      readonly every: 'month';
      /** 31 is the last day of a shorter month too. */
      readonly day: number;
      readonly time: string;
      readonly timeZone?: string | undefined;
    }
  /** Before, on or after the day in a field of the contact (`2026-11-23`); `yearly`: its day and month in every year. */
  | {
      readonly type: 'date-field';
      readonly field: string;
      readonly offset: 'before' | 'on' | 'after';
      /** Whole days as an ISO-8601 duration; with `on` it is left out. */
      readonly by?: string | undefined;
      readonly yearly: boolean;
      readonly time: string;
      readonly timeZone?: string | undefined;
    };

const clock = { time: timeOfDayField(), timeZone: timeZoneField().optional() };

const recurring = z.discriminatedUnion('every', [
  z.strictObject({ type: z.literal('recurring'), every: z.literal('day'), ...clock }),
  z.strictObject({
    type: z.literal('recurring'),
    every: z.literal('week'),
    weekdays: uniqueList(z.int().min(1).max(7), 7),
    ...clock,
  }),
  z.strictObject({
    type: z.literal('recurring'),
    every: z.literal('month'),
    day: z.int().min(1).max(31),
    ...clock,
  }),
]);

const aroundDate = z
  .strictObject({
    type: z.literal('date-field'),
    field: keyField(),
    offset: z.enum(['before', 'on', 'after']),
    by: durationField().optional(),
    yearly: z.boolean().default(false),
    ...clock,
  })
  .superRefine(({ offset, by }, context) => {
    if (offset !== 'on' && by === undefined) refuseAbsent(context, 'by');
  });

export function whenField(): z.ZodType<When> {
  return z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('once'), date: dateField(), ...clock }),
    recurring,
    aroundDate,
  ]);
}
