import type { ChannelKind, MessageTag, OutboundKind } from '@janela/messaging-window';

/**
 * Bounds of the time since the messaging window was last opened, in milliseconds, at one place of a flow. Both are Infinity
 * where no window was opened at all; `maxMs` alone is Infinity where nothing is known of it.
 */
export interface WindowClock {
  readonly minMs: number;
  readonly maxMs: number;
}

/** Nothing is known: it may just have been opened, long ago, or never. */
export const UNKNOWN_CLOCK: WindowClock = { minMs: 0, maxMs: Infinity };

/**
 * How late the server may be for one wake-up, in milliseconds: a timer that rings, a webhook that arrives. The proof holds under
 * this assumption, which its certificate states; a message that comes later still is stopped by `decide` when it is sent.
 */
export const PUNCTUALITY_MS = 5 * 60_000;

/** What a block's transfer may look at. */
export interface ClockContext {
  readonly channel: ChannelKind;
  /** How long a window of this channel lasts, and how long before its end sending stops, in milliseconds. */
  readonly windowMs: number;
  readonly marginMs: number;
  /** The longest time without working hours of the account; null where it has none set, and every moment is one. */
  readonly longestGapMs: number | null;
  /** Whether the flows that this one calls stand in their place; else a call may take any time. */
  readonly isLinked: boolean;
  /** False in the run that tells proved from guarded: window checks are passed as if they had not looked. */
  readonly guards: boolean;
}

/** The clock on each way out; null, or a port that is left out: that way cannot be taken on this channel. */
export type PortClocks = Readonly<Record<string, WindowClock | null>>;

/** One message a block may send to the customer. */
export interface PlannedSend {
  readonly kind: OutboundKind;
  readonly tag?: MessageTag;
  /** Where in the block it is written, such as `params.text`. */
  readonly field: string;
  /** How long after the block is entered it may leave at the latest, in milliseconds: 0, or a question's last reminder. */
  readonly laterMs?: number;
}

/**
 * The clock after a time that lasts `longestMs` at most. In any time at all the customer may do something that opens the window anew
 * without the run noticing, so the lower bound falls to zero.
 */
export function later(clock: WindowClock, longestMs: number): WindowClock {
  return { minMs: 0, maxMs: clock.maxMs + longestMs };
}

/** The clock after the customer wrote: the window has just been opened anew. */
export function reopened(): WindowClock {
  return { minMs: 0, maxMs: PUNCTUALITY_MS };
}
