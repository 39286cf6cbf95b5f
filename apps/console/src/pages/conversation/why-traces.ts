import type { Trace } from '@janela/runtime';
import type { Why, WhyFlow } from '../../api/why.ts';

export interface TracedMoment {
  readonly id: string;
  readonly at: number;
  readonly trace: Trace;
}

/** Why triggers of a flow were skipped, as the record they come from: the history has the sentences for it. */
export function skipsOf({ flowId, triggers }: WhyFlow): readonly TracedMoment[] {
  return triggers.flatMap((trigger) => {
    if (trigger.why !== 'skipped') return [];
    const { nodeId, reason, at } = trigger;
    return moment(`${flowId} ${nodeId}`, at, { type: 'trigger-skipped', flowId, nodeId, reason });
  });
}

/** Why runs failed or were stopped, in the same way. */
export function endsOf({ runs }: Why): readonly TracedMoment[] {
  return runs.flatMap(({ id, endedAt, status, reason }) => {
    if (endedAt === null || (status !== 'failed' && status !== 'stopped')) return [];
    return moment(id, endedAt, { type: `run-${status}`, runId: id, nodeId: '', reason });
  });
}

function moment(id: string, at: string, entry: object): readonly TracedMoment[] {
  const time = Date.parse(at);
  const trace = { eventId: id, at: time, entries: [entry] };
  return isTrace(trace) ? [{ id, at: time, trace }] : [];
}

/** The API hands the codes of the runtime through as they are. */
function isTrace(value: object): value is Trace {
  return 'entries' in value && Array.isArray(value.entries);
}
