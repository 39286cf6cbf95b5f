import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import type { z } from 'zod';
import { flows, flowVersions, runs } from '../../../database/schema/index.ts';
import { draftHash } from '../../../flows/draft-hash.ts';
import type { Database } from '../../../services.ts';
import { ApiError } from '../../errors/api-error.ts';
import { toIso, toIsoOrNull } from '../../fields.ts';
import type { flowSchema } from './schema.ts';

type Flow = z.infer<typeof flowSchema>;

/** The flows of an account as lists show them, last changed first. */
export async function listFlows(db: Database, accountId: string): Promise<Flow[]> {
  const rows = await selectFlows(db).where(ofAccount(accountId)).orderBy(desc(flows.updatedAt), desc(flows.id));
  return rows.map(present);
}

/** One flow of the account. Throws where there is none of that id. */
export async function findFlow(db: Database, accountId: string, flowId: string): Promise<Flow> {
  const [row] = await selectFlows(db).where(and(ofAccount(accountId), eq(flows.id, flowId)));
  if (!row) throw new ApiError('JANELA_NOT_FOUND');
  return present(row);
}

function ofAccount(accountId: string) {
  return and(eq(flows.accountId, accountId), isNull(flows.deletedAt));
}

function selectFlows(db: Database) {
  return db
    .select({
      id: flows.id,
      name: flows.name,
      revision: flows.revision,
      liveVersionId: flows.liveVersionId,
      pausedAt: flows.pausedAt,
      updatedAt: flows.updatedAt,
      draftHash: flows.draftHash,
      // Drafts are large, and nearly all have been hashed.
      unhashedDraft: sql<unknown>`case when ${flows.draftHash} is null then ${flows.draft} end`,
      liveVersion: flowVersions.number,
      liveHash: flowVersions.hash,
      publishedAt: flowVersions.publishedAt,
      waitingRuns: sql<number>`(
        select count(*)::int from ${runs} where ${runs.flowId} = ${flows.id} and ${runs.status} = 'waiting')`,
    })
    .from(flows)
    .leftJoin(flowVersions, eq(flowVersions.id, flows.liveVersionId))
    .$dynamic();
}

function present(row: Awaited<ReturnType<typeof selectFlows>>[number]): Flow {
  const { id, name, revision, liveVersion, waitingRuns } = row;
  return {
    id,
    name,
    state: row.liveVersionId === null ? 'draft' : row.pausedAt === null ? 'live' : 'paused',
    revision,
    liveVersion,
    publishedAt: toIsoOrNull(row.publishedAt),
    hasUnpublishedChanges: (row.draftHash ?? draftHash(row.unhashedDraft)) !== row.liveHash,
    waitingRuns,
    updatedAt: toIso(row.updatedAt),
  };
}

/** The draft as it is stored, under its flow's name. Throws where there is no such flow. */
export async function findDraft(db: Database, accountId: string, flowId: string) {
  const [flow] = await db
    .select({ name: flows.name, draft: flows.draft })
    .from(flows)
    .where(and(ofAccount(accountId), eq(flows.id, flowId)));
  if (!flow) throw new ApiError('JANELA_NOT_FOUND');
  return flow;
}
