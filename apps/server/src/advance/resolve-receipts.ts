import { sql } from 'drizzle-orm';
import type { Transaction } from '../services.ts';
import type { PendingEvent } from './load.ts';

/**
 * A platform that could not deliver names its own message, or a part of one; runs know theirs by the first part. Asked only for
 * failures: nobody waits for a certain message to be read.
 */
export async function resolveReceipts(tx: Transaction, events: readonly PendingEvent[]): Promise<PendingEvent[]> {
  const failures = events.flatMap(({ id, conversationId, body }) =>
    body.type === 'receipt' && body.status === 'failed'
      ? [{ id, conversationId, providerId: body.providerId, correlationId: body.correlationId }]
      : [],
  );
  if (failures.length === 0) return [...events];
  const { rows } = await tx.execute(sql`
    select f.id, coalesce(m.part_of, m.id) as "messageId"
    from jsonb_to_recordset(${JSON.stringify(failures)}::jsonb)
      as f(id uuid, "conversationId" uuid, "providerId" text, "correlationId" text)
    join messages m on m.conversation_id = f."conversationId"
      and (m.id::text = f."correlationId" or m.provider_id = f."providerId")`);
  const messageIds = new Map(rows.map((row) => [String(row['id']), String(row['messageId'])]));
  return events.map((event) => {
    const messageId = messageIds.get(event.id);
    if (messageId === undefined || event.body.type !== 'receipt') return event;
    return { ...event, messageId };
  });
}
