import { msg } from '@lingui/core/macro';
import type { Words } from '../nodes/node-face.ts';
import { listText } from './list-text.ts';

const DAY_MS = 86_400_000;
/** A Monday, so that the numbers of the days of the week count on from it. */
const MONDAY_MS = Date.UTC(2024, 0, 1);

/** “Monday and Thursday”, from Monday on; 1 is Monday, 7 is Sunday. */
export function weekdayListText(
  weekdays: readonly number[],
  { language }: Words,
  type: 'conjunction' | 'disjunction' = 'conjunction',
): string {
  const names = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  const sorted = weekdays.toSorted((a, b) => a - b);
  return listText(
    sorted.map((day) => names.format(MONDAY_MS + (day - 1) * DAY_MS)),
    language,
    type,
  );
}

/** `2026-11-23` → “November 23, 2026”. */
export function dateText(date: string, { language }: Words): string {
  const at = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(at)) return date;
  return new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
}

/** “09:30”, or “09:30 (Brasilia Time)” where it is not the time zone of the account. */
export function clockText(
  { time, timeZone }: { readonly time: string; readonly timeZone?: string | undefined },
  words: Words,
): string {
  if (timeZone === undefined) return time;
  const zone = zoneName(timeZone, words.language);
  return words.i18n._(msg`${time} (${zone})`);
}

/** The generic name is the same in summer and in winter. A zone that this browser does not know keeps its name. */
function zoneName(timeZone: string, language: string): string {
  try {
    const format = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' });
    return format.formatToParts(0).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  } catch {
    return timeZone;
  }
}
