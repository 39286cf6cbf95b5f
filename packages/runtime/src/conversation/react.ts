import { runOfTimerKey } from '../step/run-timer-key.ts';
import type { Burst } from './burst.ts';
import type {
  ConversationEvent,
  CustomerActionEvent,
  CustomerMessageEvent,
  FactsChangedEvent,
  FlowAskedForEvent,
  ReceiptEvent,
  TimerEvent,
} from './conversation-event.ts';
import type { ConversationState } from './conversation-state.ts';
import { onClosed, onHumanMessage } from './hand-over.ts';
import { isAskedForFirst, onMessageTriggers } from './message-triggers.ts';
import { onMoveRun, onStopRun } from './run-orders.ts';
import { onRunRing } from './run-timers.ts';
import { triggerOfTimerKey } from './trigger-timer-key.ts';
import { onTriggerRing } from './trigger-timers.ts';
import { wakeByAnswer, wakeByMessage, wakeByReceipt } from './wake-runs.ts';

type EventType = ConversationEvent['type'];
type EventOf<Type extends EventType> = { [T in Type]: Extract<ConversationEvent, { type: T }> }[Type];
type React<Type extends EventType> = (burst: Burst, event: EventOf<Type>, before: ConversationState) => void;

/** What each event sets going once the state has moved. Total: those that set nothing going say so. */
const REACT: { readonly [Type in EventType]: React<Type> } = {
  'customer-message': onMessage,
  'customer-action': onAction,
  'human-message': onHumanMessage,
  'bot-message': () => undefined,
  'conversation-closed': onClosed,
  receipt: onReceipt,
  timer: onTimer,
  'move-run': onMoveRun,
  'stop-run': onStopRun,
  'facts-changed': onFactsChanged,
  'flow-asked-for': onAskedFor,
  'http-answered': wakeByAnswer,
};

export function react<Type extends EventType>(burst: Burst, event: EventOf<Type>, before: ConversationState): void {
  REACT[event.type](burst, event, before);
}

function onMessage(burst: Burst, event: CustomerMessageEvent, before: ConversationState): void {
  const isNewest = burst.conversation.lastInbound?.id === event.id;
  const taken = isNewest && !isAskedForFirst(burst, event) && wakeByMessage(burst, event);
  onMessageTriggers(burst, event, taken);
  if (isNewest && (before.lastInbound === null || isOver(before))) burst.happened({ type: 'opened' });
  if (event.action === 'story-mention') burst.happened({ type: 'story-mention' });
  const { payload = null, referral = null } = event;
  if (payload !== null && !taken) burst.happened({ type: 'button', payload, title: event.text });
  if (referral !== null) burst.happened({ type: 'referral', referral });
}

function isOver({ closedAt, lastInbound }: ConversationState): boolean {
  return closedAt !== null && (lastInbound === null || closedAt >= lastInbound.at);
}

function onAction(burst: Burst, event: CustomerActionEvent, before: ConversationState): void {
  const { comment, referral = null, action } = event;
  if (comment !== undefined) {
    burst.happened({ type: 'comment', comment, at: event.at, isFirst: before.lastInbound === null });
  }
  if (referral !== null) burst.happened({ type: 'referral', referral });
  if (action === 'story-mention') burst.happened({ type: 'story-mention' });
  if (action === 'read') onSeen(burst, before);
}

function onReceipt(burst: Burst, event: ReceiptEvent, before: ConversationState): void {
  if (event.status === 'read') onSeen(burst, before);
  if (event.status !== 'failed') return;
  wakeByReceipt(burst, event);
  burst.happened({ type: 'delivery-failed' });
}

/** Platforms tell of every message that was read; a customer reads once. */
function onSeen(burst: Burst, before: ConversationState): void {
  const { lastSeenAt, lastHumanAnswerAt, lastBotMessageAt } = burst.conversation;
  const written = Math.max(lastHumanAnswerAt ?? 0, lastBotMessageAt ?? 0);
  const isNews = lastSeenAt !== null && (before.lastSeenAt === null || before.lastSeenAt < written);
  if (isNews && lastSeenAt >= written) burst.happened({ type: 'seen' });
}

function onFactsChanged(burst: Burst, { changes }: FactsChangedEvent): void {
  for (const change of changes) burst.change(change);
}

function onAskedFor(burst: Burst, { flowId, inputs }: FlowAskedForEvent): void {
  burst.happened({ type: 'asked-for', flowId, inputs });
}

function onTimer(burst: Burst, { id: eventId, key }: TimerEvent): void {
  const runId = runOfTimerKey(key);
  if (runId !== null) return onRunRing(burst, { key, runId });
  const trigger = triggerOfTimerKey(key);
  if (trigger !== null) return onTriggerRing(burst, { key, eventId, ...trigger });
  return burst.tell({ type: 'timer-dropped', key, reason: 'unknown-timer' });
}
