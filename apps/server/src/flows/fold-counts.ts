import { sql } from 'drizzle-orm';
import type { Database } from '../services.ts';
import { dailyBefore } from './count-period.ts';

/**
 * Adds up the counts of past weeks: the hours of a day, and the rows of each process, become one row. Nobody writes to
 * hours that long gone, so nobody waits; two processes that fold at once share the rows between them.
 */
export async function foldCounts(db: Database, now: number): Promise<void> {
  await db.execute(sql`
    with old as (
      delete from node_counts
      where hour < to_timestamp(${dailyBefore(now)}::float8 / 1000) and shard <> 0
      returning account_id, flow_id, node_id, what, date_trunc('day', hour, 'UTC') as day, count
    )
    insert into node_counts (account_id, flow_id, node_id, what, hour, shard, count)
    select account_id, flow_id, node_id, what, day, 0, sum(count) from old
    group by account_id, flow_id, node_id, what, day
    order by flow_id, day, node_id, what
    on conflict (flow_id, hour, node_id, what, shard) do update set count = node_counts.count + excluded.count`);
}
