import type { Calendar } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';

/** A day of the calendar, in no time zone. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface TimeOfDay {
  readonly hour: number;
  readonly minute: number;
}

/** `2026-11-23`, also with a time after it; null where it is no day. */
export function readDate(text: string): Day | null {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})(?:$|T| )/.exec(text.trim()) ?? []).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOfMonth(year, month) ? { year, month, day } : null;
}

/** `09:30`. What is no time of day is midnight: parsing lets none through. */
export function readTime(text: string): TimeOfDay {
  const [, hour = 0, minute = 0] = (/^(\d{2}):(\d{2})$/.exec(text) ?? []).map(Number);
  return { hour, minute };
}

export function daysOfMonth(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
}

export function dayAfter({ year, month, day }: Day): Day {
  if (day < daysOfMonth(year, month)) return { year, month, day: day + 1 };
  return month < 12 ? { year, month: month + 1, day: 1 } : { year: year + 1, month: 1, day: 1 };
}

function dayBefore({ year, month, day }: Day): Day {
  if (day > 1) return { year, month, day: day - 1 };
  const before = month > 1 ? { year, month: month - 1 } : { year: year - 1, month: 12 };
  return { ...before, day: daysOfMonth(before.year, before.month) };
}

/** The day so many days later, or earlier where it is below zero. */
export function plusDays(day: Day, days: number): Day {
  let found: Day = day;
  for (let left = Math.abs(days); left > 0; left -= 1) found = days > 0 ? dayAfter(found) : dayBefore(found);
  return found;
}

/** The moment of a wall clock. */
export function localMs(calendar: Calendar, local: Day & TimeOfDay, timeZone: string): EpochMs {
  const { year, month, day, hour, minute } = local;
  return calendar.fromLocal({ year, month, day, hour, minute, second: 0 }, timeZone);
}
