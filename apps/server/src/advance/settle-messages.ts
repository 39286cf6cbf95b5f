import { sql } from 'drizzle-orm';
import { asUuid } from '../database/as-uuid.ts';
import type { MessageStatus } from '../database/schema/messages.ts';
import { tellConversations, type TakenMessage } from '../outbox/tell-conversation.ts';
import type { Services, Transaction } from '../services.ts';
import type { Settlement } from './plan.ts';

/**
 * Sets what platforms tell of our messages against the outbox. Statuses only move forward (a `delivered` that arrives
 * after `read` changes nothing), and a message of which no answer came is settled by whatever names it. A platform that
 * gives a watermark instead of an id speaks of everything sent up to then. Where this is how we learn that a message was
 * taken at all, its conversation is told.
 */
export async function settleMessages(
  tx: Transaction,
  services: Services,
  settlements: readonly Settlement[],
): Promise<void> {
  const news = settlements.map(toNews);
  if (news.length === 0) return;
  const { rows } = await tx.execute<SettledRow>(sql`
    with news as (
      select * from jsonb_to_recordset(${JSON.stringify(news)}::jsonb) as n("conversationId" uuid, status text, rank real,
        "messageId" uuid, "providerId" text, watermark double precision, reason jsonb)
    ), best as (
      select distinct on (m.id) m.id, m.status as before, n.status, n."providerId", n.reason
      from news n join messages m on m.conversation_id = n."conversationId" and m.author <> 'customer' and (
        m.id = n."messageId"
        or m.provider_id = n."providerId"
        or (n.watermark is not null and m.at <= to_timestamp(n.watermark / 1000) and m.status in ('sent', 'delivered'))
      )
      where n.rank > array_position(array['sending', 'uncertain', 'sent', 'delivered', 'read', 'failed'], m.status)
      order by m.id, n.rank desc
    )
    update messages m set status = best.status, reason = best.reason, provider_id = coalesce(m.provider_id, best."providerId")
    from best where m.id = best.id
    returning m.account_id as "accountId", m.id, m.channel_id as "channelId", m.conversation_id as "conversationId",
      m.part_of as "partOf", m.author, m.status, best.before, (extract(epoch from coalesce(m.claimed_at, m.at)) * 1000)::float8 as "sentAt"`);
  await tellConversations(
    tx,
    services,
    rows.filter(wasInDoubt).map((message) => ({ message, at: message.sentAt })),
  );
}

interface SettledRow extends TakenMessage, Record<string, unknown> {
  readonly status: MessageStatus;
  readonly before: MessageStatus;
  readonly sentAt: number;
}

/** Whether nobody knew before that the platform had taken it. A person's answer counts from when it was sent. */
function wasInDoubt({ before, status }: SettledRow): boolean {
  return (before === 'sending' || before === 'uncertain') && status !== 'failed';
}

/** Places in the life of a message. `failed` beats `sent`, but not `delivered`: what arrived did not fail. */
const RANK = { sent: 3, delivered: 4, read: 5, failed: 3.5 } as const;

function toNews({ conversationId, body }: Settlement) {
  const status = body.type === 'own-echo' ? 'sent' : body.status;
  const error = body.type === 'receipt' ? body.error : undefined;
  return {
    conversationId,
    status,
    rank: RANK[status],
    messageId: asUuid(body.correlationId),
    providerId: body.providerId,
    watermark: body.type === 'receipt' ? (body.watermark ?? null) : null,
    reason: error ? { code: error.code, detail: error.title } : null,
  };
}
