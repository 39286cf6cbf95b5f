import { channelFits } from '@janela/flow-schema';
import { timerKeyOf, type FlowProgram } from '@janela/runtime';
import type { ChannelKind, EpochMs } from '@janela/messaging-window';
import type { At, EntryOf } from './trace-record.ts';
import type { TriggerAnswer, WhyFlow, WhyTrigger } from './why.ts';

/** A flow with the version that was live at the moment. */
export interface FlowThen {
  readonly flowId: string;
  readonly name: string;
  readonly pausedAt: EpochMs | null;
  readonly deletedAt: EpochMs | null;
  readonly version: { readonly number: number; readonly program: FlowProgram | null } | null;
}

/** What the record of a conversation says of all flows. */
export interface FlowRecord {
  readonly moment: EpochMs;
  readonly channel: { readonly id: string; readonly kind: ChannelKind };
  readonly matched: readonly At<EntryOf<'trigger-matched'>>[];
  readonly skipped: readonly At<EntryOf<'trigger-skipped'>>[];
  readonly armed: ReadonlyMap<string, EpochMs>;
}

type Trigger = FlowProgram['triggers'] extends ReadonlyMap<unknown, readonly (infer One)[]> ? One : never;

const TIMER_TYPES = ['no-reply', 'window-closing', 'schedule'] as const;

/** Why one flow did, or did not, act by the moment: one answer for each of its triggers. */
export function flowAt(flow: FlowThen, record: FlowRecord): WhyFlow {
  const { flowId, name, version } = flow;
  const program = version?.program ?? null;
  const triggers = program === null ? [] : [...program.triggers.values()].flat();
  return {
    flowId,
    name,
    state: stateAt(flow, record.moment),
    version: version?.number ?? null,
    isDeafToChannel: triggers.length > 0 && triggers.every((one) => !channelFits(one.channels, record.channel)),
    triggers: triggers.map((trigger): WhyTrigger => ({
      nodeId: trigger.nodeId,
      kind: program?.nodes.get(trigger.nodeId)?.kind ?? 'unknown',
      ...answerOf(flowId, trigger, record),
    })),
  };
}

function stateAt({ version, pausedAt, deletedAt }: FlowThen, moment: EpochMs): WhyFlow['state'] {
  if (deletedAt !== null && deletedAt <= moment) return 'removed';
  if (version === null) return 'not-live-yet';
  return pausedAt !== null && pausedAt <= moment ? 'paused' : 'live';
}

/** What is told last counts: a trigger that was skipped and has a timer still waits. */
function answerOf(flowId: string, trigger: Trigger, record: FlowRecord): TriggerAnswer {
  const { nodeId } = trigger;
  if (!channelFits(trigger.channels, record.channel)) return { why: 'other-channel' };
  const isHere = ({ entry }: At<{ readonly flowId: string; readonly nodeId: string }>): boolean =>
    entry.flowId === flowId && entry.nodeId === nodeId;
  const matched = record.matched.findLast(isHere);
  const skipped = record.skipped.findLast(isHere);
  const dueAt = TIMER_TYPES.map((type) => record.armed.get(timerKeyOf(type, { flowId, nodeId }))).find(
    (due) => due !== undefined,
  );
  if (dueAt !== undefined) return { why: 'armed', dueAt };
  if (matched && (!skipped || matched.at >= skipped.at))
    return { why: 'started', at: matched.at, runId: matched.entry.runId };
  if (skipped) return { why: 'skipped', at: skipped.at, reason: skipped.entry.reason };
  return { why: 'nothing-heard' };
}
