import { inArray } from 'drizzle-orm';
import { conversations, notificationRecipients, notifications, tasks } from '../database/schema/index.ts';
import type { LiveChange } from '../live/live-change.ts';
import { notifyLive } from '../live/notify-live.ts';
import { recipientsOf } from '../notifications/recipients-of.ts';
import type { Services, Transaction } from '../services.ts';
import { loadMembers } from './load-surroundings.ts';
import type { TaskAsked } from './plan.ts';

/** Writes what the team has been given to do, and tells those who are meant at this moment. Live consoles hear of both. */
export async function writeTasks(
  tx: Transaction,
  { clock, newId }: Services,
  asked: readonly TaskAsked[],
): Promise<void> {
  if (asked.length === 0) return;
  const now = clock.now();
  const accountIds = [...new Set(asked.map(({ accountId }) => accountId))];
  const teams = await loadMembers(tx, accountIds, now);
  const rows = await tx
    .select({ id: conversations.id, assigneeId: conversations.assigneeId })
    .from(conversations)
    .where(
      inArray(
        conversations.id,
        asked.map(({ conversationId }) => conversationId),
      ),
    );
  const assignees = new Map(rows.map(({ id, assigneeId }) => [id, assigneeId]));
  const given = asked.map(({ accountId, conversationId, flowId, effect }) => {
    const around = { members: teams.get(accountId) ?? [], assigneeId: assignees.get(conversationId) ?? null };
    const { taskId: id, runId, nodeId, title, dueAt, recipients } = effect;
    const memberIds = recipientsOf(recipients, around).map((member) => member.id);
    return {
      accountId,
      id,
      conversationId,
      flowId,
      runId,
      nodeId,
      title,
      dueAt,
      recipients,
      memberIds,
      createdAt: now,
    };
  });
  await tx.insert(tasks).values(given);
  await notifyLive(tx, [
    ...given.map(({ accountId, id }) => ({ accountId, type: 'task.changed' as const, id })),
    ...(await tellOfTasks(tx, given, newId)),
  ]);
}

/** In the console only: a task lies there until it is done, and needs nobody's hurry. */
async function tellOfTasks(
  tx: Transaction,
  given: readonly (typeof tasks.$inferInsert)[],
  newId: () => string,
): Promise<LiveChange[]> {
  const told = given.filter(({ memberIds }) => memberIds.length > 0).map((task) => ({ task, notificationId: newId() }));
  if (told.length === 0) return [];
  await tx.insert(notifications).values(
    told.map(({ task: { accountId, conversationId, flowId, runId, nodeId, title, createdAt }, notificationId }) => ({
      accountId,
      id: notificationId,
      kind: 'task' as const,
      conversationId,
      flowId,
      runId,
      nodeId,
      text: title,
      createdAt,
    })),
  );
  const recipients = told.flatMap(({ task: { accountId, memberIds }, notificationId }) =>
    memberIds.map((memberId) => ({ accountId, notificationId, memberId })),
  );
  await tx.insert(notificationRecipients).values(recipients);
  return told.map(({ task: { accountId, memberIds }, notificationId }) => ({
    accountId,
    type: 'notification.created',
    id: notificationId,
    memberIds,
  }));
}
