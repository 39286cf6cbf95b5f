import { inArray, sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import {
  notificationDeliveries,
  notificationRecipients,
  notifications,
  webhookEndpoints,
} from '../database/schema/index.ts';
import { conversations } from '../database/schema/index.ts';
import type { LiveChange } from '../live/live-change.ts';
import { NOTIFICATION_QUEUE } from '../notifications/notification-queue.ts';
import { planNotification } from '../notifications/plan-notification.ts';
import type { Services, Transaction } from '../services.ts';
import { loadMembers } from './load-surroundings.ts';
import type { NotificationRequest } from './plan.ts';

/** Looks up who is meant, writes what they are told, and rings for the e-mails and webhooks. Returns what consoles must hear. */
export async function writeNotifications(
  tx: Transaction,
  { boss, clock, newId }: Services,
  requests: readonly NotificationRequest[],
): Promise<LiveChange[]> {
  if (requests.length === 0) return [];
  const people = await loadPeople(tx, requests, clock.now());
  const planned = requests.map((request) =>
    planNotification({
      request,
      assigneeId: people.assignees.get(request.conversationId) ?? null,
      members: people.members.get(request.accountId) ?? [],
      endpoints: people.endpoints.get(request.accountId) ?? [],
      now: clock.now(),
      newId,
    }),
  );
  await tx.insert(notifications).values(planned.map(({ notification }) => notification));
  const recipients = planned.flatMap((plan) => plan.recipients);
  if (recipients.length > 0) await tx.insert(notificationRecipients).values(recipients);
  const deliveries = planned.flatMap((plan) => plan.deliveries);
  if (deliveries.length > 0) {
    await tx.insert(notificationDeliveries).values(deliveries);
    const jobs = deliveries.map(({ id }) => ({ data: { deliveryId: id } }));
    await boss.insert(NOTIFICATION_QUEUE, jobs, { db: fromDrizzle(tx, sql) });
  }
  return planned.map(({ notification, recipients: told }) => ({
    accountId: notification.accountId,
    type: 'notification.created',
    id: notification.id,
    memberIds: told.map(({ memberId }) => memberId),
  }));
}

async function loadPeople(tx: Transaction, requests: readonly NotificationRequest[], now: number) {
  const accountIds = [...new Set(requests.map(({ accountId }) => accountId))];
  const conversationIds = requests.map(({ conversationId }) => conversationId);
  const assigned = await tx
    .select({ id: conversations.id, assigneeId: conversations.assigneeId })
    .from(conversations)
    .where(sql`${conversations.id} = any(${sql.param(conversationIds)}::uuid[])`);
  const teams = await loadMembers(tx, accountIds, now);
  const endpointRows = await tx.select().from(webhookEndpoints).where(inArray(webhookEndpoints.accountId, accountIds));
  return {
    assignees: new Map(assigned.map(({ id, assigneeId }) => [id, assigneeId])),
    members: teams,
    endpoints: Map.groupBy(
      endpointRows.filter(({ enabled }) => enabled),
      ({ accountId }) => accountId,
    ),
  };
}
