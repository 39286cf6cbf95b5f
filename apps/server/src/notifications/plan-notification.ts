import type { NotificationRequest } from '../advance/plan.ts';
import type {
  notificationDeliveries,
  notificationRecipients,
  notifications,
  webhookEndpoints,
} from '../database/schema/index.ts';
import { recipientsOf, type Addressee } from './recipients-of.ts';

export interface PlanNotificationInput {
  readonly request: NotificationRequest;
  readonly assigneeId: string | null;
  readonly members: readonly Addressee[];
  readonly endpoints: readonly (typeof webhookEndpoints.$inferSelect)[];
  readonly now: number;
  readonly newId: () => string;
}

/** The rows of one notification. */
export interface PlannedNotification {
  readonly notification: typeof notifications.$inferInsert;
  readonly recipients: readonly (typeof notificationRecipients.$inferInsert)[];
  readonly deliveries: readonly (typeof notificationDeliveries.$inferInsert)[];
}

/** Who is told, and how: everyone at most once, whatever the number of ways they were named. */
export function planNotification(input: PlanNotificationInput): PlannedNotification {
  const { request, newId, now } = input;
  const { accountId, notificationId } = request;
  const told = recipientsOf(request.recipients, input);
  const delivery = (via: 'email' | 'webhook' | 'slack', targetId: string) => ({
    accountId,
    id: newId(),
    notificationId,
    via,
    targetId,
    status: 'pending' as const,
  });
  return {
    notification: {
      accountId,
      id: notificationId,
      kind: request.kind,
      conversationId: request.conversationId,
      flowId: request.flowId,
      runId: request.runId,
      nodeId: request.nodeId,
      text: request.text ?? null,
      facts: request.facts,
      createdAt: now,
    },
    recipients: request.via.includes('in-app')
      ? told.map(({ id }) => ({ accountId, notificationId, memberId: id }))
      : [],
    deliveries: [
      ...(request.via.includes('email') ? told.map(({ id }) => delivery('email', id)) : []),
      ...input.endpoints.flatMap(({ id, kind }) => (request.via.includes(kind) ? delivery(kind, id) : [])),
    ],
  };
}
