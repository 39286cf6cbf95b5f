import { isOpenAt, type Calendar, type WeeklyHours } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import type { Moment, PlayedStep } from '@janela/runtime/simulation';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** A timer may be armed for next year; what is shown stays readable. */
const LONGEST = 35 * DAY;

export interface Stretch {
  readonly from: EpochMs;
  readonly until: EpochMs;
}

export interface Mark {
  readonly at: EpochMs;
  readonly by: 'customer' | 'bot' | 'person' | 'timer';
  /** Not yet, after going back in time: it is played again, or forgotten. */
  readonly isLater: boolean;
}

export interface DayMark {
  readonly at: EpochMs;
  /** The clocks change on this day. */
  readonly changesClocks: boolean;
}

/** What the time line shows: the beginning, what is armed, the windows, and some room to go on. */
export function spanOf({ start, now, conversations, traces }: Moment, steps: readonly PlayedStep[]): Stretch {
  const ends = [
    now,
    ...steps.map(({ at }) => at),
    ...conversations.flatMap(({ timers }) => timers.map(({ dueAt }) => dueAt)),
    ...windowsOf(traces).map(({ until }) => until),
  ].filter((at) => at <= Math.max(now, start + LONGEST));
  const end = Math.max(start + 12 * HOUR, ...ends);
  return { from: start, until: Math.ceil((end + (end - start) / 20) / HOUR) * HOUR };
}

/** Messages as they came and went, what falls due, and steps that lie ahead after going back. */
export function marksOf({ now, conversations }: Moment, steps: readonly PlayedStep[]): readonly Mark[] {
  const known = conversations.flatMap(({ thread, timers }) => [
    ...thread.flatMap((item): Mark[] => {
      if (item.type === 'effect')
        return item.effect.type === 'send-message' ? [{ at: item.at, by: 'bot', isLater: false }] : [];
      return markOf(item.event.type, item.at, false);
    }),
    ...timers.map(({ dueAt }): Mark => ({ at: dueAt, by: 'timer', isLater: false })),
  ]);
  return [...known, ...steps.filter(({ at }) => at > now).flatMap(({ at, event }) => markOf(event.type, at, true))];
}

function markOf(
  type: PlayedStep['event']['type'] | 'timer' | 'move-run' | 'stop-run',
  at: EpochMs,
  isLater: boolean,
): Mark[] {
  if (type === 'customer-message') return [{ at, by: 'customer', isLater }];
  return type === 'human-message' ? [{ at, by: 'person', isLater }] : [];
}

/** When the messaging window was, and will be, open; stretches that touch are one. */
export function windowsOf(traces: Moment['traces']): readonly Stretch[] {
  const windows: Stretch[] = [];
  for (const { trace } of traces) {
    for (const entry of trace.entries) {
      if (entry.type !== 'window-moved') continue;
      const last = windows.at(-1);
      if (last === undefined || last.until < trace.at) windows.push({ from: trace.at, until: entry.closesAt });
      else windows[windows.length - 1] = { from: last.from, until: Math.max(last.until, entry.closesAt) };
    }
  }
  return windows;
}

/** When nobody works, to the half hour. Working hours begin and end on it nearly everywhere, and a band shows no less. */
export function closedHours({ from, until }: Stretch, hours: WeeklyHours, calendar: Calendar): readonly Stretch[] {
  const closed: Stretch[] = [];
  for (let at = from; at < until; at += HOUR / 2) {
    if (isOpenAt(hours, at, calendar)) continue;
    const next = Math.min(until, at + HOUR / 2);
    const last = closed.at(-1);
    if (last?.until === at) closed[closed.length - 1] = { from: last.from, until: next };
    else closed.push({ from: at, until: next });
  }
  return closed;
}

/** The midnights of a time zone within a stretch. */
export function daysOf({ from, until }: Stretch, timeZone: string, calendar: Calendar): readonly DayMark[] {
  const days: DayMark[] = [];
  let midnight = midnightOf(from, timeZone, calendar);
  while (midnight < until) {
    // A day has 23 to 25 hours: 30 hours on it is the next one, and not the one after.
    const next = midnightOf(midnight + 30 * HOUR, timeZone, calendar);
    if (midnight > from) days.push({ at: midnight, changesClocks: next - midnight !== DAY });
    midnight = next;
  }
  return days;
}

function midnightOf(at: EpochMs, timeZone: string, calendar: Calendar): EpochMs {
  const { year, month, day } = calendar.toLocal(at, timeZone);
  return calendar.fromLocal({ year, month, day, hour: 0, minute: 0, second: 0 }, timeZone);
}
