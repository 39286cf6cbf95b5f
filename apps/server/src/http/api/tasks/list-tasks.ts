import { and, asc, desc, eq, isNotNull, isNull, sql, type SQL } from 'drizzle-orm';
import { channels, contacts, conversations, tasks } from '../../../database/schema/index.ts';
import type { Database } from '../../../services.ts';
import { LAST_MOMENT } from '../../cursor.ts';
import { toIso, toIsoOrNull } from '../../fields.ts';

export interface TaskFilter {
  readonly accountId: string;
  /** Null: whomever they are for. */
  readonly memberId: string | null;
  readonly state: 'open' | 'done';
  readonly conversationId?: string | undefined;
  /** Sort key of the last task of the page before. */
  readonly after: readonly [number, string] | null;
  readonly limit: number;
}

/** Done ones by when they were done, open ones by when they are due; those that are due whenever come last. */
const order = sql<number>`coalesce(
  (extract(epoch from coalesce(${tasks.doneAt}, ${tasks.dueAt})) * 1000)::float8, ${LAST_MOMENT}::float8)`;

export async function listTasks(db: Database, filter: TaskFilter) {
  const { accountId, memberId, state, conversationId, after, limit } = filter;
  const isDone = state === 'done';
  return selectTasks(db)
    .where(
      and(
        eq(tasks.accountId, accountId),
        isDone ? isNotNull(tasks.doneAt) : isNull(tasks.doneAt),
        memberId === null ? undefined : isFor(memberId),
        conversationId === undefined ? undefined : eq(tasks.conversationId, conversationId),
        after === null ? undefined : isAfter(after, isDone),
      ),
    )
    .orderBy(isDone ? desc(order) : asc(order), isDone ? desc(tasks.id) : asc(tasks.id))
    .limit(limit);
}

/** How many open tasks are for a member; of nobody in particular: for anybody. */
export async function countOpenTasks(db: Database, accountId: string, memberId: string | null): Promise<number> {
  const [row] = await db
    .select({ open: sql<number>`count(*)::int` })
    .from(tasks)
    .where(and(eq(tasks.accountId, accountId), isNull(tasks.doneAt), memberId === null ? undefined : isFor(memberId)));
  return row?.open ?? 0;
}

export function selectTasks(db: Database) {
  return db
    .select({
      order,
      task: tasks,
      contactName: contacts.name,
      channel: { id: channels.id, kind: channels.kind, name: channels.name },
    })
    .from(tasks)
    .innerJoin(conversations, eq(conversations.id, tasks.conversationId))
    .innerJoin(contacts, eq(contacts.id, conversations.contactId))
    .innerJoin(channels, eq(channels.id, conversations.channelId))
    .$dynamic();
}

export function presentTask({ task, contactName, channel }: Awaited<ReturnType<typeof listTasks>>[number]) {
  const { id, title, doneBy, memberIds, conversationId } = task;
  return {
    id,
    title,
    dueAt: toIsoOrNull(task.dueAt),
    createdAt: toIso(task.createdAt),
    doneAt: toIsoOrNull(task.doneAt),
    doneBy,
    memberIds,
    conversationId,
    contactName,
    channel,
  };
}

function isFor(memberId: string): SQL {
  return sql`${memberId}::uuid = any(${tasks.memberIds})`;
}

function isAfter([moment, lastId]: readonly [number, string], isDone: boolean): SQL {
  const here = sql`(${order}, ${tasks.id})`;
  const last = sql`(${moment}::float8, ${lastId}::uuid)`;
  return isDone ? sql`${here} < ${last}` : sql`${here} > ${last}`;
}
