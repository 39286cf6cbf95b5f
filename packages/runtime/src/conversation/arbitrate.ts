import { triggerAt } from '../step/program.ts';
import type { RunOrigin } from '../step/run.ts';
import type { PublishedFlow } from './advance-contract.ts';
import type { Burst } from './burst.ts';
import { isUnderWay } from './start-rules.ts';

/** A trigger that is about to start a run. */
export interface Candidate {
  readonly flow: PublishedFlow;
  readonly nodeId: string;
  readonly eventId: string;
  readonly origin: RunOrigin;
}

/** So many starts of one conversation wait for their turn; further ones are told as skipped. */
const LONGEST_QUEUE = 20;

/**
 * Starts what one event has set off, as the flows want it: those with `priority` give way to the one that has most of it; those
 * with `queue` wait until no run of another flow is under way; the others start side by side.
 */
export function startAll(burst: Burst, candidates: readonly Candidate[]): void {
  const best = Math.max(...candidates.map(({ flow }) => priorityOf(flow)));
  for (const candidate of candidates) {
    const { flow, nodeId } = candidate;
    const { arbitration } = flow.program.settings;
    if (arbitration === 'priority' && priorityOf(flow) < best) {
      burst.tell({ type: 'trigger-skipped', flowId: flow.flowId, nodeId, reason: 'other-flow-first' });
    } else if (arbitration === 'queue' && isBusy(burst, flow.flowId)) {
      enqueue(burst, candidate);
    } else if (hasJustBegun(burst, candidate)) {
      burst.tell({ type: 'trigger-skipped', flowId: flow.flowId, nodeId, reason: 'already-running' });
    } else {
      burst.start(flow, { nodeId, eventId: candidate.eventId }, candidate.origin);
    }
  }
}

/** Two triggers of one flow may fit one event: the first has begun the talk that the second would begin once more. */
function hasJustBegun(burst: Burst, { flow, nodeId }: Candidate): boolean {
  const trigger = triggerAt(flow.program, nodeId);
  return trigger !== undefined && isUnderWay(burst, { flow, trigger });
}

/** Starts the next of those that wait for their turn, where nothing is under way any more. */
export function startQueued(burst: Burst): void {
  for (let next = takeNext(burst); next !== null; next = takeNext(burst)) {
    burst.start(next.flow, { nodeId: next.nodeId, eventId: next.eventId }, next.origin);
  }
}

function takeNext(burst: Burst): Candidate | null {
  while (burst.conversation.queue.length > 0) {
    const [first, ...rest] = burst.conversation.queue;
    if (first === undefined || isBusy(burst, first.flowId)) return null;
    burst.conversation = { ...burst.conversation, queue: rest };
    const flow = burst.flows.find(({ flowId, live }) => live && flowId === first.flowId);
    if (flow?.program.nodes.has(first.nodeId)) return { ...first, flow };
  }
  return null;
}

function enqueue(burst: Burst, { flow, nodeId, eventId, origin }: Candidate): void {
  const { flowId } = flow;
  const { queue } = burst.conversation;
  if (queue.length >= LONGEST_QUEUE || queue.some((one) => one.flowId === flowId && one.nodeId === nodeId)) {
    return burst.tell({ type: 'trigger-skipped', flowId, nodeId, reason: 'already-running' });
  }
  burst.conversation = { ...burst.conversation, queue: [...queue, { flowId, nodeId, eventId, origin }] };
  return burst.tell({ type: 'run-queued', flowId, nodeId });
}

function isBusy(burst: Burst, flowId: string): boolean {
  return burst.openRuns.some((run) => run.status === 'waiting' && run.flowId !== flowId);
}

/** Flows that leave it to chance take no part in the comparison. */
export function priorityOf({ program }: PublishedFlow): number {
  return program.settings.arbitration === 'priority' ? program.settings.priority : -1;
}
