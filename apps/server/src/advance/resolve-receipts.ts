import { sql } from 'drizzle-orm';
import type { Services, Transaction } from '../services.ts';
import type { PendingEvent } from './load.ts';

/**
 * A flow that answers a failed delivery with a message that fails as well would go round for ever, at the speed of the outbox. After
 * so many failures in one conversation within an hour its flows hear of no more; the thread still shows them.
 */
const MOST_HEARD_IN_AN_HOUR = 10;
const HOUR_MS = 3_600_000;

/**
 * A platform that could not deliver names its own message, or a part of one; runs know theirs by the first part. Asked only for
 * failures: nobody waits for a certain message to be read.
 */
export async function resolveReceipts(
  tx: Transaction,
  { clock, logger }: Pick<Services, 'clock' | 'logger'>,
  events: readonly PendingEvent[],
): Promise<PendingEvent[]> {
  const failures = events.flatMap(({ id, conversationId, body }) => {
    if (body.type === 'not-sent') return { id, conversationId, providerId: null, correlationId: body.messageId };
    if (body.type !== 'receipt' || body.status !== 'failed') return [];
    const { providerId, correlationId } = body;
    return { id, conversationId, providerId, correlationId };
  });
  if (failures.length === 0) return [...events];
  const { rows } = await tx.execute<{ id: string; messageId: string; lately: number }>(sql`
    select f.id, coalesce(m.part_of, m.id) as "messageId", (
      select count(*)::int from messages o
      where o.conversation_id = f."conversationId" and o.run_id is not null and o.status in ('failed', 'blocked')
        and o.at > to_timestamp(${clock.now() - HOUR_MS}::float8 / 1000)
    ) as lately
    from jsonb_to_recordset(${JSON.stringify(failures)}::jsonb)
      as f(id uuid, "conversationId" uuid, "providerId" text, "correlationId" text)
    join messages m on m.conversation_id = f."conversationId"
      and (m.id::text = f."correlationId" or m.provider_id = f."providerId")`);
  const known = new Map(rows.map((row) => [row.id, row]));
  return events.map((event) => {
    const failure = known.get(event.id);
    if (failure === undefined) return event;
    if (failure.lately <= MOST_HEARD_IN_AN_HOUR) return { ...event, messageId: failure.messageId };
    logger.warn(
      { conversationId: event.conversationId },
      'so much fails in a conversation that its flows hear no more of it',
    );
    return { ...event, isHeard: false };
  });
}
