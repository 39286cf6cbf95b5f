import { sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { ring } from '@janela/runtime/pgboss';
import { conversationEvents, type messages } from '../database/schema/index.ts';
import type { Services, Transaction } from '../services.ts';

/** A message that a platform took. */
export type TakenMessage = Pick<
  typeof messages.$inferSelect,
  'accountId' | 'id' | 'channelId' | 'conversationId' | 'author'
>;

/**
 * Tells conversations that messages of theirs were taken by the platform at `at`. Only such a message counts as an answer,
 * so they hear of it now and not when it was typed; and once, whoever learns of it first.
 */
export async function tellConversations(
  tx: Transaction,
  { boss, clock, newId }: Services,
  taken: readonly { readonly message: TakenMessage; readonly at: number }[],
): Promise<void> {
  if (taken.length === 0) return;
  const receivedAt = clock.now();
  await tx
    .insert(conversationEvents)
    .values(
      taken.map(({ message, at }) => ({
        accountId: message.accountId,
        id: newId(),
        channelId: message.channelId,
        conversationId: message.conversationId,
        dedupeKey: `sent:${message.id}`,
        occurredAt: at,
        receivedAt,
        body: {
          type: message.author === 'human' ? ('console-message' as const) : ('bot-message' as const),
          messageId: message.id,
        },
      })),
    )
    .onConflictDoNothing();
  const conversationIds = new Set(taken.map(({ message }) => message.conversationId));
  await ring(boss, fromDrizzle(tx, sql), [...conversationIds]);
}
