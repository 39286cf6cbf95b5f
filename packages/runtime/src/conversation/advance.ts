import type { Env } from '../step/env.ts';
import type { Trace } from '../step/trace.ts';
import type { AdvanceInput, AdvanceResult } from './advance-contract.ts';
import { startQueued } from './arbitrate.ts';
import { Burst } from './burst.ts';
import type { ConversationEvent } from './conversation-event.ts';
import type { ConversationState } from './conversation-state.ts';
import { onHappenings } from './event-triggers.ts';
import { react } from './react.ts';
import { replyStatus } from './reply-status.ts';
import { settle } from './settle.ts';
import { keepTriggerTimers } from './trigger-timers.ts';

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
  const settled = burst.conversation;
  react(burst, event, before);
  onHappenings(burst, event.id);
  startQueued(burst);
  if (hasChanged(settled, burst.conversation)) keepTriggerTimers(burst, settled);
  return { eventId: event.id, at: burst.env.now, entries: burst.takeEntries() };
}

/** Whether anything was changed since that timers of triggers are reckoned from: a date of the contact, who has the last word. */
function hasChanged(before: ConversationState, { facts, saidStatus, closedAt }: ConversationState): boolean {
  return before.facts.fields !== facts.fields || before.saidStatus !== saidStatus || before.closedAt !== closedAt;
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
