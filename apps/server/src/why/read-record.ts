import { and, asc, desc, eq, gte, isNotNull, lte, or, sql } from 'drizzle-orm';
import type { EpochMs } from '@janela/messaging-window';
import { compile, type FlowProgram, type ReplyStatus } from '@janela/runtime';
import { conversationEvents, flows, flowVersions, messages, runs, timers, traces } from '../database/schema/index.ts';
import type { Database } from '../services.ts';
import type { FlowThen } from './flows-at.ts';
import type { WindowMove } from './window-at.ts';

/** No conversation has more in two days that a person would read. */
const MOST = 1_000;
const MOST_MESSAGES = 100;

export interface Span {
  readonly since: EpochMs;
  readonly until: EpochMs;
}

/** The traces of a stretch of time, oldest first. */
export async function readTraces(db: Database, conversationId: string, { since, until }: Span) {
  const rows = await db
    .select({ trace: traces.trace })
    .from(traces)
    .where(and(eq(traces.conversationId, conversationId), gte(traces.at, since), lte(traces.at, until)))
    .orderBy(desc(traces.id))
    .limit(MOST);
  return rows.map(({ trace }) => trace).reverse();
}

/** When the record of a conversation begins; null: it has none. */
export async function readRecordSince(db: Database, conversationId: string): Promise<EpochMs | null> {
  const [first] = await db
    .select({ at: traces.at })
    .from(traces)
    .where(eq(traces.conversationId, conversationId))
    .orderBy(asc(traces.id))
    .limit(1);
  return first?.at ?? null;
}

/** What the reply status became last by a moment; null: nothing is kept of it. */
export async function readReplyStatus(
  db: Database,
  conversationId: string,
  moment: EpochMs,
): Promise<ReplyStatus | null> {
  const [last] = await db
    .select({ trace: traces.trace })
    .from(traces)
    .where(
      and(
        eq(traces.conversationId, conversationId),
        lte(traces.at, moment),
        sql`${traces.trace} @? '$.entries[*] ? (@.type == "reply-status")'`,
      ),
    )
    .orderBy(desc(traces.id))
    .limit(1);
  return last?.trace.entries.findLast((entry) => entry.type === 'reply-status')?.to ?? null;
}

/** How the window was moved last by a moment, and by what; null: nothing is kept of it. */
export async function readWindowMove(
  db: Database,
  conversationId: string,
  moment: EpochMs,
): Promise<WindowMove | null> {
  const [last] = await db
    .select({ trace: traces.trace, body: conversationEvents.body })
    .from(traces)
    .leftJoin(conversationEvents, sql`${conversationEvents.id} = (${traces.trace}->>'eventId')::uuid`)
    .where(
      and(
        eq(traces.conversationId, conversationId),
        lte(traces.at, moment),
        sql`${traces.trace} @? '$.entries[*] ? (@.type == "window-moved")'`,
      ),
    )
    .orderBy(desc(traces.id))
    .limit(1);
  const moved = last?.trace.entries.findLast((entry) => entry.type === 'window-moved');
  if (last === undefined || moved === undefined) return null;
  const { body } = last;
  return { closesAt: moved.closesAt, openedBy: body !== null && 'action' in body ? body.action : null };
}

export function readMessages(db: Database, conversationId: string, { since, until }: Span) {
  return db
    .select({ message: messages, flowId: runs.flowId })
    .from(messages)
    .leftJoin(runs, eq(runs.id, messages.runId))
    .where(and(eq(messages.conversationId, conversationId), gte(messages.at, since), lte(messages.at, until)))
    .orderBy(asc(messages.at), asc(messages.id))
    .limit(MOST_MESSAGES);
}

/** Runs that had begun by the end of a stretch of time and were not over before it began. */
export function readRuns(db: Database, conversationId: string, { since, until }: Span) {
  return db
    .select({ run: runs.state, flowName: flows.name, version: flowVersions.number, waitingSince: runs.waitingSince })
    .from(runs)
    .innerJoin(flows, eq(flows.id, runs.flowId))
    .innerJoin(flowVersions, eq(flowVersions.id, runs.versionId))
    .where(
      and(
        eq(runs.conversationId, conversationId),
        lte(runs.startedAt, until),
        or(sql`${runs.endedAt} is null`, gte(runs.endedAt, since)),
      ),
    )
    .orderBy(desc(runs.startedAt))
    .limit(MOST_MESSAGES);
}

/** What is armed now. */
export async function readTimers(db: Database, conversationId: string): Promise<ReadonlyMap<string, EpochMs>> {
  const rows = await db
    .select({ key: timers.key, dueAt: timers.dueAt })
    .from(timers)
    .where(eq(timers.conversationId, conversationId));
  return new Map(rows.map(({ key, dueAt }) => [key, dueAt]));
}

export interface WantedFlows {
  readonly accountId: string;
  /** Absent: all of the account. */
  readonly flowId?: string | undefined;
}

/** The flows of an account with the versions that were the newest at a moment; removed ones only where they were live then. */
export async function readFlows(
  db: Database,
  { accountId, flowId }: WantedFlows,
  moment: EpochMs,
): Promise<readonly FlowThen[]> {
  const rows = await db
    .selectDistinctOn([flows.id], {
      flowId: flows.id,
      name: flows.name,
      pausedAt: flows.pausedAt,
      deletedAt: flows.deletedAt,
      number: flowVersions.number,
      document: sql<
        typeof flowVersions.$inferSelect.document | null
      >`coalesce(${flowVersions.linked}, ${flowVersions.document})`,
    })
    .from(flows)
    .leftJoin(flowVersions, and(eq(flowVersions.flowId, flows.id), lte(flowVersions.publishedAt, moment)))
    .where(
      and(
        eq(flows.accountId, accountId),
        flowId === undefined ? or(sql`${flows.deletedAt} is null`, gte(flows.deletedAt, moment)) : eq(flows.id, flowId),
        flowId === undefined ? isNotNull(flows.liveVersionId) : undefined,
      ),
    )
    .orderBy(asc(flows.id), desc(flowVersions.number));
  return rows.map(({ number, document, ...flow }) => ({
    ...flow,
    version: number === null || document === null ? null : { number, program: compiled(document) },
  }));
}

/** A version of a release whose blocks this one cannot read has no triggers that could be told of. */
function compiled(document: typeof flowVersions.$inferSelect.document): FlowProgram | null {
  try {
    return compile(document);
  } catch {
    return null;
  }
}
