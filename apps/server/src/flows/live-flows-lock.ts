import { sql } from 'drizzle-orm';
import type { Transaction } from '../services.ts';

/** Any number, the same for every release; apart from the one that migrations use. */
const LOCK_CLASS = 410_582;

/**
 * Keeps the live flows of these accounts as they are until the transaction ends; any number may at once. Without it, a
 * message that is taken in while a flow is published is seen by neither: the worker still knows the old version, and the
 * publication does not see the conversation waiting yet, so its reminder would never be armed.
 * To be taken before any timer is touched: a publication waits for timers while it holds its lock.
 */
export async function holdLiveFlows(tx: Transaction, accountIds: readonly string[]): Promise<void> {
  await tx.execute(sql`
    select pg_advisory_xact_lock_shared(${LOCK_CLASS}::int, hashtext(account_id))
    from unnest(${sql.param([...new Set(accountIds)].sort())}::text[]) as account_id`);
}

/** Waits for everybody who counts on the live flows of this account, and keeps others out until the transaction ends. */
export async function lockLiveFlows(tx: Transaction, accountId: string): Promise<void> {
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK_CLASS}::int, hashtext(${accountId}))`);
}
