import { channelFits } from '@janela/flow-schema';
import type { Burst } from './burst.ts';
import type { ConversationState } from './conversation-state.ts';
import { judgeSilence, silenceDueAt } from './judge-silence.ts';
import { replyStatus } from './reply-status.ts';
import { triggerTimerKey } from './trigger-timer-key.ts';

/**
 * Keeps the timers of the `no-reply` triggers in step with the conversation, after each event.
 *
 * Armed lazily: the tenth message of a customer finds the timer of the first and costs no write; when that rings too early, it
 * is moved. Cancelled at once when somebody answers, rather than left to ring for nothing: most conversations are answered, and
 * each of their timers would otherwise be promoted, rung and dropped a day later.
 */
export function keepTriggerTimers(burst: Burst, before: ConversationState): void {
  const after = burst.conversation;
  const { lastInbound } = after;
  if (lastInbound === null) return;
  for (const { flowId, live, program } of burst.flows) {
    if (!live) continue;
    const wasPending = replyStatus(before, program.settings) === 'pending';
    const isPending = replyStatus(after, program.settings) === 'pending';
    const isNews = isPending && before.lastInbound?.id !== lastInbound.id;
    if (!isNews && wasPending === isPending) continue;
    for (const trigger of program.silenceTriggers) {
      if (!channelFits(trigger.spec.channels, burst.env.channel)) continue;
      const key = triggerTimerKey(flowId, trigger.nodeId);
      if (isPending) burst.emit({ type: 'arm-timer', key, dueAt: silenceDueAt(trigger, lastInbound), mode: 'lazy' });
      else burst.emit({ type: 'cancel-timer', key });
    }
  }
}

/** The timer of a `no-reply` trigger that rang. */
export interface TriggerRing {
  readonly key: string;
  readonly flowId: string;
  readonly nodeId: string;
  readonly eventId: string;
}

/** Starts a run where the ring is right, and says why wherever it does not. */
export function onTriggerRing(burst: Burst, { key, flowId, nodeId, eventId }: TriggerRing): void {
  const flow = burst.flows.find((candidate) => candidate.live && candidate.flowId === flowId);
  if (flow === undefined) return burst.tell({ type: 'timer-dropped', key, reason: 'flow-not-live' });
  const trigger = flow.program.silenceTriggers.find((candidate) => candidate.nodeId === nodeId);
  if (trigger === undefined) return burst.tell({ type: 'timer-dropped', key, reason: 'trigger-gone' });

  const { channel, now } = burst.env;
  const verdict = judgeSilence({ conversation: burst.conversation, flow, trigger, key, channel, now });
  switch (verdict.type) {
    case 'skip':
      return burst.tell({ type: 'trigger-skipped', flowId, nodeId, reason: verdict.reason });
    case 'move':
      burst.tell({ type: 'trigger-skipped', flowId, nodeId, reason: 'not-due-yet' });
      return burst.emit({ type: 'arm-timer', key, dueAt: verdict.dueAt, mode: 'exact' });
    case 'missed': {
      const { dueAt, windowClosedAt } = verdict;
      remember(burst, key, verdict);
      burst.tell({ type: 'trigger-skipped', flowId, nodeId, reason: 'window-closed' });
      return burst.emit({ type: 'record-missed-reminder', flowId, nodeId, dueAt, windowClosedAt });
    }
    case 'fire':
      remember(burst, key, verdict);
      return burst.start(flow, { nodeId, eventId });
  }
}

function remember(
  burst: Burst,
  key: string,
  { episode, messageId }: { readonly episode: number; readonly messageId: string },
): void {
  const { conversation } = burst;
  burst.conversation = { ...conversation, fired: { ...conversation.fired, [key]: { episode, messageId } } };
}
