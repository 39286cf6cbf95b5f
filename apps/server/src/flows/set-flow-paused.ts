import { and, eq, isNull } from 'drizzle-orm';
import { compile } from '@janela/runtime';
import { promoteTimers } from '@janela/runtime/pgboss';
import { flows, flowVersions } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services } from '../services.ts';
import { armWaitingConversations } from './arm-waiting-conversations.ts';
import { lockLiveFlows } from './live-flows-lock.ts';

export interface PauseInput {
  readonly accountId: string;
  readonly flowId: string;
  readonly paused: boolean;
}

/** A paused flow starts no run; its running ones go on. Resuming counts from the last message of whoever still waits. */
export async function setFlowPaused(services: Services, { accountId, flowId, paused }: PauseInput): Promise<boolean> {
  const now = services.clock.now();
  const found = await services.db.transaction(async (tx) => {
    await lockLiveFlows(tx, accountId);
    const [flow] = await tx
      .update(flows)
      .set({ pausedAt: paused ? now : null, updatedAt: now })
      .where(and(eq(flows.accountId, accountId), eq(flows.id, flowId), isNull(flows.deletedAt)))
      .returning();
    if (!flow) return false;
    if (!paused && flow.liveVersionId !== null) {
      const [version] = await tx.select().from(flowVersions).where(eq(flowVersions.id, flow.liveVersionId));
      if (version) {
        const program = compile(version.linked ?? version.document);
        await armWaitingConversations(tx, { accountId, flowId, program, now });
      }
    }
    await notifyLive(tx, [{ accountId, type: 'flow.changed', id: flowId }]);
    return true;
  });
  if (found && !paused) await promoteTimers(services.boss, services.db, now);
  return found;
}
