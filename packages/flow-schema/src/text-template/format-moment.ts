import type { EpochMs } from '@janela/messaging-window';
import type { LocalTime } from '../calendar/calendar.ts';
import type { TextEnv } from './text-scope.ts';

const STANDARD = '%d/%m/%Y';
const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?/;

const PARTS: Readonly<Record<string, (time: LocalTime) => string>> = {
  Y: ({ year }) => String(year).padStart(4, '0'),
  y: ({ year }) => two(year % 100),
  m: ({ month }) => two(month),
  d: ({ day }) => two(day),
  e: ({ day }) => String(day),
  H: ({ hour }) => two(hour),
  M: ({ minute }) => two(minute),
  S: ({ second }) => two(second),
  u: ({ weekday }) => String(weekday),
};

/**
 * A day or a moment as a text, by the directives of strftime that are the same in every language (`%d/%m/%Y %H:%M`). Reads `now`, `today`,
 * `2026-11-23`, `2026-11-23T10:00` and epoch milliseconds; anything else stays as it is.
 */
export function formatMoment(value: unknown, format: string | undefined, env: TextEnv): string {
  const local = localTime(value, env);
  if (local === null) return typeof value === 'string' ? value : '';
  return (format ?? STANDARD).replaceAll(/%([A-Za-z%])/g, (directive, letter: string) =>
    letter === '%' ? '%' : (PARTS[letter]?.(local) ?? directive),
  );
}

function localTime(value: unknown, { now, timeZone, calendar }: TextEnv): LocalTime | null {
  const at = (ms: EpochMs): LocalTime => calendar.toLocal(ms, timeZone);
  if (value === 'now' || value === 'today') return at(now);
  if (typeof value === 'number') return Number.isFinite(value) ? at(value) : null;
  const [whole, ...digits] = typeof value === 'string' ? (DAY.exec(value) ?? []) : [];
  if (whole === undefined) return null;
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0] = digits.map((part) => Number(part ?? 0));
  if (month < 1 || month > 12 || day < 1 || day > 31 || hour > 23 || minute > 59) return null;
  return at(calendar.fromLocal({ year, month, day, hour, minute, second: 0 }, timeZone));
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
