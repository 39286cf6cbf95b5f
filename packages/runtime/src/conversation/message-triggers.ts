import { triggersOn } from '../step/program.ts';
import type { OnOf, ProgramTrigger } from '../step/program.ts';
import type { TriggerSkipReason } from '../step/trace.ts';
import type { PublishedFlow } from './advance-contract.ts';
import { startAll } from './arbitrate.ts';
import type { Candidate } from './arbitrate.ts';
import type { Burst } from './burst.ts';
import type { CustomerMessageEvent } from './conversation-event.ts';
import { replyStatus } from './reply-status.ts';
import { NO_ORIGIN } from '../step/run.ts';
import { whyNotStart } from './start-rules.ts';
import { matchFits } from './text-match.ts';

/** Starts a run of every live flow that waits for such a message. `taken`: a run has waited for it, and has it. */
export function onMessageTriggers(burst: Burst, event: CustomerMessageEvent, taken: boolean): void {
  const candidates: Candidate[] = [];
  for (const flow of burst.flows) {
    if (!flow.live) continue;
    for (const trigger of triggersOn(flow.program, 'customer-message')) {
      const reason = taken ? 'taken-by-a-run' : skipReason(burst, { flow, trigger, event });
      const { nodeId } = trigger;
      if (reason === null) candidates.push({ flow, nodeId, eventId: event.id, origin: NO_ORIGIN });
      else burst.tell({ type: 'trigger-skipped', flowId: flow.flowId, nodeId, reason });
    }
  }
  startAll(burst, candidates);
}

interface Asked {
  readonly flow: PublishedFlow;
  readonly trigger: ProgramTrigger<OnOf<'customer-message'>>;
  readonly event: CustomerMessageEvent;
}

function skipReason(burst: Burst, { flow, trigger, event }: Asked): TriggerSkipReason | null {
  const { conversation } = burst;
  const isFirst = conversation.firstInbound?.id === event.id;
  if (trigger.on.from === 'story' && event.action !== 'story-reply') return 'text-does-not-match';
  if (!matchFits(trigger.on.matches, event.text, isFirst)) return 'text-does-not-match';
  // A message that arrives late is answered already, or spoken of in the newer one that came before it.
  if (conversation.lastInbound?.id !== event.id) return 'older-message';
  if (replyStatus(conversation, { botAnswers: false }) !== 'pending') return 'not-pending';
  return whyNotStart(burst, { flow, trigger });
}
