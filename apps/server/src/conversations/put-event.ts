import { and, eq, sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { ring } from '@janela/runtime/pgboss';
import { conversationEvents, conversations } from '../database/schema/index.ts';
import type { ConsoleBody, OrderBody } from '../database/schema/events.ts';
import { toStoredJson } from '../inbound/stored-json.ts';
import type { Services, Transaction } from '../services.ts';

export interface EventToPut {
  readonly accountId: string;
  readonly conversationId: string;
  readonly body: ConsoleBody | OrderBody;
  /** The client's own key: the same key twice is one event, however weak the network. */
  readonly idempotencyKey?: string | undefined;
}

/**
 * Lets something happen in a conversation, as everything that happens to one is an event: it takes effect in its order among all
 * the others, when a worker comes to it. False where there is no conversation of that id.
 */
export async function putEvent(
  tx: Transaction,
  { boss, clock, newId }: Services,
  { accountId, conversationId, body, idempotencyKey }: EventToPut,
): Promise<boolean> {
  const [conversation] = await tx
    .select({ channelId: conversations.channelId })
    .from(conversations)
    .where(and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId)));
  if (!conversation) return false;
  const now = clock.now();
  const id = newId();
  await tx
    .insert(conversationEvents)
    .values({
      accountId,
      id,
      channelId: conversation.channelId,
      conversationId,
      // The conversation stands in the key: a client's key is its own in each of them.
      dedupeKey: `${body.type}:${idempotencyKey === undefined ? id : `${conversationId}:${idempotencyKey}`}`,
      occurredAt: now,
      receivedAt: now,
      // By hand: what is noted may hold characters that jsonb refuses.
      body: sql`${toStoredJson(body)}::jsonb`,
    })
    .onConflictDoNothing();
  await ring(boss, fromDrizzle(tx, sql), [conversationId]);
  return true;
}
