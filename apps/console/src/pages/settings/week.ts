import type { WorkingHours } from '../../api/answers.ts';

export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** A stretch of a day, `09:00` to `18:00`; the end of the day is `24:00`. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** Every day with its stretches, in order; none where the team is away. */
export type Week = Readonly<Record<Weekday, readonly Span[]>>;

export const USUAL_DAY: readonly Span[] = [{ from: '09:00', to: '18:00' }];

/** So many stretches the server takes for one day. */
export const MOST_SPANS = 6;

const FREE: Week = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };

/** What most teams begin with. */
export const USUAL_WEEK: Week = {
  ...FREE,
  mon: USUAL_DAY,
  tue: USUAL_DAY,
  wed: USUAL_DAY,
  thu: USUAL_DAY,
  fri: USUAL_DAY,
};

export function weekOf({ days }: Pick<WorkingHours, 'days'>): Week {
  return { ...FREE, ...days };
}

/** As the server keeps it: days that are free are left out, stretches stand in order. */
export function daysOf(week: Week): WorkingHours['days'] {
  const open = WEEKDAYS.filter((day) => week[day].length > 0);
  return Object.fromEntries(open.map((day) => [day, inOrder(week[day])]));
}

function inOrder(spans: readonly Span[]): Span[] {
  return spans.toSorted((one, other) => one.from.localeCompare(other.from));
}

/** Whether the stretches of a day can be kept: each ends after it begins, and no two meet. */
export function isRight(spans: readonly Span[]): boolean {
  return inOrder(spans).every(
    ({ from, to }, index, all) => from !== '' && to !== '' && from < to && from > (all[index - 1]?.to ?? ''),
  );
}

/** Behind the last stretch, where there is room; else nothing is added. */
export function withSpan(spans: readonly Span[]): readonly Span[] {
  const last = inOrder(spans).at(-1);
  if (last === undefined) return USUAL_DAY;
  const [hour = 24] = last.to.split(':').map(Number);
  if (hour >= 22) return spans;
  return [...spans, { from: clock(hour + 1), to: clock(hour + 2) }];
}

/** Fields for times know no 24:00: there midnight ends the day. */
export function toField(end: string): string {
  return end === '24:00' ? '00:00' : end;
}

export function fromField(end: string): string {
  return end === '00:00' ? '24:00' : end;
}

function clock(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
