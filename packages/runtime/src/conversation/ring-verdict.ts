import type { EpochMs } from '@janela/messaging-window';
import type { ProgramTrigger } from '../step/program.ts';
import type { TriggerSkipReason } from '../step/trace.ts';
import type { PublishedFlow } from './advance-contract.ts';
import type { ConversationState } from './conversation-state.ts';

/** What a trigger makes of its timer's ring. */
export type RingVerdict =
  | { readonly type: 'skip'; readonly reason: TriggerSkipReason }
  /** The conversation has moved on since the timer was armed: it is due later. */
  | { readonly type: 'move'; readonly dueAt: EpochMs }
  /** `firing`: what keeps it from firing for the same thing again. */
  | { readonly type: 'fire'; readonly firing: Firing; readonly nextAt?: EpochMs | null }
  /** Due while the window was open, rung after it closed: the reminder comes too late to act on. */
  | {
      readonly type: 'missed';
      readonly firing: Firing;
      readonly dueAt: EpochMs;
      readonly windowClosedAt: EpochMs;
    };

/** What a timer trigger fired for: see `ConversationState.fired`. */
export interface Firing {
  readonly episode: number;
  readonly messageId: string;
}

/** A trigger with a timer, at the moment it is judged. */
export interface Ringing {
  readonly flow: PublishedFlow;
  readonly trigger: ProgramTrigger;
  readonly key: string;
}

/** What a trigger last fired for; null: nothing yet. */
export function lastFiring({ fired }: ConversationState, key: string): Firing | null {
  return Object.hasOwn(fired, key) ? (fired[key] ?? null) : null;
}
