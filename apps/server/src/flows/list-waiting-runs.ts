import { and, asc, eq, sql } from 'drizzle-orm';
import { channels, contacts, conversations, flowVersions, runs } from '../database/schema/index.ts';
import type { Database } from '../services.ts';

export interface WaitingRunFilter {
  readonly flowId: string;
  readonly nodeId?: string | undefined;
  /** The number of a version. */
  readonly version?: number | undefined;
  /** The last of the page before. */
  readonly after: { readonly waitingSince: number; readonly id: string } | null;
  readonly limit: number;
}

/** The runs of a flow that wait, who has waited longest first, each with the conversation it belongs to. */
export async function listWaitingRuns(db: Database, { flowId, nodeId, version, after, limit }: WaitingRunFilter) {
  return db
    .select({
      id: runs.id,
      version: flowVersions.number,
      nodeId: sql<string>`${runs.nodeId}`,
      waitingSince: sql`${runs.waitingSince}`.mapWith(runs.waitingSince),
      dueAt: runs.dueAt,
      startedAt: runs.startedAt,
      conversationId: runs.conversationId,
      contact: { id: contacts.id, name: contacts.name },
      channel: { id: channels.id, kind: channels.kind, name: channels.name },
    })
    .from(runs)
    .innerJoin(flowVersions, eq(flowVersions.id, runs.versionId))
    .innerJoin(conversations, eq(conversations.id, runs.conversationId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .where(
      and(
        eq(runs.flowId, flowId),
        sql`${runs.status} = 'waiting'`,
        nodeId === undefined ? undefined : eq(runs.nodeId, nodeId),
        version === undefined ? undefined : eq(flowVersions.number, version),
        after === null
          ? undefined
          : sql`(${runs.waitingSince}, ${runs.id}) > (to_timestamp(${after.waitingSince}::float8 / 1000), ${after.id}::uuid)`,
      ),
    )
    .orderBy(asc(runs.waitingSince), asc(runs.id))
    .limit(limit);
}
