import { and, asc, eq, gt, gte, isNull, lt, lte, or, sql, type SQL } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import {
  applyChange,
  newConversation,
  NO_FACTS,
  type ConversationEvent,
  type ConversationState,
  type FactChange,
  type Facts,
} from '@janela/runtime';
import type { EpochMs } from '@janela/messaging-window';
import { toConversationEvent } from '../advance/to-conversation-event.ts';
import {
  channels,
  contacts,
  conversationEvents,
  conversations,
  messages,
  notifications,
  runs,
  traces,
} from '../database/schema/index.ts';
import type { StoredBody } from '../database/schema/events.ts';
import type { Database } from '../services.ts';
import type { RecordedConversation } from './play-conversation.ts';

/** No customer writes more in three months; what is beyond would only eat memory. */
const MOST_EVENTS = 20_000;

export interface Stretch {
  readonly accountId: string;
  readonly flowId: string;
  readonly begin: EpochMs;
  readonly until: EpochMs;
}

/** Conversations in which something may have happened in a stretch of time: their window was open in it, or it never was. */
function inStretch({ accountId, begin, until }: Stretch): SQL | undefined {
  return and(
    eq(conversations.accountId, accountId),
    lte(conversations.createdAt, until),
    or(gt(conversations.windowClosesAt, begin), isNull(conversations.windowClosesAt)),
  );
}

export async function countConversations(db: Database, stretch: Stretch): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::int` })
    .from(conversations)
    .where(inStretch(stretch));
  return row?.count ?? 0;
}

export interface Batch {
  readonly after: string | null;
  readonly size: number;
  /** Of all conversations, by their ids: 1 takes every one. */
  readonly share: number;
}

/** The next conversations in the order of their ids, as they really went. Empty: there are no more. */
export async function loadRecorded(
  db: Database,
  stretch: Stretch,
  { after, size, share }: Batch,
): Promise<readonly RecordedConversation[]> {
  const rows = await db
    .select({
      id: conversations.id,
      channel: { id: channels.id, kind: channels.kind, name: channels.name, marginMs: channels.marginMs },
      contact: { id: contacts.id, name: contacts.name, phone: contacts.phone, email: contacts.email },
    })
    .from(conversations)
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .where(
      and(
        inStretch(stretch),
        after === null ? undefined : gt(conversations.id, after),
        // By a number drawn from the id: the same conversations after a restart, old and new ones alike.
        share >= 1 ? undefined : sql`abs(hashtext(${conversations.id}::text)::bigint) % 1000000 < ${share * 1_000_000}`,
      ),
    )
    .orderBy(asc(conversations.id))
    .limit(size);
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [events, facts, told] = await Promise.all([
    loadEvents(db, stretch, ids),
    loadFacts(db, stretch, ids),
    loadTold(db, stretch, ids),
  ]);
  return rows.map((row) => ({
    ...row,
    events: events.get(row.id) ?? [],
    facts: facts.get(row.id) ?? NO_FACTS,
    toldAt: told.get(row.id) ?? [],
  }));
}

/** What of the log really came from outside; what the flow itself did at the time, and what was ordered of real runs, is played anew. */
const PLAYED_ANEW: ReadonlySet<StoredBody['type']> = new Set(['move-run', 'stop-run', 'http-answered', 'not-sent']);

async function loadEvents(
  db: Database,
  stretch: Stretch,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly ConversationEvent[]>> {
  const own = await loadOwnMessages(db, stretch, ids);
  // By way of the traces: they are kept in the order of their conversation, and the log is not.
  const rows = await db
    .select({
      id: conversationEvents.id,
      conversationId: traces.conversationId,
      occurredAt: conversationEvents.occurredAt,
      receivedAt: conversationEvents.receivedAt,
      body: conversationEvents.body,
    })
    .from(traces)
    .innerJoin(conversationEvents, sql`${conversationEvents.id} = (${traces.trace}->>'eventId')::uuid`)
    .where(and(isAnyOf(traces.conversationId, ids), gte(traces.at, stretch.begin), lte(traces.at, stretch.until)))
    .orderBy(asc(conversationEvents.receivedAt), asc(conversationEvents.occurredAt), asc(conversationEvents.id))
    .limit(MOST_EVENTS * ids.length);
  const kept = rows.filter(({ body }) => !PLAYED_ANEW.has(body.type) && !isOfOwnMessage(body, own));
  const events = kept.flatMap((row) => {
    const event = toConversationEvent(row);
    return event === null ? [] : [{ conversationId: row.conversationId, event }];
  });
  return gathered(events, ({ event }) => event);
}

/** Messages that this very flow sent at the time, by any id that an event may name them by. */
async function loadOwnMessages(
  db: Database,
  { flowId, begin }: Stretch,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .select({ id: messages.id, partOf: messages.partOf, providerId: messages.providerId })
    .from(messages)
    .innerJoin(runs, eq(runs.id, messages.runId))
    .where(and(isAnyOf(messages.conversationId, ids), eq(runs.flowId, flowId), gte(messages.at, begin)));
  return new Set(rows.flatMap(({ id, partOf, providerId }) => [id, partOf, providerId].filter((one) => one !== null)));
}

function isOfOwnMessage(body: StoredBody, own: ReadonlySet<string>): boolean {
  if (body.type === 'bot-message') return own.has(body.messageId);
  if (body.type !== 'receipt') return false;
  return own.has(body.providerId ?? '') || own.has(body.correlationId ?? '');
}

/** What was noted about each contact when the stretch began, as far as its changes are on record. */
async function loadFacts(
  db: Database,
  { begin }: Stretch,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Facts>> {
  const rows = await db
    .select({ conversationId: traces.conversationId, trace: traces.trace })
    .from(traces)
    .where(
      and(
        isAnyOf(traces.conversationId, ids),
        lt(traces.at, begin),
        sql`${traces.trace} @? '$.entries[*] ? (@.type == "facts-changed" || @.type == "fact-changed")'`,
      ),
    )
    .orderBy(asc(traces.id));
  const states = new Map<string, ConversationState>();
  for (const { conversationId, trace } of rows) {
    const changes = trace.entries.flatMap((entry): FactChange[] =>
      entry.type === 'facts-changed' || entry.type === 'fact-changed' ? [entry.change] : [],
    );
    const before = states.get(conversationId) ?? newConversation(conversationId);
    states.set(
      conversationId,
      changes.reduce((state, change) => applyChange(state, change, trace.at), before),
    );
  }
  return new Map([...states].map(([id, { facts }]) => [id, facts]));
}

async function loadTold(
  db: Database,
  { begin, until }: Stretch,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly EpochMs[]>> {
  const rows = await db
    .select({ conversationId: sql<string>`${notifications.conversationId}`, at: notifications.createdAt })
    .from(notifications)
    .where(
      and(
        isAnyOf(notifications.conversationId, ids),
        eq(notifications.kind, 'reminder'),
        gte(notifications.createdAt, begin),
        lte(notifications.createdAt, until),
      ),
    );
  return gathered(rows, ({ at }) => at);
}

function gathered<Row extends { readonly conversationId: string }, Value>(
  rows: readonly Row[],
  valueOf: (row: Row) => Value,
): ReadonlyMap<string, readonly Value[]> {
  const groups = Map.groupBy(rows, ({ conversationId }) => conversationId);
  return new Map([...groups].map(([id, group]) => [id, group.map(valueOf)]));
}

function isAnyOf(column: PgColumn, ids: readonly string[]): SQL {
  return sql`${column} = any(${sql.param(ids)}::uuid[])`;
}
