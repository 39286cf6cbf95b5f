import { and, desc, eq, inArray, isNull, sql } from 'drizzle-orm';
import { linkFlows, parseFlow, type Issue } from '@janela/flow-schema';
import { fromDrizzle } from 'pg-boss';
import { backTests, flows } from '../database/schema/index.ts';
import { loadAnalysisContext } from '../flows/load-analysis-context.ts';
import type { Database, Services } from '../services.ts';
import { BACK_TEST_QUEUE, type BackTestRing } from './back-test-queue.ts';

const DAY_MS = 24 * 3_600_000;
/** Kept of one flow; older ones go when a new one is asked for. */
const MOST_KEPT = 10;

export type BackTestRow = typeof backTests.$inferSelect;

interface Asked {
  readonly accountId: string;
  readonly flowId: string;
  readonly days: number;
}

export type OrderResult =
  | { readonly ok: true; readonly backTest: BackTestRow }
  | { readonly ok: false; readonly reason: 'not-found' }
  | { readonly ok: false; readonly reason: 'invalid'; readonly issues: readonly Issue[] };

/** Asks for a back-test of the draft as it is now. One at a time for a flow: while one is under way, that one is given back. */
export async function orderBackTest(services: Services, { accountId, flowId, days }: Asked): Promise<OrderResult> {
  const { db, boss, clock, newId } = services;
  return db.transaction(async (tx) => {
    const [flow] = await tx
      .select({ draft: flows.draft, revision: flows.revision })
      .from(flows)
      .where(and(eq(flows.accountId, accountId), eq(flows.id, flowId), isNull(flows.deletedAt)))
      .for('update');
    if (!flow) return { ok: false, reason: 'not-found' };
    const [underWay] = await tx
      .select()
      .from(backTests)
      .where(and(eq(backTests.flowId, flowId), inArray(backTests.state, ['queued', 'running'])));
    if (underWay) return { ok: true, backTest: underWay };
    const parsed = parseFlow(flow.draft);
    if (!parsed.ok) return { ok: false, reason: 'invalid', issues: parsed.issues };
    const { otherFlows = [] } = await loadAnalysisContext(tx, { accountId, flowId });
    const documents = new Map(otherFlows.map((other) => [other.id, other.document]));
    const linked = linkFlows(parsed.document, (id) => documents.get(id) ?? null);
    const now = clock.now();
    const values = {
      accountId,
      id: newId(),
      flowId,
      revision: flow.revision,
      document: linked.ok ? linked.document : parsed.document,
      days,
      since: now - days * DAY_MS,
      until: now,
      state: 'queued' as const,
      createdAt: now,
    };
    await tx
      .delete(backTests)
      .where(
        sql`${backTests.id} in (select id from back_tests where flow_id = ${flowId} order by created_at desc offset ${MOST_KEPT - 1})`,
      );
    const [backTest] = await tx.insert(backTests).values(values).returning();
    if (!backTest) throw new RangeError('The back-test was not written.');
    const data: BackTestRing = { backTestId: backTest.id };
    await boss.insert(BACK_TEST_QUEUE, [{ data }], { db: fromDrizzle(tx, sql) });
    return { ok: true, backTest };
  });
}

export interface OfFlow {
  readonly accountId: string;
  readonly flowId: string;
}

/** The back-tests of a flow, newest first. */
export function listBackTests(db: Database, { accountId, flowId }: OfFlow): Promise<BackTestRow[]> {
  return db
    .select()
    .from(backTests)
    .where(and(eq(backTests.accountId, accountId), eq(backTests.flowId, flowId)))
    .orderBy(desc(backTests.createdAt), desc(backTests.id))
    .limit(MOST_KEPT);
}

/** Stops one that is under way; one that is over stays as it is. Null: there is none of that id. */
export async function cancelBackTest(
  { db, clock }: Services,
  { accountId, flowId }: OfFlow,
  backTestId: string,
): Promise<BackTestRow | null> {
  const mine = and(eq(backTests.accountId, accountId), eq(backTests.flowId, flowId), eq(backTests.id, backTestId));
  await db
    .update(backTests)
    .set({ state: 'cancelled', finishedAt: clock.now() })
    .where(and(mine, inArray(backTests.state, ['queued', 'running'])));
  const [row] = await db.select().from(backTests).where(mine);
  return row ?? null;
}
