import { daysOfMonth, readDate } from '../../time/local-days.ts';
import type { Day } from '../../time/local-days.ts';

/** Two digits of a year mean one that is at most so far ahead. */
const FUTURE_YEARS = 20;

const SPOKEN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s*[/.-]\s*(\d{2}|\d{4}))?$/;

/** A day as people type it, the day before the month: `23/11`, `23.11.2026`, or `2026-11-23`. Without a year, the next one from today. */
export function readDateAnswer(text: string, today: Day): string | null {
  const iso = readDate(text);
  if (iso !== null) return isoDay(iso);
  const [, day, month, year] = (SPOKEN.exec(text.trim()) ?? []).map((part) =>
    part === undefined ? undefined : Number(part),
  );
  if (day === undefined || month === undefined || month < 1 || month > 12 || day < 1) return null;
  const found = { day, month, year: year === undefined ? nextYear({ day, month }, today) : fullYear(year, today) };
  return found.day <= daysOfMonth(found.year, found.month) ? isoDay(found) : null;
}

function nextYear({ day, month }: Omit<Day, 'year'>, today: Day): number {
  const isOver = month < today.month || (month === today.month && day < today.day);
  return isOver ? today.year + 1 : today.year;
}

function fullYear(year: number, today: Day): number {
  if (year >= 100) return year;
  // Of somebody born in `88` rather than of a day in sixty years.
  return 2_000 + year > today.year + FUTURE_YEARS ? 1_900 + year : 2_000 + year;
}

function isoDay({ year, month, day }: Day): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
