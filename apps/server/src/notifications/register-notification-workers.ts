import { eq, sql } from 'drizzle-orm';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import { notificationDeliveries } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import type { ConsoleLinks } from './links.ts';
import { loadDelivery, type LoadedDelivery } from './load-delivery.ts';
import {
  NOTIFICATION_QUEUE,
  NOTIFICATION_QUEUE_OPTIONS,
  NOTIFICATION_WORK_OPTIONS,
  type NotificationRing,
} from './notification-queue.ts';
import type { Send } from './send.ts';
import { createMailSender } from './send-mail.ts';
import { createSlackSender } from './send-slack.ts';
import { createWebhookSender } from './send-webhook.ts';

export type NotificationWorkerOptions = Services & ConsoleLinks;

type Senders = Readonly<Record<LoadedDelivery['delivery']['via'], Send>>;

/**
 * Delivers e-mails and webhooks. At least once: a process that dies between the send and the note of it sends again,
 * under the same id, so that receivers can tell. A delivery that is noted as delivered is never sent again.
 */
export async function registerNotificationWorkers(options: NotificationWorkerOptions): Promise<void> {
  const senders: Senders = {
    email: createMailSender(options, options),
    webhook: createWebhookSender(options, options),
    slack: createSlackSender(options, options),
  };
  await options.boss.work(
    NOTIFICATION_QUEUE,
    { ...NOTIFICATION_WORK_OPTIONS, includeMetadata: true },
    (jobs: JobWithMetadata<NotificationRing>[]) => Promise.all(jobs.map((job) => deliver(options, senders, job))),
  );
}

async function deliver(
  { db, clock, logger }: Services,
  senders: Senders,
  job: JobWithMetadata<NotificationRing>,
): Promise<JobResult> {
  const loaded = await loadDelivery(db, job.data.deliveryId);
  if (loaded?.delivery.status !== 'pending') return { id: job.id, status: 'completed' };
  const mine = eq(notificationDeliveries.id, loaded.delivery.id);
  const attempts = sql`${notificationDeliveries.attempts} + 1`;
  try {
    await senders[loaded.delivery.via](loaded);
    await db
      .update(notificationDeliveries)
      .set({ status: 'delivered', attempts, lastError: null, settledAt: clock.now() })
      .where(mine);
    return { id: job.id, status: 'completed' };
  } catch (error) {
    const failure = error instanceof DeliveryFailure ? error : null;
    const last = failure?.permanent === true || job.retryCount >= (NOTIFICATION_QUEUE_OPTIONS.retryLimit ?? 0);
    const code =
      failure?.code ?? (error instanceof Error && 'code' in error ? String(error.code).toLowerCase() : 'failed');
    logger.warn(
      { deliveryId: loaded.delivery.id, via: loaded.delivery.via, code },
      'a notification could not be delivered',
    );
    await db
      .update(notificationDeliveries)
      .set({ status: last ? 'failed' : 'pending', attempts, lastError: code, settledAt: last ? clock.now() : null })
      .where(mine);
    return { id: job.id, status: last ? 'completed' : 'failed' };
  }
}
