import type { Env } from '../step/env.ts';
import { runOfTimerKey } from '../step/run-timer-key.ts';
import type { Trace } from '../step/trace.ts';
import type { AdvanceInput, AdvanceResult } from './advance-contract.ts';
import { Burst } from './burst.ts';
import type { ConversationEvent, TimerEvent } from './conversation-event.ts';
import type { ConversationState } from './conversation-state.ts';
import { onClosed, onHumanMessage } from './hand-over.ts';
import { onMessageTriggers } from './message-triggers.ts';
import { replyStatus } from './reply-status.ts';
import { onMoveRun, onStopRun } from './run-orders.ts';
import { onRunRing } from './run-timers.ts';
import { settle } from './settle.ts';
import { triggerOfTimerKey } from './trigger-timer-key.ts';
import { keepTriggerTimers, onTriggerRing } from './trigger-timers.ts';

type EventType = ConversationEvent['type'];
type EventOf<Type extends EventType> = { [T in Type]: Extract<ConversationEvent, { type: T }> }[Type];

/** What each event sets going once the state has moved. Total: those that set nothing going say so. */
const REACT: { readonly [Type in EventType]: (burst: Burst, event: EventOf<Type>) => void } = {
  'customer-message': onMessageTriggers,
  'customer-action': () => undefined,
  'human-message': onHumanMessage,
  'bot-message': () => undefined,
  'conversation-closed': onClosed,
  receipt: () => undefined,
  timer: onTimer,
  'move-run': onMoveRun,
  'stop-run': onStopRun,
};

/**
 * Takes a conversation over what happened to it: moves its window and reply status, arms and cancels timers, starts and resumes
 * runs. Pure: the same input and env give the same result, and nothing is done, only said.
 * Throws `InvariantViolation` where the host broke the contract, never for what a customer or a platform did.
 */
export function advance(input: AdvanceInput, env: Env): AdvanceResult {
  const burst = new Burst(input, env);
  return burst.result(input.events.map((event) => advanceOver(burst, event)));
}

function advanceOver(burst: Burst, event: ConversationEvent): Trace {
  const before = burst.conversation;
  burst.tell({ type: 'event', event: event.type, at: event.at, receivedAt: event.receivedAt });
  burst.conversation = settle(before, event, burst.env.channel);
  tellMoves(burst, before);
  keepTriggerTimers(burst, before);
  react(burst, event);
  return { eventId: event.id, at: burst.env.now, entries: burst.takeEntries() };
}

function react<Type extends EventType>(burst: Burst, event: EventOf<Type>): void {
  REACT[event.type](burst, event);
}

function onTimer(burst: Burst, { id: eventId, key }: TimerEvent): void {
  const runId = runOfTimerKey(key);
  if (runId !== null) return onRunRing(burst, { key, runId });
  const trigger = triggerOfTimerKey(key);
  if (trigger !== null) return onTriggerRing(burst, { key, eventId, ...trigger });
  return burst.tell({ type: 'timer-dropped', key, reason: 'unknown-timer' });
}

function tellMoves(burst: Burst, before: ConversationState): void {
  const after = burst.conversation;
  const { closesAt, openedAt } = after.window;
  if (closesAt !== null && closesAt !== before.window.closesAt) {
    const wasOpen = before.window.closesAt !== null && openedAt !== null && openedAt < before.window.closesAt;
    burst.tell({ type: 'window-moved', change: wasOpen ? 'extended' : 'opened', closesAt });
  }
  const from = replyStatus(before, { botAnswers: false });
  const to = replyStatus(after, { botAnswers: false });
  if (from !== to) burst.tell({ type: 'reply-status', from, to });
}
