import { sql } from 'drizzle-orm';
import { channelActions, messages } from '../database/schema/index.ts';
import type { Database } from '../services.ts';

/** Conversations whose next message or action could have gone before `olderThan` and has not: their ring got lost. */
export async function findUnsent(db: Database, olderThan: number): Promise<string[]> {
  const limit = sql`to_timestamp(${olderThan}::float8 / 1000)`;
  const { rows } = await db.execute(sql`
    select conversation_id as id from ${messages}
    where status = 'queued' and coalesce(not_before, at) < ${limit}
    union
    select conversation_id from ${channelActions} where status = 'queued' and at < ${limit}
    limit 5000`);
  return rows.map(({ id }) => String(id));
}
