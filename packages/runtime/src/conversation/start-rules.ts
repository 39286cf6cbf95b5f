import { channelFits, isOpenAt } from '@janela/flow-schema';
import type { ConversationFilter } from '@janela/flow-schema';
import type { ProgramTrigger } from '../step/program.ts';
import type { TriggerSkipReason } from '../step/trace.ts';
import type { PublishedFlow } from './advance-contract.ts';
import type { Burst } from './burst.ts';
import type { ConversationState } from './conversation-state.ts';
import { hasLabel } from './facts.ts';
import { triggerKey } from './trigger-timer-key.ts';

const DAY_MS = 24 * 3_600_000;

export interface Starting {
  readonly flow: PublishedFlow;
  readonly trigger: ProgramTrigger;
}

/** Why what every trigger can be narrowed by keeps this one from starting; null: nothing does. */
export function whyNotStart(burst: Burst, { flow, trigger }: Starting): TriggerSkipReason | null {
  const { conversation, env } = burst;
  if (!channelFits(trigger.channels, env.channel)) return 'other-channel';
  if (!fitsFilter(conversation, trigger.only)) return 'does-not-fit';
  if (!isListening(burst, trigger)) return 'outside-hours';
  return reEntryRefusal(burst, { flow, trigger });
}

/** Null while the conversation may come in (again) by this trigger. */
function reEntryRefusal(burst: Burst, { flow, trigger }: Starting): TriggerSkipReason | null {
  const last = lastStart(burst.conversation, { flow, trigger });
  if (trigger.again === 'once' && last !== null) return 'once-only';
  if (trigger.again === 'once-a-day' && last !== null && burst.env.now - last < DAY_MS) return 'once-only';
  return isUnderWay(burst, { flow, trigger }) ? 'already-running' : null;
}

/** Whether the flow has a run that another would get in the way of: a second message of a talk belongs to the run that holds it. */
export function isUnderWay(burst: Burst, { flow, trigger }: Starting): boolean {
  if (trigger.again === 'each-time') return false;
  return burst.openRuns.some((run) => run.status === 'waiting' && run.flowId === flow.flowId);
}

function lastStart({ started }: ConversationState, { flow, trigger }: Starting): number | null {
  const key = triggerKey(flow.flowId, trigger.nodeId);
  return Object.hasOwn(started, key) ? (started[key] ?? null) : null;
}

function isListening({ env }: Burst, { hours }: ProgramTrigger): boolean {
  // Most triggers listen always: a host that has to look the account up is not asked to for them.
  if (hours === 'always') return true;
  const { workingHours } = env.account;
  if (workingHours === null) return hours !== 'outside-working-hours';
  return isOpenAt(workingHours, env.now, env.calendar) === (hours === 'working-hours');
}

/** Whether a conversation is one of those that a trigger looks at. */
function fitsFilter({ facts, source }: ConversationState, only: ConversationFilter): boolean {
  const { tags, withoutTags, stages, assignee, sources } = only;
  const hasTag = (tag: string): boolean => hasLabel(facts.tags, tag);
  return (
    (tags === undefined || tags.some(hasTag)) &&
    (withoutTags === undefined || !withoutTags.some(hasTag)) &&
    (stages === undefined || (facts.stage !== null && hasLabel(stages, facts.stage))) &&
    (assignee === undefined || fitsAssignee(facts.assigneeId, assignee)) &&
    (sources === undefined || sources.includes(source ?? 'direct'))
  );
}

function fitsAssignee(assigneeId: string | null, wanted: NonNullable<ConversationFilter['assignee']>): boolean {
  if (wanted.is === 'members') return assigneeId !== null && wanted.memberIds.includes(assigneeId);
  return (assigneeId === null) === (wanted.is === 'nobody');
}
