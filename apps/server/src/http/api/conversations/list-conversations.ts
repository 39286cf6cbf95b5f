import { and, asc, eq, isNull, sql, type SQL } from 'drizzle-orm';
import { z } from 'zod';
import { phaseAt, NEVER_OPENED } from '@janela/messaging-window';
import { channels, contacts, conversations } from '../../../database/schema/index.ts';
import type { Services } from '../../../services.ts';
import { cursorMoment, decodeCursor, encodeCursor } from '../../cursor.ts';
import { ApiError } from '../../errors/api-error.ts';
import { toIso, toIsoOrNull } from '../../fields.ts';
import type { conversationSchema, replyStatus } from './schema.ts';

export interface ConversationFilter {
  readonly accountId: string;
  readonly replyStatus?: z.infer<typeof replyStatus> | undefined;
  readonly channelId?: string | undefined;
  readonly tag?: string | undefined;
  readonly stage?: string | undefined;
  /** `none`: conversations that nobody was given. */
  readonly assigneeId?: string | undefined;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/**
 * As of when the first page was sorted, and the sort key of the last row of the page before. Without the first, a
 * conversation whose window closes between two pages would be on both: once as urgent, once among the others.
 */
const cursorShape = z.tuple([cursorMoment, z.literal([0, 1]), z.number(), z.uuid()]);

/**
 * The most urgent first: who waits while the window is open, by the time left; then everybody else, newest first.
 */
export async function listConversations({ db, clock }: Services, filter: ConversationFilter) {
  const now = clock.now();
  const cursor = filter.cursor === undefined ? null : decodeCursor(filter.cursor, cursorShape);
  const sortedAt = cursor?.[0] ?? now;
  const urgent = sql`${conversations.replyStatus} = 'pending' and ${conversations.windowClosesAt} > to_timestamp(${sortedAt}::float8 / 1000)`;
  const rank = sql<number>`case when ${urgent} then 0 else 1 end`;
  const order = sql<number>`case when ${urgent} then extract(epoch from ${conversations.windowClosesAt})
    else -extract(epoch from coalesce(${conversations.lastInboundAt}, ${conversations.createdAt})) end::float8`;
  const rows = await selectConversations(db, { rank, order })
    .where(
      and(
        eq(conversations.accountId, filter.accountId),
        filter.replyStatus === undefined ? undefined : eq(conversations.replyStatus, filter.replyStatus),
        filter.channelId === undefined ? undefined : eq(conversations.channelId, filter.channelId),
        ...byFacts(filter),
        cursor === null ? undefined : after(cursor, rank, order),
      ),
    )
    .orderBy(asc(rank), asc(order), asc(conversations.id))
    .limit(filter.limit + 1);
  const page = rows.slice(0, filter.limit);
  const last = rows.length > filter.limit ? page.at(-1) : undefined;
  return {
    items: page.map((row) => presentConversation(row, now)),
    nextCursor: last ? encodeCursor([sortedAt, last.rank, last.order, last.id]) : null,
  };
}

function byFacts({ tag, stage, assigneeId }: ConversationFilter): readonly (SQL | undefined)[] {
  return [
    // Both halves: the index holds only conversations that have tags.
    tag === undefined
      ? undefined
      : sql`${conversations.tags} @> array[${tag}]::text[] and ${conversations.tags} <> '{}'`,
    stage === undefined ? undefined : eq(conversations.stage, stage),
    assigneeId === undefined
      ? undefined
      : assigneeId === 'none'
        ? isNull(conversations.assigneeId)
        : eq(conversations.assigneeId, assigneeId),
  ];
}

/** One conversation of the account. Throws where there is none of that id. */
export async function mustFindConversation(services: Services, accountId: string, conversationId: string) {
  const found = await findConversation(services, accountId, conversationId);
  if (!found) throw new ApiError('JANELA_NOT_FOUND');
  return found;
}

/** One conversation of the account; null where there is none of that id. */
async function findConversation({ db, clock }: Services, accountId: string, conversationId: string) {
  const [row] = await selectConversations(db, { rank: sql<number>`0`, order: sql<number>`0` }).where(
    and(eq(conversations.accountId, accountId), eq(conversations.id, conversationId)),
  );
  if (!row) return null;
  return { row, conversation: presentConversation(row, clock.now()) };
}

function selectConversations(db: Services['db'], key: { rank: SQL<number>; order: SQL<number> }) {
  return db
    .select({
      ...key,
      id: conversations.id,
      replyStatus: conversations.replyStatus,
      lastInboundAt: conversations.lastInboundAt,
      lastInboundText: conversations.lastInboundText,
      assigneeId: conversations.assigneeId,
      tags: conversations.tags,
      stage: conversations.stage,
      fields: conversations.fields,
      state: conversations.state,
      contact: { id: contacts.id, name: contacts.name },
      channel: { id: channels.id, kind: channels.kind, name: channels.name },
      marginMs: channels.marginMs,
    })
    .from(conversations)
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channels, eq(channels.id, conversations.channelId));
}

type Row = Awaited<ReturnType<typeof selectConversations>>[number];

function presentConversation(row: Row, now: number): z.infer<typeof conversationSchema> {
  const window = row.state?.window ?? NEVER_OPENED;
  return {
    id: row.id,
    contact: row.contact,
    channel: row.channel,
    replyStatus: row.replyStatus,
    window: {
      phase: phaseAt(window, now),
      openedAt: toIsoOrNull(window.openedAt),
      closesAt: toIsoOrNull(window.closesAt),
    },
    lastMessage: row.lastInboundAt === null ? null : { at: toIso(row.lastInboundAt), text: row.lastInboundText },
    assigneeId: row.assigneeId,
    tags: row.tags,
    stage: row.stage,
  };
}

function after(cursor: z.infer<typeof cursorShape>, rank: SQL<number>, order: SQL<number>): SQL {
  const [, lastRank, lastOrder, lastId] = cursor;
  return sql`(${rank}, ${order}, ${conversations.id}) > (${lastRank}, ${lastOrder}::float8, ${lastId}::uuid)`;
}
