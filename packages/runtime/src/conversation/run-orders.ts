import { isEntrance, isRestingPlace } from '../nodes/registry.ts';
import type { Run } from '../step/run.ts';
import type { LeftAloneReason } from '../step/trace.ts';
import type { Burst } from './burst.ts';
import type { MoveRunEvent, StopRunEvent } from './conversation-event.ts';

/**
 * Takes a sleeping run to another version of its flow, as an admin chose when publishing it. The choice was made for the
 * block where the run slept then: one that has gone on since, ended or been paused is left alone.
 */
export function onMoveRun(burst: Burst, { runId, fromNodeId, toVersionId, toNodeId }: MoveRunEvent): void {
  const run = burst.openRuns.find((candidate) => candidate.id === runId);
  const reason = whyLeftAlone(run, fromNodeId);
  if (run === undefined || reason !== null) return leaveAlone(burst, runId, reason ?? 'run-gone');
  // Told twice. A block that is entered anew under its old id would be entered again.
  if (run.versionId === toVersionId) return leaveAlone(burst, runId, 'already-there');
  const flow = burst.flows.find(({ versionId, flowId }) => versionId === toVersionId && flowId === run.flowId);
  if (flow === undefined) return leaveAlone(burst, runId, 'version-gone');
  const node = flow.program.nodes.get(toNodeId ?? fromNodeId);
  const fits = node !== undefined && (toNodeId === null ? isRestingPlace(node) : isEntrance(node));
  if (!fits) return leaveAlone(burst, runId, 'block-gone');
  return burst.move(flow, run, { fromNodeId, toNodeId });
}

/** Ends a run, as an admin chose when publishing a version without its block, or when removing its flow. */
export function onStopRun(burst: Burst, { runId, fromNodeId, reason }: StopRunEvent): void {
  const run = burst.openRuns.find((candidate) => candidate.id === runId);
  const leftAlone = fromNodeId === null ? null : whyLeftAlone(run, fromNodeId);
  if (run === undefined || leftAlone !== null) return leaveAlone(burst, runId, leftAlone ?? 'run-gone');
  return burst.stop(run, reason);
}

function whyLeftAlone(run: Run | undefined, fromNodeId: string): LeftAloneReason | null {
  if (run === undefined) return 'run-gone';
  if (run.status !== 'waiting') return 'run-not-waiting';
  return run.wait?.nodeId === fromNodeId ? null : 'run-went-on';
}

function leaveAlone(burst: Burst, runId: string, reason: LeftAloneReason): void {
  burst.tell({ type: 'run-left-alone', runId, reason });
}
