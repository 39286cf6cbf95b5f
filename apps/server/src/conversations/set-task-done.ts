import { and, eq, isNotNull, isNull } from 'drizzle-orm';
import { tasks } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services } from '../services.ts';

export interface TaskSetting {
  readonly accountId: string;
  readonly taskId: string;
  /** Who does it; null for a program with a key. */
  readonly memberId: string | null;
  readonly done: boolean;
}

/** Ticks a task off, or opens it again. Who was first stays: a second tick changes nothing. */
export async function setTaskDone(
  { db, clock }: Services,
  { accountId, taskId, memberId, done }: TaskSetting,
): Promise<void> {
  await db.transaction(async (tx) => {
    const changed = await tx
      .update(tasks)
      .set(done ? { doneAt: clock.now(), doneBy: memberId } : { doneAt: null, doneBy: null })
      .where(
        and(
          eq(tasks.accountId, accountId),
          eq(tasks.id, taskId),
          done ? isNull(tasks.doneAt) : isNotNull(tasks.doneAt),
        ),
      )
      .returning({ id: tasks.id });
    await notifyLive(
      tx,
      changed.map(({ id }) => ({ accountId, type: 'task.changed', id })),
    );
  });
}
