import type { EpochMs } from '@janela/messaging-window';
import { asInteger } from './read-json.ts';

/** The last moment a date can name; a later one breaks whoever reads it. */
const LAST_MOMENT = 8_640_000_000_000_000;

/** Between the two readings of one number: as seconds it is the year 5138, as milliseconds 1973. */
const FIRST_MILLISECONDS = 100_000_000_000;

/** WhatsApp and Page comments tell time in seconds, WhatsApp as a string. `fallback` where it is no time. */
export function fromSeconds(value: unknown, fallback: EpochMs): EpochMs {
  const seconds = asInteger(value);
  return seconds === null ? fallback : plausible(seconds * 1000, fallback);
}

/**
 * Messenger and Instagram messaging tells time in milliseconds, the dashboard's test button in seconds; `entry.time` is
 * documented in both. `fallback` where it is no time.
 */
export function fromEitherUnit(value: unknown, fallback: EpochMs): EpochMs {
  const number = asInteger(value);
  if (number === null) return fallback;
  return plausible(number < FIRST_MILLISECONDS ? number * 1000 : number, fallback);
}

function plausible(milliseconds: number, fallback: EpochMs): EpochMs {
  return milliseconds > 0 && milliseconds <= LAST_MOMENT ? milliseconds : fallback;
}
