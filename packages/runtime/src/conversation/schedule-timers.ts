import { channelFits } from '@janela/flow-schema';
import type { EpochMs } from '@janela/messaging-window';
import { triggersOn } from '../step/program.ts';
import type { OnOf, ProgramTrigger } from '../step/program.ts';
import { nextOccurrence } from '../time/next-occurrence.ts';
import type { PublishedFlow } from './advance-contract.ts';
import type { Burst } from './burst.ts';
import type { Ringing, RingVerdict } from './ring-verdict.ts';
import { timerKeyOf } from './trigger-timer-key.ts';

type ScheduleTrigger = ProgramTrigger<OnOf<'schedule'>>;

/** Arms the next time where the one that is armed is another: the conversation is new, a date has changed, or the flow has. */
export function keepScheduleTimers(burst: Burst, flow: PublishedFlow): void {
  for (const trigger of triggersOn(flow.program, 'schedule')) {
    if (!channelFits(trigger.channels, burst.env.channel)) continue;
    const key = timerKeyOf('schedule', { flowId: flow.flowId, nodeId: trigger.nodeId });
    const dueAt = dueAfter(burst, trigger, burst.env.now);
    const { scheduled } = burst.conversation;
    const armed = Object.hasOwn(scheduled, key) ? (scheduled[key] ?? null) : null;
    // One that is due already is about to ring: it must not be moved away from under it.
    if (armed === dueAt || (armed !== null && armed <= burst.env.now)) continue;
    noteScheduled(burst, key, dueAt);
    burst.emit(dueAt === null ? { type: 'cancel-timer', key } : { type: 'arm-timer', key, dueAt, mode: 'exact' });
  }
}

/** A ring of a host that has just published the flow comes too early, and finds its time here. */
export function judgeSchedule(burst: Burst, { trigger, key }: Ringing): RingVerdict {
  if (!isSchedule(trigger)) return { type: 'skip', reason: 'never-again' };
  const { scheduled } = burst.conversation;
  const armed = Object.hasOwn(scheduled, key) ? (scheduled[key] ?? null) : null;
  const { now } = burst.env;
  const nextAt = dueAfter(burst, trigger, now);
  noteScheduled(burst, key, nextAt);
  if (armed === null || armed > now) {
    return nextAt === null ? { type: 'skip', reason: 'never-again' } : { type: 'move', dueAt: nextAt };
  }
  return { type: 'fire', firing: { episode: burst.conversation.episode, messageId: `at-${armed}` }, nextAt };
}

function dueAfter(burst: Burst, { on }: ScheduleTrigger, now: EpochMs): EpochMs | null {
  const { calendar, account } = burst.env;
  return nextOccurrence(on.when, { after: now, fields: burst.conversation.facts.fields, account, calendar });
}

/** Keeps when a schedule is armed for; null: it is not. */
export function noteScheduled(burst: Burst, key: string, dueAt: EpochMs | null): void {
  if (dueAt === null && !Object.hasOwn(burst.conversation.scheduled, key)) return;
  const { [key]: _before, ...others } = burst.conversation.scheduled;
  const scheduled = dueAt === null ? others : { ...others, [key]: dueAt };
  burst.conversation = { ...burst.conversation, scheduled };
}

function isSchedule(trigger: ProgramTrigger): trigger is ScheduleTrigger {
  return trigger.on.type === 'schedule';
}
