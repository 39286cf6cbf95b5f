import { channelFits, lastWorkingMoment } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import { triggersOn } from '../step/program.ts';
import type { OnOf, ProgramTrigger } from '../step/program.ts';
import type { Env } from '../step/env.ts';
import type { PublishedFlow } from './advance-contract.ts';
import type { Burst } from './burst.ts';
import type { ConversationState } from './conversation-state.ts';
import { lastFiring } from './ring-verdict.ts';
import type { Ringing, RingVerdict } from './ring-verdict.ts';
import { timerKeyOf } from './trigger-timer-key.ts';

type ClosingTrigger = ProgramTrigger<OnOf<'before-window-closes'>>;

/** Arms what is planned back from the end of the window, when the window has moved. Lazily: the ring moves it on. */
export function keepClosingTimers(burst: Burst, flow: PublishedFlow, before: ConversationState): void {
  if (burst.conversation.window.closesAt === before.window.closesAt) return;
  for (const trigger of triggersOn(flow.program, 'before-window-closes')) {
    if (!channelFits(trigger.channels, burst.env.channel)) continue;
    const { flowId } = flow;
    const { nodeId } = trigger;
    const dueAt = plannedAt(trigger, burst.conversation, burst.env);
    if (dueAt === null) burst.tell({ type: 'trigger-skipped', flowId, nodeId, reason: 'no-working-moment' });
    else burst.emit({ type: 'arm-timer', key: timerKeyOf('window-closing', { flowId, nodeId }), dueAt, mode: 'lazy' });
  }
}

/** The moment a warning is due; null: there is none, as nobody works between the opening of the window and its end. */
function plannedAt({ on }: ClosingTrigger, { window }: ConversationState, env: Env): EpochMs | null {
  if (window.closesAt === null || window.openedAt === null) return null;
  const latest = window.closesAt - on.beforeMs;
  const { workingHours } = env.account;
  if (on.moment === 'exact' || workingHours === null) return latest;
  return lastWorkingMoment(workingHours, { notBefore: window.openedAt, before: latest }, env.calendar);
}

/** Once for each end of a window: one that is extended gets a warning of its own. */
export function judgeClosing(burst: Burst, { trigger, key }: Ringing): RingVerdict {
  const { conversation, env } = burst;
  const { closesAt } = conversation.window;
  if (!isClosing(trigger) || closesAt === null) return { type: 'skip', reason: 'no-customer-message' };
  const dueAt = plannedAt(trigger, conversation, env);
  if (dueAt === null) return { type: 'skip', reason: 'no-working-moment' };
  if (dueAt > env.now) return { type: 'move', dueAt };
  const firing = { episode: conversation.episode, messageId: `window-${closesAt}` };
  if (lastFiring(conversation, key)?.messageId === firing.messageId) {
    return { type: 'skip', reason: 'fired-for-this-message' };
  }
  return closesAt <= env.now ? { type: 'missed', firing, dueAt, windowClosedAt: closesAt } : { type: 'fire', firing };
}

function isClosing(trigger: ProgramTrigger): trigger is ClosingTrigger {
  return trigger.on.type === 'before-window-closes';
}
