import { channelFits } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import { triggersOn } from '../step/program.ts';
import type { OnOf, ProgramTrigger } from '../step/program.ts';
import type { PublishedFlow } from './advance-contract.ts';
import type { Burst } from './burst.ts';
import type { ConversationState } from './conversation-state.ts';
import { episodeOf, replyStatus } from './reply-status.ts';
import { lastFiring } from './ring-verdict.ts';
import type { Ringing, RingVerdict } from './ring-verdict.ts';
import { triggerTimerKey } from './trigger-timer-key.ts';

type SilenceTrigger = ProgramTrigger<OnOf<'after-silence'>>;

/** No episode has this name: a missed reminder reached nobody, so it does not use up the one of its episode. */
const NO_EPISODE = -1;

/**
 * Armed lazily: the tenth message of a customer finds the timer of the first and costs no write; when that rings too early, it
 * is moved. Cancelled at once when somebody answers, rather than left to ring for nothing: most conversations are answered, and
 * each of their timers would otherwise be promoted, rung and dropped a day later.
 */
export function keepSilenceTimers(burst: Burst, flow: PublishedFlow, before: ConversationState): void {
  for (const trigger of triggersOn(flow.program, 'after-silence')) {
    if (!channelFits(trigger.channels, burst.env.channel)) continue;
    const key = triggerTimerKey(flow.flowId, trigger.nodeId);
    const was = silenceBegan(before, { flow, trigger });
    const is = silenceBegan(burst.conversation, { flow, trigger });
    if (is?.id === was?.id && is?.at === was?.at) continue;
    if (is === null) burst.emit({ type: 'cancel-timer', key });
    else burst.emit({ type: 'arm-timer', key, dueAt: is.at + trigger.on.durationMs, mode: 'lazy' });
  }
}

interface Silence {
  /** What it counts from: the customer's message, or that they read ours. */
  readonly id: string;
  readonly at: EpochMs;
}

interface Listening {
  readonly flow: PublishedFlow;
  readonly trigger: SilenceTrigger;
}

/** When the silence began that this trigger waits out; null: there is none. */
function silenceBegan(state: ConversationState, { flow, trigger }: Listening): Silence | null {
  const { lastInbound, lastSeenAt } = state;
  const status = replyStatus(state, flow.program.settings);
  if (trigger.on.since === 'inbound') return status === 'pending' && lastInbound !== null ? lastInbound : null;
  const written = Math.max(state.lastHumanAnswerAt ?? 0, state.lastBotMessageAt ?? 0);
  const isUnanswered = lastInbound === null || lastInbound.at <= written;
  const isSeen = lastSeenAt !== null && written > 0 && lastSeenAt >= written;
  return isSeen && isUnanswered && status !== 'closed' ? { id: `seen-${lastSeenAt}`, at: lastSeenAt } : null;
}

/** Compares a ring with the truth of the conversation: one that should have been cancelled, doubled or late comes to the same answer. */
export function judgeSilence(burst: Burst, { flow, trigger, key }: Ringing): RingVerdict {
  const { conversation, env } = burst;
  if (!isSilence(trigger)) return { type: 'skip', reason: 'not-pending' };
  if (conversation.lastInbound === null && trigger.on.since === 'inbound')
    return { type: 'skip', reason: 'no-customer-message' };
  if (!channelFits(trigger.channels, env.channel)) return { type: 'skip', reason: 'other-channel' };
  const silence = silenceBegan(conversation, { flow, trigger });
  if (silence === null) return { type: 'skip', reason: 'not-pending' };
  const dueAt = silence.at + trigger.on.durationMs;
  if (dueAt > env.now) return { type: 'move', dueAt };

  const episode = episodeOf(conversation, flow.program.settings);
  const messageId = silence.id;
  const last = lastFiring(conversation, key);
  if (last?.messageId === messageId) return { type: 'skip', reason: 'fired-for-this-message' };
  if (trigger.on.repeat === 'once-per-episode' && last?.episode === episode) {
    return { type: 'skip', reason: 'fired-for-this-episode' };
  }
  const { closesAt } = conversation.window;
  if (closesAt !== null && dueAt < closesAt && closesAt <= env.now) {
    const firing = { episode: last?.episode ?? NO_EPISODE, messageId };
    return { type: 'missed', firing, dueAt, windowClosedAt: closesAt };
  }
  return { type: 'fire', firing: { episode, messageId } };
}

function isSilence(trigger: ProgramTrigger): trigger is SilenceTrigger {
  return trigger.on.type === 'after-silence';
}
