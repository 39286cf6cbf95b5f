import type { EpochMs } from '@janela/messaging-window';

/** A moment as the wall clock of a time zone shows it. */
export interface LocalTime {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
}

/** Time zones, as a value: pure code knows no calendar of its own. */
export interface Calendar {
  readonly toLocal: (at: EpochMs, timeZone: string) => LocalTime;
  /** A time that the clocks leave out moves forward by what was left out; of one they show twice the earlier is meant. */
  readonly fromLocal: (local: Omit<LocalTime, 'weekday'>, timeZone: string) => EpochMs;
  /** Whether there is an IANA time zone of this name. */
  readonly isTimeZone: (timeZone: string) => boolean;
}
