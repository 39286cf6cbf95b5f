import type { EpochMs } from '@janela/messaging-window';
import type { Calendar, LocalTime } from './calendar.ts';
import { spanMinutes, WEEKDAYS } from './weekly-hours.ts';
import type { WeeklyHours } from './weekly-hours.ts';

const DAY_MS = 24 * 3_600_000;
/** Further ahead than any holidays that anybody enters. */
const DAYS_AHEAD = 430;

/** One stretch of working time, by its moments: `[from, to)`. */
interface Stretch {
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** Whether somebody works at this moment. The end of a stretch is outside it. */
export function isOpenAt(hours: WeeklyHours, at: EpochMs, calendar: Calendar): boolean {
  return stretchesOn(hours, calendar.toLocal(at, hours.timeZone), calendar).some(
    ({ from, to }) => from <= at && at < to,
  );
}

/** The moment itself within working hours, else their next beginning; null where there are none any more. */
export function nextOpening(hours: WeeklyHours, at: EpochMs, calendar: Calendar): EpochMs | null {
  for (let days = 0; days <= DAYS_AHEAD; days += 1) {
    for (const { from, to } of stretchesOn(hours, dayAt(hours, at, { days, calendar }), calendar)) {
      if (at < to) return Math.max(at, from);
    }
  }
  return null;
}

/**
 * The last moment, no later than `before` and no earlier than `notBefore`, at which somebody works: `before` itself within
 * working hours, else the end of the last stretch before it (the very minute in which people leave). Null: nobody works in between.
 */
export function lastWorkingMoment(
  hours: WeeklyHours,
  { notBefore, before }: { readonly notBefore: EpochMs; readonly before: EpochMs },
  calendar: Calendar,
): EpochMs | null {
  for (let days = 0; before - days * DAY_MS > notBefore - 2 * DAY_MS; days += 1) {
    const stretches = stretchesOn(hours, dayAt(hours, before, { days: -days, calendar }), calendar);
    const last = stretches.findLast(({ from }) => from <= before);
    if (last === undefined) continue;
    const moment = Math.min(before, last.to);
    return moment >= notBefore ? moment : null;
  }
  return null;
}

/** The local day so many days from the one in which a moment lies. From noon to noon, so that no change of clocks skips one. */
function dayAt(
  { timeZone }: WeeklyHours,
  at: EpochMs,
  { days, calendar }: { readonly days: number; readonly calendar: Calendar },
): LocalTime {
  const { year, month, day } = calendar.toLocal(at, timeZone);
  const noon = calendar.fromLocal({ year, month, day, hour: 12, minute: 0, second: 0 }, timeZone);
  return calendar.toLocal(noon + days * DAY_MS, timeZone);
}

function stretchesOn(
  hours: WeeklyHours,
  { year, month, day, weekday }: LocalTime,
  calendar: Calendar,
): readonly Stretch[] {
  const name = WEEKDAYS[weekday - 1];
  const two = (value: number): string => String(value).padStart(2, '0');
  const isFree = hours.closedOn?.includes(`${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`) ?? false;
  if (name === undefined || isFree) return [];
  const momentOf = (minutes: number): EpochMs => {
    const midnightAfter = minutes === 1_440;
    const local = {
      year,
      month,
      day,
      hour: midnightAfter ? 23 : Math.floor(minutes / 60),
      minute: midnightAfter ? 59 : minutes % 60,
    };
    return calendar.fromLocal({ ...local, second: 0 }, hours.timeZone) + (midnightAfter ? 60_000 : 0);
  };
  return (hours.days[name] ?? []).map(spanMinutes).map(({ from, to }) => ({ from: momentOf(from), to: momentOf(to) }));
}

/**
 * The longest stretch without working hours, in milliseconds: an upper bound, with room for a change of the clocks and for closed days.
 * Infinity where there are none at all.
 */
export function longestGapMs({ days, closedOn = [] }: WeeklyHours): number {
  const week = WEEKDAYS.flatMap((name, index) =>
    (days[name] ?? []).map(spanMinutes).map(({ from, to }) => ({ from: from + index * 1_440, to: to + index * 1_440 })),
  );
  const [first] = week;
  if (first === undefined) return Infinity;
  const gaps = week.map(({ to }, index) => (week[index + 1]?.from ?? first.from + 7 * 1_440) - to);
  // A closed day can join the gaps around it, and closed days in a row all of theirs.
  const ordinary = Math.max(...gaps) * 60_000;
  return ordinary + closedOn.length * 7 * DAY_MS + 3 * 3_600_000;
}
