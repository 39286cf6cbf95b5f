import { triggerAt } from '../step/program.ts';
import { NO_ORIGIN } from '../step/run.ts';
import type { TriggerSkipReason } from '../step/trace.ts';
import { startAll } from './arbitrate.ts';
import type { Burst } from './burst.ts';
import type { ConversationState } from './conversation-state.ts';
import { judgeClosing, keepClosingTimers } from './closing-timers.ts';
import { judgeSchedule, keepScheduleTimers, noteScheduled } from './schedule-timers.ts';
import { judgeSilence, keepSilenceTimers } from './silence-timers.ts';
import type { Firing, Ringing, RingVerdict } from './ring-verdict.ts';
import { whyNotStart } from './start-rules.ts';
import type { TimerTriggerType } from './trigger-timer-key.ts';

type Judge = (burst: Burst, ringing: Ringing) => RingVerdict;

const JUDGES: { readonly [Type in TimerTriggerType]: Judge } = {
  'no-reply': judgeSilence,
  'window-closing': judgeClosing,
  schedule: judgeSchedule,
};

/**
 * Keeps the timers of the triggers in step with the conversation, after each event. Cancelling and moving only saves work: every
 * ring is compared with the truth of the conversation when it comes.
 */
export function keepTriggerTimers(burst: Burst, before: ConversationState): void {
  for (const flow of burst.flows) {
    if (!flow.live) continue;
    keepSilenceTimers(burst, flow, before);
    keepClosingTimers(burst, flow, before);
    keepScheduleTimers(burst, flow);
  }
}

/** The timer of a trigger that rang. */
export interface TriggerRing {
  readonly type: TimerTriggerType;
  readonly key: string;
  readonly flowId: string;
  readonly nodeId: string;
  readonly eventId: string;
}

/** Starts a run where the ring is right, and says why wherever it does not. */
export function onTriggerRing(burst: Burst, { type, key, flowId, nodeId, eventId }: TriggerRing): void {
  const flow = burst.flows.find((candidate) => candidate.live && candidate.flowId === flowId);
  const trigger = flow === undefined ? undefined : triggerAt(flow.program, nodeId);
  if (flow === undefined || trigger === undefined) {
    // A time that passed while the flow was paused is over: the flow goes on with its next one.
    noteScheduled(burst, key, null);
    return burst.tell({ type: 'timer-dropped', key, reason: flow === undefined ? 'flow-not-live' : 'trigger-gone' });
  }

  const skip = (reason: TriggerSkipReason): void => burst.tell({ type: 'trigger-skipped', flowId, nodeId, reason });
  const verdict = JUDGES[type](burst, { flow, trigger, key });
  switch (verdict.type) {
    case 'skip':
      return skip(verdict.reason);
    case 'move':
      skip('not-due-yet');
      return burst.emit({ type: 'arm-timer', key, dueAt: verdict.dueAt, mode: 'exact' });
    case 'missed': {
      const { dueAt, windowClosedAt } = verdict;
      remember(burst, key, verdict.firing);
      skip('window-closed');
      return burst.emit({ type: 'record-missed-reminder', flowId, nodeId, dueAt, windowClosedAt });
    }
    case 'fire': {
      if (typeof verdict.nextAt === 'number')
        burst.emit({ type: 'arm-timer', key, dueAt: verdict.nextAt, mode: 'exact' });
      const reason = whyNotStart(burst, { flow, trigger });
      if (reason !== null) return skip(reason);
      remember(burst, key, verdict.firing);
      return startAll(burst, [{ flow, nodeId, eventId, origin: NO_ORIGIN }]);
    }
  }
}

function remember(burst: Burst, key: string, firing: Firing): void {
  const { conversation } = burst;
  burst.conversation = { ...conversation, fired: { ...conversation.fired, [key]: firing } };
}
