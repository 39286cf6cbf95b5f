import type { Queue, WorkOptions } from 'pg-boss';

/** Tells a worker of one back-test; the row of `back_tests` is the truth. */
export const BACK_TEST_QUEUE = 'back-test';

export interface BackTestRing {
  readonly backTestId: string;
}

/** A process that died has kept its tally: the next attempt goes on from there. */
export const BACK_TEST_QUEUE_OPTIONS: Omit<Queue, 'name'> = {
  policy: 'standard',
  notify: true,
  retryLimit: 10,
  retryDelay: 5,
  heartbeatSeconds: 60,
  expireInSeconds: 6 * 3_600,
  deleteAfterSeconds: 60,
};

export const BACK_TEST_WORK_OPTIONS = {
  // One at a time in a process: customers are waiting for the other workers.
  batchSize: 1,
  localConcurrency: 1,
  pollingIntervalSeconds: 1,
  notifyPollingIntervalSeconds: 2,
} as const satisfies WorkOptions;
