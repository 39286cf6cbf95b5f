import { and, eq, sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { ring } from '@janela/runtime/pgboss';
import { conversationEvents, conversations } from '../database/schema/index.ts';
import type { Services } from '../services.ts';

/** Closes a conversation by an event, as everything that happens to one is an event. False where there is none of that id. */
export async function closeConversation(
  { db, boss, clock, newId }: Services,
  { accountId, conversationId }: { accountId: string; conversationId: string },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [conversation] = await tx
      .select({ channelId: conversations.channelId })
      .from(conversations)
      .where(and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId)));
    if (!conversation) return false;
    const now = clock.now();
    const id = newId();
    await tx.insert(conversationEvents).values({
      accountId,
      id,
      channelId: conversation.channelId,
      conversationId,
      dedupeKey: `closed:${id}`,
      occurredAt: now,
      receivedAt: now,
      body: { type: 'conversation-closed' },
    });
    await ring(boss, fromDrizzle(tx, sql), [conversationId]);
    return true;
  });
}
