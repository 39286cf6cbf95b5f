import { and, asc, eq, sql } from 'drizzle-orm';
import { flowVersions, runs } from '../database/schema/index.ts';
import type { Transaction } from '../services.ts';

/** The runs that wait at one block of one version. */
export type WaitingGroup = Awaited<ReturnType<typeof whoIsWhere>>[number];

/** How many runs of a flow wait where, version by version. */
export async function whoIsWhere(db: Pick<Transaction, 'select'>, flowId: string) {
  const rows = await db
    .select({
      version: flowVersions.number,
      versionId: runs.versionId,
      nodeId: runs.nodeId,
      count: sql<number>`count(*)::int`,
      oldestSince: sql`min(${runs.waitingSince})`.mapWith(runs.waitingSince),
      nextDueAt: sql`min(${runs.dueAt})`.mapWith(runs.dueAt),
    })
    .from(runs)
    .innerJoin(flowVersions, eq(flowVersions.id, runs.versionId))
    .where(and(eq(runs.flowId, flowId), sql`${runs.status} = 'waiting'`))
    .groupBy(flowVersions.number, runs.versionId, runs.nodeId)
    .orderBy(asc(flowVersions.number), asc(runs.nodeId));
  return rows.flatMap(({ nodeId, ...row }) => (nodeId === null ? [] : [{ ...row, nodeId }]));
}
