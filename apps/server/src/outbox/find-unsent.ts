import { sql } from 'drizzle-orm';
import { messages } from '../database/schema/index.ts';
import type { Database } from '../services.ts';

/** Conversations whose next message could have gone before `olderThan` and has not: their ring got lost. */
export async function findUnsent(db: Database, olderThan: number): Promise<string[]> {
  const rows = await db
    .selectDistinct({ conversationId: messages.conversationId })
    .from(messages)
    .where(
      sql`${messages.status} = 'queued' and coalesce(${messages.notBefore}, ${messages.at}) < to_timestamp(${olderThan}::float8 / 1000)`,
    )
    .limit(5_000);
  return rows.map(({ conversationId }) => conversationId);
}
