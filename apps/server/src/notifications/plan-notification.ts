import type { NotifyRecipient } from '@janela/runtime';
import type { NotificationRequest } from '../advance/plan.ts';
import type {
  members,
  notificationDeliveries,
  notificationRecipients,
  notifications,
  webhookEndpoints,
} from '../database/schema/index.ts';

type Member = typeof members.$inferSelect;

export interface PlanNotificationInput {
  readonly request: NotificationRequest;
  readonly assigneeId: string | null;
  readonly members: readonly Member[];
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
  const told = recipientsOf(input);
  const delivery = (via: 'email' | 'webhook', targetId: string) => ({
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
      ...(request.via.includes('webhook') ? input.endpoints.map(({ id }) => delivery('webhook', id)) : []),
    ],
  };
}

function recipientsOf({ request, members, assigneeId }: PlanNotificationInput): Member[] {
  return members.filter((member) =>
    request.recipients.some((recipient) => means(recipient, member, { members, assigneeId })),
  );
}

function means(
  recipient: NotifyRecipient,
  member: Member,
  { members, assigneeId }: { members: readonly Member[]; assigneeId: string | null },
): boolean {
  switch (recipient.type) {
    case 'everyone':
      return true;
    case 'assignee':
      // Nobody in charge, or somebody who has left: better everybody than nobody.
      return members.some(({ id }) => id === assigneeId) ? member.id === assigneeId : true;
    case 'role':
      return member.role === recipient.role;
    case 'person':
      return member.id === recipient.memberId;
  }
}
