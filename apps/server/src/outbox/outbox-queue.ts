import type { Queue, WorkOptions } from 'pg-boss';

/** Tells a worker that a conversation has something to send. The rows of `messages` are the truth. */
export const OUTBOX_QUEUE = 'deliver-outbox';

export interface OutboxRing {
  readonly conversationId: string;
}

export const OUTBOX_QUEUE_OPTIONS: Omit<Queue, 'name'> = {
  policy: 'standard',
  notify: true,
  retryLimit: 3,
  retryBackoff: true,
  expireInSeconds: 120,
  deleteAfterSeconds: 60,
};

export const OUTBOX_WORK_OPTIONS: WorkOptions = {
  batchSize: 20,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 1,
};
