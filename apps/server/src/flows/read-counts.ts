import { and, eq, gte, lt, sql } from 'drizzle-orm';
import { messages, nodeCounts, runs } from '../database/schema/index.ts';
import type { Database } from '../services.ts';

export interface CountsInput {
  readonly accountId: string;
  readonly flowId: string;
  readonly since: number;
  readonly until: number;
}

export interface NodeFigures {
  entered: number;
  waiting: number;
  failed: number;
  readonly ports: Record<string, number>;
}

/** The figures beside each block of a flow, over all its versions. Blocks where nothing happened are not among them. */
export async function readCounts(db: Database, input: CountsInput): Promise<Record<string, NodeFigures>> {
  const [counted, waiting, unsent] = await Promise.all([
    readCounted(db, input),
    readWaiting(db, input),
    readUnsent(db, input),
  ]);
  const nodes = new Map<string, NodeFigures>();
  const at = (nodeId: string): NodeFigures => {
    const found = nodes.get(nodeId) ?? { entered: 0, waiting: 0, failed: 0, ports: {} };
    nodes.set(nodeId, found);
    return found;
  };
  for (const { nodeId, what, count } of counted) {
    if (what === 'entered' || what === 'failed') at(nodeId)[what] += count;
    else at(nodeId).ports[what.slice('left:'.length)] = count;
  }
  for (const { nodeId, count } of waiting) if (nodeId !== null) at(nodeId).waiting = count;
  for (const { nodeId, count } of unsent) if (nodeId !== null) at(nodeId).failed += count;
  return Object.fromEntries(nodes);
}

function readCounted(db: Database, { flowId, since, until }: CountsInput) {
  return db
    .select({ nodeId: nodeCounts.nodeId, what: nodeCounts.what, count: sql<number>`sum(${nodeCounts.count})::float8` })
    .from(nodeCounts)
    .where(and(eq(nodeCounts.flowId, flowId), gte(nodeCounts.hour, since), lt(nodeCounts.hour, until)))
    .groupBy(nodeCounts.nodeId, nodeCounts.what);
}

function readWaiting(db: Database, { flowId }: CountsInput) {
  return db
    .select({ nodeId: runs.nodeId, count: sql<number>`count(*)::int` })
    .from(runs)
    .where(and(eq(runs.flowId, flowId), sql`${runs.status} = 'waiting'`))
    .groupBy(runs.nodeId);
}

/** Asked of the messages themselves: what became of one is known only later, and may still turn out well. */
function readUnsent(db: Database, { accountId, flowId, since, until }: CountsInput) {
  return db
    .select({ nodeId: messages.nodeId, count: sql<number>`count(*)::int` })
    .from(messages)
    .innerJoin(runs, eq(runs.id, messages.runId))
    .where(
      and(
        eq(messages.accountId, accountId),
        sql`${messages.status} in ('blocked', 'failed')`,
        gte(messages.at, since),
        lt(messages.at, until),
        eq(runs.flowId, flowId),
      ),
    )
    .groupBy(messages.nodeId);
}
