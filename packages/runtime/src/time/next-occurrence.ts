import { durationToMs } from '@janela/flow-schema';
import type { Calendar, When } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import { dayAfter, daysOfMonth, localMs, plusDays, readDate, readTime } from './local-days.ts';
import type { Day } from './local-days.ts';

const DAY_MS = 24 * 3_600_000;
/** A day that exists in any eight years: 29 February skips one leap year in a hundred. */
const YEARS_AHEAD = 9;

export interface OccurrenceQuestion {
  /** Strictly later than this. */
  readonly after: EpochMs;
  readonly fields: Readonly<Record<string, string>>;
  readonly account: { readonly timeZone: string };
  readonly calendar: Calendar;
}

/** The next time of a schedule; null: there is none any more. */
export function nextOccurrence(when: When, question: OccurrenceQuestion): EpochMs | null {
  const timeZone = when.timeZone ?? question.account.timeZone;
  const at = (day: Day | null): EpochMs | null =>
    day === null ? null : localMs(question.calendar, { ...day, ...readTime(when.time) }, timeZone);
  const isNext = (ms: EpochMs | null): ms is EpochMs => ms !== null && ms > question.after;
  if (when.type === 'once') return first([readDate(when.date)].map(at), isNext);
  if (when.type === 'date-field') return first(fieldDays(when, question, timeZone).map(at), isNext);
  return first(recurringDays(when, question, timeZone).map(at), isNext);
}

function first(moments: readonly (EpochMs | null)[], isNext: (ms: EpochMs | null) => ms is EpochMs): EpochMs | null {
  return moments.filter(isNext).reduce<EpochMs | null>((best, ms) => (best === null || ms < best ? ms : best), null);
}

type Recurring = Extract<When, { readonly type: 'recurring' }>;

/** The days from today on of which the next occurrence is surely one. */
function recurringDays(when: Recurring, { after, calendar }: OccurrenceQuestion, timeZone: string): readonly Day[] {
  const today = calendar.toLocal(after, timeZone);
  if (when.every === 'day') return [today, dayAfter(today), plusDays(today, 2)];
  if (when.every === 'week') {
    const ahead = [0, 1, 2, 3, 4, 5, 6, 7];
    return ahead
      .filter((days) => when.weekdays.includes(((today.weekday - 1 + days) % 7) + 1))
      .map((days) => plusDays(today, days));
  }
  return [0, 1, 2].map((months) => {
    const month = ((today.month - 1 + months) % 12) + 1;
    const year = today.year + Math.floor((today.month - 1 + months) / 12);
    return { year, month, day: Math.min(when.day, daysOfMonth(year, month)) };
  });
}

type DateField = Extract<When, { readonly type: 'date-field' }>;

function fieldDays(when: DateField, { fields, after, calendar }: OccurrenceQuestion, timeZone: string): readonly Day[] {
  const day = Object.hasOwn(fields, when.field) ? readDate(fields[when.field] ?? '') : null;
  if (day === null) return [];
  const by = when.offset === 'on' || when.by === undefined ? 0 : Math.round(durationToMs(when.by) / DAY_MS);
  const shift = when.offset === 'before' ? -by : by;
  if (!when.yearly) return [plusDays(day, shift)];
  const { year } = calendar.toLocal(after, timeZone);
  return Array.from({ length: YEARS_AHEAD }, (_, index) => ({ ...day, year: year - 1 + index }))
    .filter((one) => one.day <= daysOfMonth(one.year, one.month))
    .map((one) => plusDays(one, shift));
}
