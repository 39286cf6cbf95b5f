import type { Account, WorkingHours } from '../../api/answers.ts';
import { daysOf, isRight, WEEKDAYS, weekOf, type Week } from './week.ts';

/** When a team works while one edits it. Null: always. */
export type HoursValue = { readonly week: Week; readonly closedOn: readonly string[] } | null;

export function hoursOf({ workingHours }: Pick<Account, 'workingHours'>): HoursValue {
  return workingHours === null ? null : { week: weekOf(workingHours), closedOn: workingHours.closedOn ?? [] };
}

export function toWorkingHours({ week, closedOn }: NonNullable<HoursValue>, timeZone: string): WorkingHours {
  return { timeZone, days: daysOf(week), ...(closedOn.length === 0 ? {} : { closedOn: [...closedOn] }) };
}

/** Whether every day ends after it begins. */
export function areRight(hours: HoursValue): boolean {
  return hours === null || WEEKDAYS.every((day) => isRight(hours.week[day]));
}
