import type { Burst } from './burst.ts';
import type { ClosedEvent, HumanMessageEvent } from './conversation-event.ts';
import type { ConversationState } from './conversation-state.ts';
import { replyStatus } from './reply-status.ts';

/**
 * A person took the conversation: its sleeping runs are paused. An echo may arrive late, after the customer wrote again; it then
 * pauses only the runs that were there when the person wrote, as it would have in the right order.
 */
export function onHumanMessage(burst: Burst, event: HumanMessageEvent): void {
  const hasLastWord = replyStatus(burst.conversation, { botAnswers: false }) !== 'pending';
  if (hasLastWord) burst.forgetQueue();
  for (const run of burst.openRuns) {
    if (run.status === 'waiting' && (hasLastWord || run.startedAt <= event.at)) burst.pause(run);
  }
}

/** A closed conversation is over: nothing of it goes on, and what was paused is not kept either. */
export function onClosed(burst: Burst, _event: ClosedEvent, before: ConversationState): void {
  if (replyStatus(burst.conversation, { botAnswers: false }) !== 'closed') return;
  if (replyStatus(before, { botAnswers: false }) !== 'closed') burst.happened({ type: 'closed' });
  burst.forgetQueue();
  for (const run of burst.openRuns) burst.stop(run, 'conversation-closed');
}
