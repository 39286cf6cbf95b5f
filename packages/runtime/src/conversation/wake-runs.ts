import type { Run } from '../step/run.ts';
import type { Wake } from '../step/wake.ts';
import type { Burst } from './burst.ts';
import type { CustomerMessageEvent, HttpAnsweredEvent, ReceiptEvent } from './conversation-event.ts';

/**
 * A run begins by our clock, a message is written by the platform's: they may be so far apart, and WhatsApp tells whole seconds. Were it
 * less, a server whose clock is ahead would hear no answer that comes quickly.
 */
const CLOCKS_APART_MS = 2 * 60_000;

/**
 * Gives a message to the run that has waited for it, the one that began to wait last where there are several: a talk has one
 * speaker at a time. Tells whether one has taken it.
 */
export function wakeByMessage(burst: Burst, message: CustomerMessageEvent): boolean {
  const run = waitingForMessage(burst);
  if (run === undefined) return false;
  // It was written before the run began: an answer to something else.
  if (message.at + CLOCKS_APART_MS <= run.startedAt) return false;
  return wake(burst, run, { type: 'message', message });
}

/** The run that waits for what the customer says next; undefined: none does. */
export function waitingForMessage(burst: Burst): Run | undefined {
  return burst.openRuns.findLast(({ status, wait }) => status === 'waiting' && wait?.type === 'message');
}

/** Wakes the run whose question the platform could not deliver. */
export function wakeByReceipt(burst: Burst, { status, messageId }: ReceiptEvent): void {
  if (status !== 'failed') return;
  const run = burst.openRuns.find(
    ({ status: now, wait }) => now === 'waiting' && wait?.type === 'message' && wait.messageId === messageId,
  );
  if (run !== undefined) wake(burst, run, { type: 'undelivered' });
}

/** Wakes the run that asked another system. One that waits for something else by now is left alone. */
export function wakeByAnswer(burst: Burst, { runId, requestId, answer }: HttpAnsweredEvent): void {
  const run = burst.openRuns.find(({ id }) => id === runId);
  if (run === undefined) return burst.tell({ type: 'run-left-alone', runId, reason: 'run-gone' });
  if (run.status !== 'waiting' || run.wait?.type !== 'http' || run.wait.requestId !== requestId) {
    return burst.tell({ type: 'run-left-alone', runId, reason: 'run-went-on' });
  }
  wake(burst, run, { type: 'http', answer });
}

function wake(burst: Burst, run: Run, by: Wake): boolean {
  const flow = burst.flows.find(({ versionId }) => versionId === run.versionId);
  if (flow === undefined) {
    burst.tell({ type: 'run-left-alone', runId: run.id, reason: 'version-gone' });
    return false;
  }
  if (run.wait !== null && run.wait.dueAt !== null) burst.emit({ type: 'cancel-timer', key: run.wait.key });
  burst.resume(flow, run, by);
  return true;
}
