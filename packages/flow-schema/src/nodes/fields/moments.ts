import { z } from 'zod';
import { refuse } from '../../issues/issues-from-zod.ts';

const TIME_OF_DAY = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME_ZONE = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;

/** A time of the wall clock, `09:30`. */
export function timeOfDayField(): z.ZodType<string> {
  return z.string().superRefine((text, context) => {
    if (!TIME_OF_DAY.test(text)) refuse(context, 'not-a-time');
  });
}

/** A day of the calendar, `2026-11-23`. */
export function dateField(): z.ZodType<string> {
  return z.string().superRefine((text, context) => {
    const [, year, month, day] = (DATE.exec(text) ?? []).map(Number);
    if (year === undefined || month === undefined || day === undefined || !isDay(year, month, day)) {
      refuse(context, 'not-a-date');
    }
  });
}

/** The name of an IANA time zone. Whether there is one of this name is known where there is a calendar. */
export function timeZoneField(): z.ZodType<string> {
  return z.string().superRefine((text, context) => {
    if (text.length > 60 || !TIME_ZONE.test(text)) refuse(context, 'not-a-time-zone');
  });
}

function isDay(year: number, month: number, day: number): boolean {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return day >= 1 && day <= (lengths[month - 1] ?? 0);
}
