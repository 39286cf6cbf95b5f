import { sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { ring } from '@janela/runtime/pgboss';
import { conversationEvents, type messages } from '../database/schema/index.ts';
import type { OutcomeBody } from '../database/schema/events.ts';
import type { Services, Transaction } from '../services.ts';

/** A message, or a part of one, that a platform took. */
export type TakenMessage = Pick<
  typeof messages.$inferSelect,
  'accountId' | 'id' | 'channelId' | 'conversationId' | 'author' | 'partOf'
>;

type UnsentMessage = TakenMessage & Pick<typeof messages.$inferSelect, 'runId'>;
type NotSent = Extract<OutcomeBody, { type: 'not-sent' }>;

/**
 * Tells conversations that messages of theirs were taken by the platform at `at`. Only such a message counts as an answer,
 * so they hear of it now and not when it was typed; and once, whoever learns of it first and however many parts it has.
 */
export async function tellConversations(
  tx: Transaction,
  { boss, clock, newId }: Services,
  taken: readonly { readonly message: TakenMessage; readonly at: number }[],
): Promise<void> {
  const whole = taken.filter(({ message }) => message.partOf === null);
  if (whole.length === 0) return;
  const receivedAt = clock.now();
  await tx
    .insert(conversationEvents)
    .values(
      whole.map(({ message, at }) => ({
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
  const conversationIds = new Set(whole.map(({ message }) => message.conversationId));
  await ring(boss, fromDrizzle(tx, sql), [...conversationIds]);
}

/**
 * Tells a conversation that a bot's message did not go out, as no receipt ever will: a question that was never put must not be
 * waited on. Known by its first part, where the channel took it in several.
 */
export async function tellNotSent(
  tx: Transaction,
  { boss, clock, newId }: Services,
  { message, error }: { message: UnsentMessage; error: NotSent['error'] },
): Promise<void> {
  if (message.runId === null) return;
  const now = clock.now();
  const { accountId, id, channelId, conversationId, partOf } = message;
  const body: NotSent = { type: 'not-sent', messageId: partOf ?? id, error };
  await tx
    .insert(conversationEvents)
    .values({
      accountId,
      id: newId(),
      channelId,
      conversationId,
      dedupeKey: `not-sent:${id}`,
      occurredAt: now,
      receivedAt: now,
      body,
    })
    .onConflictDoNothing();
  await ring(boss, fromDrizzle(tx, sql), [conversationId]);
}
