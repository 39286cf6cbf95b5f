import { durationToMs, nextOpening } from '@janela/flow-schema';
import type { Until } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import type { StepContext } from '../../step/executor.ts';
import { nextOccurrence } from '../../time/next-occurrence.ts';
import { localMs, readDate, readTime } from '../../time/local-days.ts';

/** When a wait that begins now is over. */
export function waitEndsAt(until: Until, { env, conversation }: StepContext): EpochMs {
  const { now, calendar, account } = env;
  switch (until.type) {
    case 'duration':
      return now + durationToMs(until.duration);
    case 'working-hours':
      return account.workingHours === null ? now : (nextOpening(account.workingHours, now, calendar) ?? now);
    case 'time-of-day': {
      const { time, timeZone, weekdays = [1, 2, 3, 4, 5, 6, 7] } = until;
      const when = { type: 'recurring', every: 'week', weekdays, time, timeZone } as const;
      return nextOccurrence(when, { after: now, fields: {}, account, calendar }) ?? now;
    }
    case 'date-field': {
      const { fields } = conversation.facts;
      const day = Object.hasOwn(fields, until.field) ? readDate(fields[until.field] ?? '') : null;
      if (day === null) return now;
      return localMs(calendar, { ...day, ...readTime(until.time) }, until.timeZone ?? account.timeZone);
    }
  }
}
