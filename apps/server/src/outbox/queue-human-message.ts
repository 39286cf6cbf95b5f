import { and, eq, sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { v5 as uuidFromName } from 'uuid';
import { decide, NEVER_OPENED, type Verdict } from '@janela/messaging-window';
import { channels, conversations, messages } from '../database/schema/index.ts';
import { notifyLive } from '../live/notify-live.ts';
import type { Services, Transaction } from '../services.ts';
import { outboxParts } from './outbox-parts.ts';
import { OUTBOX_QUEUE } from './outbox-queue.ts';

export interface HumanMessageInput {
  readonly accountId: string;
  readonly conversationId: string;
  readonly memberId: string | null;
  /** Not blank. Where it is longer than the channel takes, it goes as several messages. */
  readonly text: string;
  /** The client's own key: the same key twice is one message, however weak the network. */
  readonly idempotencyKey: string;
}

export type HumanMessageResult =
  | { readonly ok: true; readonly messageId: string }
  | { readonly ok: false; readonly reason: 'not-found' }
  | { readonly ok: false; readonly reason: 'window'; readonly verdict: Extract<Verdict, { allowed: false }> };

/**
 * Queues what a person of the team wrote. Refused at once where the window would refuse it, so that nothing ever looks
 * sent and is not; asked again when it is really sent.
 */
export async function queueHumanMessage(services: Services, input: HumanMessageInput): Promise<HumanMessageResult> {
  return services.db.transaction((tx) => queue(tx, services, input));
}

async function queue(tx: Transaction, services: Services, input: HumanMessageInput): Promise<HumanMessageResult> {
  const [conversation] = await tx
    .select({ channelId: channels.id, kind: channels.kind, marginMs: channels.marginMs, state: conversations.state })
    .from(conversations)
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .where(and(eq(conversations.accountId, input.accountId), eq(conversations.id, input.conversationId)));
  if (!conversation) return { ok: false, reason: 'not-found' };
  const messageId = uuidFromName(input.idempotencyKey, input.conversationId);
  const [earlier] = await tx.select({ id: messages.id }).from(messages).where(eq(messages.id, messageId));
  if (earlier) return { ok: true, messageId };

  const now = services.clock.now();
  const verdict = decide({
    channel: conversation.kind,
    window: conversation.state?.window ?? NEVER_OPENED,
    // A program's key is no person: what only a person may send late is not for it.
    author: input.memberId === null ? 'bot' : 'human',
    kind: 'free-form',
    now,
    marginMs: conversation.marginMs,
    lastCustomerMessageAt: conversation.state?.lastInbound?.at ?? null,
  });
  if (!verdict.allowed) return { ok: false, reason: 'window', verdict };

  const parts = outboxParts({ messageId, content: { kind: 'text', text: input.text }, channel: conversation.kind });
  await tx
    .insert(messages)
    .values(
      parts.map((part) => ({
        ...part,
        accountId: input.accountId,
        conversationId: input.conversationId,
        channelId: conversation.channelId,
        author: 'human' as const,
        memberId: input.memberId,
        status: 'queued' as const,
        sendMode: verdict.sendMode,
        at: now,
      })),
    )
    .onConflictDoNothing();
  await services.boss.insert(OUTBOX_QUEUE, [{ data: { conversationId: input.conversationId } }], {
    db: fromDrizzle(tx, sql),
  });
  await notifyLive(
    tx,
    parts.map(({ id }) => ({ accountId: input.accountId, type: 'message.changed' as const, id })),
  );
  return { ok: true, messageId };
}
