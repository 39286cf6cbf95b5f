import { asc, inArray, isNull } from 'drizzle-orm';
import { completedState } from '@janela/runtime';
import {
  channelActions,
  conversations,
  httpRequests,
  messages,
  notifications,
  runs,
  tasks,
  timers,
  traces,
} from '../../src/database/schema/index.ts';
import type { TestWorld } from '../../test-support/core/test-world.ts';
import { inOrder, type Deed, type Outcome } from './outcome.ts';

type Database = TestWorld['context']['db'];
type DeedIn = Deed & { readonly conversationId: string | null };

/** What stands in the tables of every conversation that anything happened in. */
export async function readOutcomes(db: Database): Promise<ReadonlyMap<string, Outcome>> {
  const all = await db.select({ id: conversations.id, state: conversations.state }).from(conversations);
  const traced = Map.groupBy(await db.select().from(traces).orderBy(asc(traces.id)), (row) => row.conversationId);
  const open = Map.groupBy(
    await db.select().from(runs).where(isNull(runs.endedAt)).orderBy(asc(runs.id)),
    (row) => row.conversationId,
  );
  const armed = Map.groupBy(
    await db.select().from(timers).orderBy(asc(timers.dueAt), asc(timers.key)),
    (row) => row.conversationId,
  );
  const done = Map.groupBy(await readDeeds(db), (deed) => deed.conversationId);
  return new Map(
    all.map(({ id, state }) => [
      id,
      {
        traces: (traced.get(id) ?? []).map(({ trace }) => trace),
        state: completedState(id, state),
        runs: (open.get(id) ?? []).map((row) => row.state),
        timers: (armed.get(id) ?? []).map(({ key, dueAt }) => ({ key, dueAt })),
        deeds: inOrder((done.get(id) ?? []).map(({ conversationId: _of, ...deed }) => deed)),
      },
    ]),
  );
}

async function readDeeds(db: Database): Promise<readonly DeedIn[]> {
  const [said, told, given, acted, asked] = await Promise.all([
    db.select().from(messages),
    // That a task is told of follows from the task.
    db
      .select()
      .from(notifications)
      .where(inArray(notifications.kind, ['reminder', 'missed'])),
    db.select().from(tasks),
    db.select().from(channelActions),
    db.select().from(httpRequests),
  ]);
  return [
    ...said.flatMap((row) => deedOfMessage(row)),
    ...told.map(({ id, kind, nodeId, createdAt: at, text, conversationId }) => ({
      ...(kind === 'missed' ? { what: 'missed' as const, id: null } : { what: 'notification' as const, id }),
      nodeId: nodeId ?? '',
      at,
      text,
      conversationId,
    })),
    ...given.map(({ id, nodeId, createdAt: at, title: text, conversationId }) => ({
      what: 'task' as const,
      id,
      nodeId: nodeId ?? '',
      at,
      text,
      conversationId,
    })),
    ...acted.map(({ id, nodeId, at, conversationId }) => ({
      what: 'action' as const,
      id,
      nodeId,
      at,
      text: null,
      conversationId,
    })),
    ...asked.map(({ id, nodeId, createdAt: at, conversationId }) => ({
      what: 'request' as const,
      id,
      nodeId,
      at,
      text: null,
      conversationId,
    })),
  ];
}

/** Parts of a message are no messages; what people wrote is no deed. */
function deedOfMessage(row: typeof messages.$inferSelect): readonly DeedIn[] {
  const { id, author, status, partOf, nodeId, at, content, conversationId } = row;
  if (nodeId === null || partOf !== null) return [];
  if (author === 'note') return [{ what: 'note', id, nodeId, at, text: content.text, conversationId }];
  return [{ what: status === 'blocked' ? 'blocked' : 'message', id, nodeId, at, text: null, conversationId }];
}
