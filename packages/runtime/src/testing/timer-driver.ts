import type { EpochMs } from '@janela/messaging-window';

/** One timer of a conversation. */
export interface TimerCase {
  readonly conversation: string;
  readonly key: string;
  readonly dueAt: EpochMs;
}

/** `arm-lazy` leaves an armed timer alone, `arm-exact` moves it, `cancel` does not read `dueAt`. */
export interface TimerChange extends TimerCase {
  readonly type: 'arm-lazy' | 'arm-exact' | 'cancel';
}

/** What every keeper of timers can do, however it keeps them. Conversations are named by UUIDs. */
export interface TimerDriver {
  /** Applies the changes in order, all or none. Rings for what falls due within the horizon. */
  write(changes: readonly TimerChange[], now: EpochMs): Promise<void>;
  /** Takes what is due of these conversations, oldest first. */
  takeDue(conversations: readonly string[], now: EpochMs): Promise<readonly TimerCase[]>;
  /** Rings for what falls due within the horizon and has not been rung for; overdue timers are rung for again. */
  promote(now: EpochMs): Promise<void>;
  /** What has been rung for since this was last asked, each ring with the moment it sounds. */
  takeRings(): Promise<readonly { readonly conversation: string; readonly at: EpochMs }[]>;
  /** Everything armed, in any order. */
  armed(): Promise<readonly TimerCase[]>;
}
