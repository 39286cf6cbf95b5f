import { sql } from 'drizzle-orm';
import type { Transaction } from '../services.ts';
import type { LiveChange } from './live-change.ts';

/** The channel of PostgreSQL's LISTEN that every process hears. */
export const LIVE_CHANNEL = 'janela_live';

/** PostgreSQL takes 8,000 bytes a notification, and a longer one fails the whole transaction. */
const PAYLOAD_BYTES = 7_900;

/** Tells every process what open consoles must hear, when and only when the transaction commits. */
export async function notifyLive(tx: Transaction, changes: readonly LiveChange[]): Promise<void> {
  const payloads = toPayloads(changes);
  if (payloads.length === 0) return;
  await tx.execute(
    sql`select pg_notify(${LIVE_CHANNEL}, payload) from unnest(${sql.param(payloads)}::text[]) as payload`,
  );
}

/** JSON arrays of changes, each as full as it may be. */
export function toPayloads(changes: readonly LiveChange[]): string[] {
  const payloads: string[] = [];
  let gathered: string[] = [];
  let bytes = 0;
  for (const change of changes.map(toJson)) {
    const more = Buffer.byteLength(change) + 1;
    if (gathered.length > 0 && bytes + more > PAYLOAD_BYTES) {
      payloads.push(`[${gathered.join(',')}]`);
      [gathered, bytes] = [[], 0];
    }
    gathered.push(change);
    bytes += more;
  }
  if (gathered.length > 0) payloads.push(`[${gathered.join(',')}]`);
  return payloads;
}

/** Too many members to name are everybody: a console asks what it may see anyway. */
function toJson({ memberIds, ...change }: LiveChange): string {
  const named = JSON.stringify({ ...change, memberIds });
  return Buffer.byteLength(named) < PAYLOAD_BYTES ? named : JSON.stringify(change);
}
