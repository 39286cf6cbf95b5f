import type { Burst } from './burst.ts';

/** The timer of a sleeping run that rang. */
export interface RunRing {
  readonly key: string;
  readonly runId: string;
}

/** Wakes the run that sleeps on this timer, under the version it was started with. */
export function onRunRing(burst: Burst, { key, runId }: RunRing): void {
  const run = burst.openRuns.find((candidate) => candidate.id === runId);
  if (run === undefined) return burst.tell({ type: 'timer-dropped', key, reason: 'run-gone' });
  if (run.status !== 'waiting' || run.wait?.key !== key) {
    return burst.tell({ type: 'timer-dropped', key, reason: 'run-not-waiting' });
  }
  const { dueAt } = run.wait;
  if (dueAt === null) return burst.tell({ type: 'timer-dropped', key, reason: 'run-not-waiting' });
  if (dueAt > burst.env.now) return burst.emit({ type: 'arm-timer', key, dueAt, mode: 'exact' });
  const flow = burst.flows.find((candidate) => candidate.versionId === run.versionId);
  if (flow === undefined) return burst.tell({ type: 'timer-dropped', key, reason: 'version-gone' });
  return burst.resume(flow, run, { type: 'timer' });
}
