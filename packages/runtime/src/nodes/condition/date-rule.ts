import { durationToMs } from '@janela/flow-schema';
import type { DateRule } from '@janela/flow-schema';
import type { StepContext } from '../../step/executor.ts';
import { localMs, plusDays, readDate } from '../../time/local-days.ts';
import type { Finding } from './finding.ts';

/** Compares the day in a contact field with now: a day begins and ends with the account's midnight. */
export function dateRule({ key, operator, by }: DateRule, { conversation, env }: StepContext): Finding {
  const { fields } = conversation.facts;
  const actual = Object.hasOwn(fields, key) ? (fields[key] ?? null) : null;
  const day = actual === null ? null : readDate(actual);
  if (day === null) return { actual, result: false };
  const { calendar, account, now } = env;
  const midnight = { hour: 0, minute: 0 };
  const begins = localMs(calendar, { ...day, ...midnight }, account.timeZone);
  const ends = localMs(calendar, { ...plusDays(day, 1), ...midnight }, account.timeZone);
  const byMs = by === undefined ? 0 : durationToMs(by);
  switch (operator) {
    case 'is-today':
      return { actual, result: begins <= now && now < ends };
    case 'older-than':
      return { actual, result: ends + byMs <= now };
    case 'newer-than':
      return { actual, result: ends + byMs > now };
    case 'comes-within':
      return { actual, result: begins > now && begins <= now + byMs };
  }
}
