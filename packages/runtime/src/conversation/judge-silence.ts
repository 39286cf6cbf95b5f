import { channelFits } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import type { SilenceTrigger } from '../step/program.ts';
import type { TriggerSkipReason } from '../step/trace.ts';
import type { PublishedFlow } from './advance-contract.ts';
import type { ChannelView, ConversationState } from './conversation-state.ts';
import { episodeOf, replyStatus } from './reply-status.ts';

/** What a `no-reply` trigger makes of its timer's ring. */
export type SilenceVerdict =
  | { readonly type: 'skip'; readonly reason: TriggerSkipReason }
  /** The customer wrote again since the timer was armed. */
  | { readonly type: 'move'; readonly dueAt: EpochMs }
  | { readonly type: 'fire'; readonly episode: number; readonly messageId: string }
  /** Due while the window was open, rung after it closed: the reminder comes too late to act on. */
  | {
      readonly type: 'missed';
      readonly episode: number;
      readonly messageId: string;
      readonly dueAt: EpochMs;
      readonly windowClosedAt: EpochMs;
    };

/** No episode has this name: a missed reminder reached nobody, so it does not use up the one of its episode. */
const NO_EPISODE = -1;

export interface SilenceCase {
  readonly conversation: ConversationState;
  readonly flow: PublishedFlow;
  readonly trigger: SilenceTrigger;
  readonly key: string;
  readonly channel: ChannelView;
  readonly now: EpochMs;
}

/**
 * Compares a ring with the truth of the conversation. Cancelling timers only saves work: a ring that should have been
 * cancelled, doubled or late comes to the same answer here.
 */
export function judgeSilence({ conversation, flow, trigger, key, channel, now }: SilenceCase): SilenceVerdict {
  const { lastInbound, fired, window } = conversation;
  const { settings } = flow.program;
  if (lastInbound === null) return { type: 'skip', reason: 'no-customer-message' };
  if (!channelFits(trigger.spec.channels, channel)) return { type: 'skip', reason: 'other-channel' };
  if (replyStatus(conversation, settings) !== 'pending') return { type: 'skip', reason: 'not-pending' };
  const dueAt = silenceDueAt(trigger, lastInbound);
  if (dueAt > now) return { type: 'move', dueAt };

  const episode = episodeOf(conversation, settings);
  const messageId = lastInbound.id;
  const last = Object.hasOwn(fired, key) ? fired[key] : undefined;
  if (last?.messageId === messageId) return { type: 'skip', reason: 'fired-for-this-message' };
  if (trigger.spec.repeat === 'once-per-episode' && last?.episode === episode) {
    return { type: 'skip', reason: 'fired-for-this-episode' };
  }
  const { closesAt } = window;
  if (closesAt !== null && dueAt < closesAt && closesAt <= now) {
    return { type: 'missed', episode: last?.episode ?? NO_EPISODE, messageId, dueAt, windowClosedAt: closesAt };
  }
  return { type: 'fire', episode, messageId };
}

/** Counted from the provider's timestamp of the customer's newest message, never from its arrival. */
export function silenceDueAt(trigger: SilenceTrigger, lastInbound: { readonly at: EpochMs }): EpochMs {
  return lastInbound.at + trigger.spec.durationMs;
}
