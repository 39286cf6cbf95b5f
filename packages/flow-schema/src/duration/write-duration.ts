import { readDuration } from './duration.ts';

const MINUTE_MS = 60_000;
const DAY_MINUTES = 24 * 60;

/** The ISO-8601 duration of so many milliseconds, in whole minutes rounded down: `P1DT2H30M`. Null where a flow may hold none such. */
export function writeDuration(ms: number): string | null {
  const minutes = Math.floor(ms / MINUTE_MS);
  const days = Math.floor(minutes / DAY_MINUTES);
  const hours = Math.floor((minutes % DAY_MINUTES) / 60);
  const time = [part(hours, 'H'), part(minutes % 60, 'M')].join('');
  const text = `P${part(days, 'D')}${time === '' ? '' : `T${time}`}`;
  return readDuration(text).ok ? text : null;
}

function part(count: number, sign: string): string {
  return count === 0 ? '' : `${count}${sign}`;
}
