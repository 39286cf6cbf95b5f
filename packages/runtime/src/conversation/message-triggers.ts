import { triggersOn } from '../step/program.ts';
import type { OnOf, ProgramTrigger } from '../step/program.ts';
import type { TriggerSkipReason } from '../step/trace.ts';
import type { PublishedFlow } from './advance-contract.ts';
import { priorityOf, startAll } from './arbitrate.ts';
import type { Candidate } from './arbitrate.ts';
import type { Burst } from './burst.ts';
import type { CustomerMessageEvent } from './conversation-event.ts';
import { replyStatus } from './reply-status.ts';
import { NO_ORIGIN } from '../step/run.ts';
import { whyNotStart } from './start-rules.ts';
import { matchFits } from './text-match.ts';
import { waitingForMessage } from './wake-runs.ts';

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

/**
 * Whether words are asked for by a flow that goes before the one that waits for an answer: somebody who writes STOP in the middle of a
 * question means it. Only words that the admin wrote down go first; a trigger that hears anything would never let anybody answer.
 */
export function isAskedForFirst(burst: Burst, event: CustomerMessageEvent): boolean {
  const waiting = waitingForMessage(burst);
  if (waiting === undefined) return false;
  const waitingFlow = burst.flows.find(({ versionId }) => versionId === waiting.versionId);
  const least = waitingFlow === undefined ? -1 : priorityOf(waitingFlow);
  return burst.flows.some(
    (flow) =>
      flow.live &&
      priorityOf(flow) > least &&
      triggersOn(flow.program, 'customer-message').some(
        (trigger) =>
          (trigger.on.matches.mode === 'keywords' || trigger.on.matches.mode === 'pattern') &&
          skipReason(burst, { flow, trigger, event }) === null,
      ),
  );
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
