import { sql } from 'drizzle-orm';
import type { Transaction } from '../services.ts';
import type { PendingEvent } from './load.ts';

/**
 * Instagram's echoes do not say who sent a message. One that may be ours is ours where the outbox knows its id, or has a
 * send of that very text under way in that conversation (an echo may overtake the answer to the send). Pictures, buttons
 * and cards come back without words, so while one is under way such an echo is taken for it. Anything else was written
 * by a person. Without this every bot message would look like a human answer and silence the bot.
 */
export async function recogniseOwnEchoes(tx: Transaction, events: readonly PendingEvent[]): Promise<PendingEvent[]> {
  const doubtful = events.flatMap(({ id, conversationId, body }) =>
    body.type === 'human-message' && body.maybeOwn === true
      ? [{ id, conversationId, providerId: body.providerId, text: body.content.text }]
      : [],
  );
  if (doubtful.length === 0) return [...events];
  const { rows } = await tx.execute(sql`
    select distinct on (d.id) d.id, m.id as "messageId"
    from jsonb_to_recordset(${JSON.stringify(doubtful)}::jsonb)
      as d(id uuid, "conversationId" uuid, "providerId" text, text text)
    join messages m on m.conversation_id = d."conversationId" and m.author <> 'customer' and (
      m.provider_id = d."providerId"
      or (m.provider_id is null and m.status in ('sending', 'uncertain') and (
        m.content ->> 'text' = d.text
        or (d.text is null and m.content -> 'wire' ->> 'kind' not in ('text', 'quick-replies'))
      ))
    )
    order by d.id, m.provider_id nulls last`);
  const own = new Map(rows.map((row) => [String(row['id']), String(row['messageId'])]));
  return events.map((event) => {
    const correlationId = own.get(event.id);
    if (correlationId === undefined || event.body.type !== 'human-message') return event;
    return { ...event, body: { type: 'own-echo', providerId: event.body.providerId, correlationId } };
  });
}
