import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { channels, contacts, conversationEvents, conversations, runs } from '../database/schema/index.ts';
import type { Transaction } from '../services.ts';

/** One conversation with what the runtime must know around it; its row stays locked until the transaction ends. */
export type LoadedConversation = Awaited<ReturnType<typeof lockConversations>>[number];
export type PendingEvent = Awaited<ReturnType<typeof loadPendingEvents>>[number] & {
  /** With a failed receipt: our message, as its run knows it. */
  readonly messageId?: string;
  /** False: it settles the outbox, and flows are told nothing of it. */
  readonly isHeard?: boolean;
};

/**
 * Locks in one order, so that two workers that share conversations wait for each other instead of deadlocking.
 * `no key update`: writers of rows that only name a conversation need not wait.
 */
export function lockConversations(tx: Transaction, ids: readonly string[]) {
  return tx
    .select({
      accountId: conversations.accountId,
      id: conversations.id,
      state: conversations.state,
      channel: { id: channels.id, kind: channels.kind, name: channels.name, marginMs: channels.marginMs },
      contact: { id: contacts.id, name: contacts.name, phone: contacts.phone, email: contacts.email },
    })
    .from(conversations)
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(isAnyOf(conversations.id, ids))
    .orderBy(asc(conversations.id))
    .for('no key update', { of: conversations });
}

export function loadPendingEvents(tx: Transaction, conversationIds: readonly string[]) {
  return tx
    .select({
      id: conversationEvents.id,
      conversationId: conversationEvents.conversationId,
      occurredAt: conversationEvents.occurredAt,
      receivedAt: conversationEvents.receivedAt,
      body: conversationEvents.body,
    })
    .from(conversationEvents)
    .where(and(isAnyOf(conversationEvents.conversationId, conversationIds), isNull(conversationEvents.processedAt)))
    .orderBy(asc(conversationEvents.occurredAt), asc(conversationEvents.id));
}

export async function loadOpenRuns(tx: Transaction, conversationIds: readonly string[]) {
  const rows = await tx
    .select({ conversationId: runs.conversationId, state: runs.state })
    .from(runs)
    .where(and(isAnyOf(runs.conversationId, conversationIds), isNull(runs.endedAt)))
    .orderBy(asc(runs.id));
  return Map.groupBy(rows, (row) => row.conversationId);
}

/** One array parameter however many ids: the statement's text, and so its plan, stays the same. */
function isAnyOf(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(ids)}::uuid[])`;
}
