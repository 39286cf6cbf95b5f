import type { Run } from '@janela/runtime';
import type { EpochMs } from '@janela/messaging-window';
import type { At, EntryOf } from './trace-record.ts';
import type { WhyRun } from './why.ts';

export interface StoredRun {
  readonly run: Run;
  readonly flowName: string;
  readonly version: number;
  /** Since when it has waited where it waits now; null: it does not wait. */
  readonly waitingSince: EpochMs | null;
}

/** A run as it stood at a moment: by what it is now where that has not changed since, else by its traces. */
export function runAt(
  { run, flowName, version, waitingSince }: StoredRun,
  { moment, waits }: { readonly moment: EpochMs; readonly waits: readonly At<EntryOf<'run-waiting'>>[] },
): WhyRun {
  const { id, flowId, startedAt } = run;
  const facts = { id, flowId, flowName, version, startedAt };
  if (run.endedAt !== null && run.endedAt <= moment) {
    const { endedAt, reason, status } = run;
    return { ...facts, ...NOT_WAITING, state: 'ended', endedAt, reason, status: status === 'waiting' ? null : status };
  }
  if (run.wait !== null && waitingSince !== null && waitingSince <= moment)
    return { ...facts, ...NOT_WAITING, state: 'waiting', nodeId: run.wait.nodeId, waitsUntil: run.wait.dueAt };
  const wait = waits.findLast(({ at, entry }) => entry.runId === id && at <= moment);
  if (wait === undefined) return { ...facts, ...NOT_WAITING, state: 'unrecorded' };
  const { nodeId, dueAt } = wait.entry;
  return { ...facts, ...NOT_WAITING, state: 'waiting', nodeId, waitsUntil: dueAt };
}

const NOT_WAITING = { nodeId: null, waitsUntil: null, endedAt: null, status: null, reason: null } as const;
