import type { Queue, WorkOptions } from 'pg-boss';

/** Tells a worker of one question to another system; the row of `http_requests` is the truth. */
export const HTTP_REQUEST_QUEUE = 'http-request';

export interface HttpRequestRing {
  readonly requestId: string;
}

/** No attempt may take longer, whatever the block allows: a worker's place is not for waiting. */
export const LONGEST_ATTEMPT_MS = 60_000;

/**
 * A worker makes one attempt a ring, and rings itself for the next. pg-boss's own retries are for a process that died in the
 * middle: the attempt is made again, the answer is given once.
 */
export const HTTP_REQUEST_QUEUE_OPTIONS: Omit<Queue, 'name'> = {
  policy: 'standard',
  notify: true,
  retryLimit: 3,
  retryDelay: 1,
  expireInSeconds: (2 * LONGEST_ATTEMPT_MS) / 1_000,
  deleteAfterSeconds: 60,
};

export const HTTP_REQUEST_WORK_OPTIONS = {
  // One job a fetch: a system that lets us wait must not hold up the questions to others.
  batchSize: 1,
  localConcurrency: 8,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 1,
} as const satisfies WorkOptions;
