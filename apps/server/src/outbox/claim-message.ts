import { sql } from 'drizzle-orm';
import type { WindowState } from '@janela/messaging-window';
import { eq } from 'drizzle-orm';
import { channelActions, conversations, identities, messages } from '../database/schema/index.ts';
import type { Database } from '../services.ts';

/** A message that this process, and no other, may now send. */
export type ClaimedMessage = typeof messages.$inferSelect;

/**
 * Claims the oldest message of a conversation that has not settled. Null where there is none, where an earlier one is
 * still on its way (sends of one conversation stay in order), or where it has to wait. Oldest by time: ids of messages
 * from the console are made from their idempotency keys. A head that somebody is just claiming is waited for: skipped, it
 * would let the message behind it overtake. What is to be done before it, such as a typing sign, goes first.
 */
export async function claimMessage(db: Database, conversationId: string, now: number): Promise<ClaimedMessage | null> {
  const [claimed] = await db
    .update(messages)
    .set({ status: 'sending', attempts: sql`${messages.attempts} + 1`, claimedAt: now })
    .where(
      sql`${messages.id} = (
        select head.id from ${messages} head
        where head.conversation_id = ${conversationId} and head.status in ('queued', 'sending')
        order by head.at, head.id limit 1
        for update
      ) and ${messages.status} = 'queued' and not exists (
        select from ${channelActions} action where action.conversation_id = ${conversationId} and action.status = 'queued'
          and (action.at, action.id) < (${messages.at}, ${messages.id})
      ) and coalesce(${messages.notBefore}, '-infinity') <= to_timestamp(${now}::float8 / 1000)`,
    )
    .returning();
  return claimed ?? null;
}

/** Where a conversation is reached; null where nobody knows. */
export async function loadAddress(db: Database, conversationId: string) {
  const addresses = await db
    .select({ kind: identities.kind, value: identities.value })
    .from(identities)
    .where(eq(identities.conversationId, conversationId));
  // A phone id reaches every client version; the scoped id is the only one that some users have.
  return addresses.find(({ kind }) => kind !== 'bsuid') ?? addresses[0] ?? null;
}

/** Where a message goes, and the window it must fit in. */
export async function loadDestination(db: Database, conversationId: string) {
  const [conversation] = await db
    .select({ state: conversations.state })
    .from(conversations)
    .where(eq(conversations.id, conversationId));
  const to = await loadAddress(db, conversationId);
  const window: WindowState | null = conversation?.state?.window ?? null;
  return { to, window, lastCustomerMessageAt: conversation?.state?.lastInbound?.at ?? null };
}
