import { readDuration } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const INSTANT = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2}):(\d{2})Z$/;

/** A duration of a scenario, in milliseconds. Unlike in a flow, it may be zero: `PT0S`. Null where it is not one. */
export function scenarioDurationMs(text: string): number | null {
  const reading = readDuration(text);
  if (reading.ok) return reading.ms;
  return reading.code === 'duration-zero' ? 0 : null;
}

/** A UTC instant such as `2026-03-02T12:00:00Z`, in epoch milliseconds. Null where it is not one. */
export function instantMs(text: string): EpochMs | null {
  const match = INSTANT.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > 31 || hours > 23 || minutes > 59 || seconds > 59) return null;
  return daysSinceEpoch(year, month, day) * DAY + hours * HOUR + minutes * MINUTE + seconds * SECOND;
}

/** Time since the start of a scenario, as its steps write it: `PT23H`, `P1DT2H30M`. */
export function elapsed(ms: number): string {
  const days = Math.floor(ms / DAY);
  const clock = [
    part(Math.floor(ms / HOUR) % 24, 'H'),
    part(Math.floor(ms / MINUTE) % 60, 'M'),
    part(Math.floor(ms / SECOND) % 60, 'S'),
  ].join('');
  if (days === 0 && clock === '') return 'PT0S';
  return `P${part(days, 'D')}${clock === '' ? '' : `T${clock}`}`;
}

function part(count: number, unit: string): string {
  return count === 0 ? '' : `${count}${unit}`;
}

/** Days from 1970-01-01 in the Gregorian calendar; years begin in March, so that the leap day is the last of its year. */
function daysSinceEpoch(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}
