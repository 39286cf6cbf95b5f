import { sql } from 'drizzle-orm';
import type { Transaction } from '../services.ts';
import type { LiveChange } from './live-change.ts';

/** The channel of PostgreSQL's LISTEN that every process hears. */
export const LIVE_CHANNEL = 'janela_live';

/** A notification may carry 8,000 bytes; this many changes stay far below. */
const CHANGES_PER_NOTIFICATION = 20;

/** Tells every process what open consoles must hear, when and only when the transaction commits. */
export async function notifyLive(tx: Transaction, changes: readonly LiveChange[]): Promise<void> {
  const payloads: string[] = [];
  for (let start = 0; start < changes.length; start += CHANGES_PER_NOTIFICATION) {
    payloads.push(JSON.stringify(changes.slice(start, start + CHANGES_PER_NOTIFICATION)));
  }
  if (payloads.length === 0) return;
  await tx.execute(
    sql`select pg_notify(${LIVE_CHANNEL}, payload) from unnest(${sql.param(payloads)}::text[]) as payload`,
  );
}
