import { eq, sql } from 'drizzle-orm';
import type { JobResult, JobWithMetadata } from 'pg-boss';
import { notificationDeliveries } from '../database/schema/index.ts';
import type { Services } from '../services.ts';
import { DeliveryFailure } from './delivery-failure.ts';
import { loadDelivery } from './load-delivery.ts';
import {
  NOTIFICATION_QUEUE,
  NOTIFICATION_QUEUE_OPTIONS,
  NOTIFICATION_WORK_OPTIONS,
  type NotificationRing,
} from './notification-queue.ts';
import { createMailSender, type SendMail } from './send-mail.ts';
import { createWebhookSender, type SendWebhook } from './send-webhook.ts';

export interface NotificationWorkerOptions extends Services {
  /** The page of a conversation in the console. */
  readonly linkTo: (conversationId: string) => string;
}

/**
 * Delivers e-mails and webhooks. At least once: a process that dies between the send and the note of it sends again,
 * under the same id, so that receivers can tell. A delivery that is noted as delivered is never sent again.
 */
export async function registerNotificationWorkers(options: NotificationWorkerOptions): Promise<void> {
  const { linkTo } = options;
  const senders = { email: createMailSender(options, linkTo), webhook: createWebhookSender(options, linkTo) };
  await options.boss.work(
    NOTIFICATION_QUEUE,
    { ...NOTIFICATION_WORK_OPTIONS, includeMetadata: true },
    (jobs: JobWithMetadata<NotificationRing>[]) => Promise.all(jobs.map((job) => deliver(options, senders, job))),
  );
}

async function deliver(
  { db, clock, logger }: Services,
  senders: { readonly email: SendMail; readonly webhook: SendWebhook },
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
