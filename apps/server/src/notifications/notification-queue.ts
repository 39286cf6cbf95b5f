import type { Queue, WorkOptions } from 'pg-boss';

/** Tells a worker of one e-mail or webhook to deliver; the row of `notification_deliveries` is the truth. */
export const NOTIFICATION_QUEUE = 'deliver-notification';

export interface NotificationRing {
  readonly deliveryId: string;
}

/** About a day of tries: an e-mail server or a receiver that is down overnight still gets it. */
export const NOTIFICATION_QUEUE_OPTIONS: Omit<Queue, 'name'> = {
  policy: 'standard',
  notify: true,
  retryLimit: 12,
  retryDelay: 10,
  retryBackoff: true,
  retryDelayMax: 14_400,
  // Twenty mails over four connections, each with all its timeouts, end before.
  expireInSeconds: 300,
  deleteAfterSeconds: 3_600,
};

export const NOTIFICATION_WORK_OPTIONS = {
  batchSize: 20,
  burstWhenBatchFull: true,
  // A receiver that lets us wait holds up its own batch only.
  localConcurrency: 3,
  perJobResults: true,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 1,
} as const satisfies WorkOptions;
