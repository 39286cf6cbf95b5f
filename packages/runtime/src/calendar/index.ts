import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '@janela/flow-schema';

/**
 * The calendar of every host: on the server, in the simulator and in tests. An entry of its own, as the interpreter takes time zones as a
 * value. https://tc39.es/proposal-temporal/docs/timezone.html
 */
export const temporalCalendar: Calendar = {
  toLocal(at, timeZone) {
    const { year, month, day, hour, minute, second, dayOfWeek } =
      Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
    return { year, month, day, hour, minute, second, weekday: dayOfWeek };
  },
  // `compatible`: forward out of a gap, and the earlier of two.
  fromLocal: (local, timeZone) =>
    Temporal.PlainDateTime.from(local).toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds,
  isTimeZone(timeZone) {
    try {
      Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(timeZone);
      return true;
    } catch {
      return false;
    }
  },
};
