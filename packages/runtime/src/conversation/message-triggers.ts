import { channelFits } from '@janela/flow-schema';
import type { MessageMatch } from '@janela/flow-schema';
import type { MessageTrigger } from '../step/program.ts';
import type { TriggerSkipReason } from '../step/trace.ts';
import { foldText } from '../text/fold-text.ts';
import type { PublishedFlow } from './advance-contract.ts';
import type { Burst } from './burst.ts';
import type { CustomerMessageEvent } from './conversation-event.ts';
import { replyStatus } from './reply-status.ts';

/** Starts a run of every live flow that waits for such a message. */
export function onMessageTriggers(burst: Burst, event: CustomerMessageEvent): void {
  for (const flow of burst.flows) {
    if (!flow.live) continue;
    for (const trigger of flow.program.messageTriggers) {
      const reason = skipReason(burst, { flow, trigger, event });
      const { nodeId } = trigger;
      if (reason === null) burst.start(flow, { nodeId, eventId: event.id });
      else burst.tell({ type: 'trigger-skipped', flowId: flow.flowId, nodeId, reason });
    }
  }
}

interface Candidate {
  readonly flow: PublishedFlow;
  readonly trigger: MessageTrigger;
  readonly event: CustomerMessageEvent;
}

function skipReason(burst: Burst, { flow, trigger, event }: Candidate): TriggerSkipReason | null {
  const { conversation, env } = burst;
  if (!channelFits(trigger.spec.channels, env.channel)) return 'other-channel';
  if (!textMatches(trigger.spec.matches, event.text)) return 'text-does-not-match';
  // A message that arrives late is answered already, or spoken of in the newer one that came before it.
  if (conversation.lastInbound?.id !== event.id) return 'older-message';
  if (replyStatus(conversation, { botAnswers: false }) !== 'pending') return 'not-pending';
  // A second message of a talk that is under way belongs to the run that holds it.
  const isRunning = burst.openRuns.some((run) => run.status === 'waiting' && run.flowId === flow.flowId);
  return isRunning ? 'already-running' : null;
}

const MATCHES: { readonly [Mode in MessageMatch['mode']]: (text: string, wanted: string) => boolean } = {
  any: () => true,
  contains: (text, wanted) => text.includes(wanted),
  equals: (text, wanted) => text === wanted,
};

function textMatches(match: MessageMatch, text: string | null): boolean {
  const wanted = 'text' in match ? foldText(match.text) : '';
  return MATCHES[match.mode](foldText(text ?? ''), wanted);
}
