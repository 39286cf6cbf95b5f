import type { EpochMs } from '../types.ts';

const DAY_MS = 86_400_000;
const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;

/** 00:00 UTC of an ISO date such as `2026-04-27`. Throws a RangeError for anything else: pure code has no Date to ask. */
export function startOfDay(isoDate: string): EpochMs {
  const [, year, month, day] = (/^(\d{4})-(\d\d)-(\d\d)$/.exec(isoDate) ?? []).map(Number);
  const beforeMonth = DAYS_BEFORE_MONTH[(month ?? 0) - 1];
  if (year === undefined || month === undefined || day === undefined || beforeMonth === undefined) {
    throw new RangeError(`${isoDate} is not an ISO date.`);
  }
  const leapDayOfYear = month > 2 && isLeap(year) ? 1 : 0;
  const days = year * 365 + leapDaysBefore(year) + beforeMonth + leapDayOfYear + day - 1;
  return (days - (1970 * 365 + leapDaysBefore(1970))) * DAY_MS;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function leapDaysBefore(year: number): number {
  const last = year - 1;
  return Math.floor(last / 4) - Math.floor(last / 100) + Math.floor(last / 400);
}
