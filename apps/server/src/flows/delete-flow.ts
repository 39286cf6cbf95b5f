import { and, eq, isNull } from 'drizzle-orm';
import { flows } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services } from '../services.ts';
import { lockLiveFlows } from './live-flows-lock.ts';
import { stopOpenRuns } from './order-runs.ts';

/**
 * Takes a flow out of sight and stops its runs. Its rows stay: conversations go on saying which flow wrote what, and why.
 * One that is live is refused, so that nobody ends a bot at work by a slip.
 */
export async function deleteFlow(
  services: Services,
  accountId: string,
  flowId: string,
): Promise<'deleted' | 'not-found' | 'live'> {
  return services.db.transaction(async (tx) => {
    await lockLiveFlows(tx, accountId);
    const mine = and(eq(flows.accountId, accountId), eq(flows.id, flowId), isNull(flows.deletedAt));
    const [flow] = await tx.select().from(flows).where(mine).for('update');
    if (!flow) return 'not-found';
    if (flow.liveVersionId !== null && flow.pausedAt === null) return 'live';
    await tx.update(flows).set({ deletedAt: services.clock.now() }).where(mine);
    await stopOpenRuns(tx, services, flowId);
    await notifyLive(tx, [{ accountId, type: 'flow.changed', id: flowId }]);
    return 'deleted';
  });
}
