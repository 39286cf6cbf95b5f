import { sql } from 'drizzle-orm';
import type { Tally } from '@janela/runtime';
import type { Services, Transaction } from '../services.ts';
import { HOUR_MS } from '../flows/count-period.ts';

export interface CountContext extends Services {
  /** Names this process's rows among the counts of blocks, from 1. */
  readonly shard: number;
}

/**
 * Adds to the counts of blocks, one statement a batch. Each process counts in rows of its own: two that added to the same
 * row would each wait until the other's whole batch is written.
 */
export async function writeCounts(
  tx: Transaction,
  { clock, shard }: CountContext,
  tallies: readonly { readonly accountId: string; readonly tally: Tally }[],
): Promise<void> {
  if (tallies.length === 0) return;
  const counts = new Map<string, { accountId: string; flowId: string; nodeId: string; what: string; count: number }>();
  for (const { accountId, tally } of tallies) {
    const { flowId, nodeId } = tally;
    const what = tally.what === 'left' ? `left:${tally.port}` : tally.what;
    const key = `${flowId} ${nodeId} ${what}`;
    const count = (counts.get(key)?.count ?? 0) + 1;
    counts.set(key, { accountId, flowId, nodeId, what, count });
  }
  const hour = Math.floor(clock.now() / HOUR_MS) * HOUR_MS;
  await tx.execute(sql`
    insert into node_counts (account_id, flow_id, node_id, what, hour, shard, count)
    select c."accountId", c."flowId", c."nodeId", c.what, to_timestamp(${hour}::float8 / 1000), ${shard}, c.count
    from jsonb_to_recordset(${JSON.stringify([...counts.values()])}::jsonb)
      as c("accountId" uuid, "flowId" uuid, "nodeId" text, what text, count bigint)
    order by c."flowId", c."nodeId", c.what
    on conflict (flow_id, hour, node_id, what, shard) do update set count = node_counts.count + excluded.count`);
}
