import { and, eq, sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import {
  members,
  notificationDeliveries,
  notificationRecipients,
  notifications,
  webhookEndpoints,
} from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { RuleChange } from '../database/schema/notifications.ts';
import type { Services, Transaction } from '../services.ts';
import { NOTIFICATION_QUEUE } from './notification-queue.ts';

export interface OwnersNews {
  readonly accountId: string;
  readonly flowId: string;
  readonly ruleChange: RuleChange;
}

/** Tells the owners of an account in the console and by e-mail, and its receivers by HTTP, in the caller's transaction. */
export async function tellOwners(
  tx: Transaction,
  { boss, clock, newId }: Services,
  { accountId, flowId, ruleChange }: OwnersNews,
): Promise<void> {
  const notificationId = newId();
  await tx.insert(notifications).values({
    accountId,
    id: notificationId,
    kind: 'rules-changed',
    flowId,
    ruleChange,
    createdAt: clock.now(),
  });
  const owners = await tx
    .select({ id: members.id })
    .from(members)
    .where(and(eq(members.organizationId, accountId), eq(members.role, 'owner')));
  const memberIds = owners.map(({ id }) => id);
  if (memberIds.length > 0) {
    await tx
      .insert(notificationRecipients)
      .values(memberIds.map((memberId) => ({ accountId, notificationId, memberId })));
  }
  await notifyLive(tx, [{ accountId, type: 'notification.created', id: notificationId, memberIds }]);
  const endpoints = await tx
    .select({ id: webhookEndpoints.id, kind: webhookEndpoints.kind })
    .from(webhookEndpoints)
    .where(and(eq(webhookEndpoints.accountId, accountId), eq(webhookEndpoints.enabled, true)));
  const targets = [
    ...owners.map(({ id }) => ({ via: 'email' as const, targetId: id })),
    ...endpoints.map(({ id, kind }) => ({ via: kind, targetId: id })),
  ];
  if (targets.length === 0) return;
  const deliveries = targets.map((target) => ({
    ...target,
    accountId,
    id: newId(),
    notificationId,
    status: 'pending' as const,
  }));
  await tx.insert(notificationDeliveries).values(deliveries);
  const rings = deliveries.map(({ id }) => ({ data: { deliveryId: id } }));
  await boss.insert(NOTIFICATION_QUEUE, rings, { db: fromDrizzle(tx, sql) });
}
