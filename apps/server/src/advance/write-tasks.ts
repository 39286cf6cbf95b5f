import { inArray } from 'drizzle-orm';
import { conversations, tasks } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import { recipientsOf } from '../notifications/recipients-of.ts';
import type { Services, Transaction } from '../services.ts';
import { loadMembers } from './load-surroundings.ts';
import type { TaskAsked } from './plan.ts';

/** Writes what the team has been given to do, for those who are meant at this moment. */
export async function writeTasks(tx: Transaction, { clock }: Services, asked: readonly TaskAsked[]): Promise<void> {
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
  await tx.insert(tasks).values(
    asked.map(({ accountId, conversationId, flowId, effect }) => {
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
    }),
  );
  const told = asked.map(({ accountId, effect }) => ({ accountId, type: 'task.changed' as const, id: effect.taskId }));
  await notifyLive(tx, told);
}
