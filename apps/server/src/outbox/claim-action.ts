import { and, eq, inArray, sql } from 'drizzle-orm';
import { channelActions, messages } from '../database/schema/index.ts';
import type { Database } from '../services.ts';

/** Something to do that this process, and no other, may now do. */
export type ClaimedAction = typeof channelActions.$inferSelect;

/**
 * Claims the next thing to do in a conversation that is no message. Null where there is none, or where a message that was wanted
 * before it has not settled.
 */
export async function claimAction(db: Database, conversationId: string): Promise<ClaimedAction | null> {
  const [claimed] = await db
    .update(channelActions)
    .set({ status: 'started' })
    .where(
      sql`${channelActions.id} = (
        select head.id from ${channelActions} head
        where head.conversation_id = ${conversationId} and head.status = 'queued'
        order by head.at, head.id limit 1
        for update
      ) and ${channelActions.status} = 'queued' and not exists (
        select from ${messages} message
        where message.conversation_id = ${conversationId} and message.status in ('queued', 'sending')
          and (message.at, message.id) < (${channelActions.at}, ${channelActions.id})
      )`,
    )
    .returning();
  return claimed ?? null;
}

/** What an action is about, as the platform names it; `missing` where it never told us. */
export async function platformTarget(
  db: Database,
  { target, conversationId }: ClaimedAction,
): Promise<ClaimedAction['target'] | 'missing'> {
  if (target?.type !== 'message') return target;
  const [message] = await db
    .select({ providerId: messages.providerId })
    .from(messages)
    .where(
      and(
        eq(messages.id, target.id),
        eq(messages.conversationId, conversationId),
        inArray(messages.author, ['customer', 'human']),
      ),
    );
  const id = message?.providerId ?? null;
  return id === null ? 'missing' : { type: 'message', id };
}
