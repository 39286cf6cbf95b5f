import { sql } from 'drizzle-orm';
import { fromDrizzle, type PgBoss } from 'pg-boss';
import { ringAt } from './doorbell.ts';
import type { SqlRunner } from './sql-runner.ts';
import { applyTimerCommands, type TimerCommand } from './timer-commands.ts';

/** How far ahead a promotion turns rows into jobs. Twice its period, so that a promotion that is skipped loses nothing. */
export const HORIZON_MS = 120_000;

/** Timers that fall due within the same quarter of a second share a job: ten thousand in a minute are 240 jobs. */
const RING_GRAIN_MS = 250;

const PROMOTION_BATCH = 5_000;

/** A timer that has fallen due, taken (deleted) by whoever holds its conversation's lock. */
export interface DueTimer {
  readonly conversationId: string;
  readonly key: string;
  readonly dueAt: number;
}

/**
 * Arms, cancels and moves timers in the caller's transaction; those due within the horizon are handed to pg-boss in the
 * same transaction, the rest wait in their table until a promotion.
 */
export async function writeTimers(
  boss: PgBoss,
  tx: SqlRunner,
  { commands, now }: { commands: readonly TimerCommand[]; now: number },
): Promise<void> {
  const armed = await applyTimerCommands(tx, commands);
  await ringSoon(
    boss,
    tx,
    armed.filter((timer) => timer.dueAt <= now + HORIZON_MS),
  );
}

/** Takes what is due of these conversations, oldest first, of one moment by key. The caller holds the conversations' locks. */
export async function takeDueTimers(
  tx: SqlRunner,
  conversationIds: readonly string[],
  now: number,
): Promise<DueTimer[]> {
  const { rows } = await tx.execute(sql`
    delete from timers
    where conversation_id = any(${sql.param(conversationIds)}::uuid[]) and due_at <= to_timestamp(${now}::float8 / 1000)
    returning conversation_id as "conversationId", key, (extract(epoch from due_at) * 1000)::float8 as "dueAt"`);
  return rows
    .map((row) => ({
      conversationId: String(row['conversationId']),
      key: String(row['key']),
      dueAt: Number(row['dueAt']),
    }))
    .sort((a, b) => a.dueAt - b.dueAt || (a.key < b.key ? -1 : 1));
}

/**
 * Turns what falls due within the horizon into jobs, one batch; call again while it returns a full batch. The rows stay:
 * `ring_at` moves past the due time, so that a job that got lost is rung again. Any number of processes may promote at
 * once: locked rows are skipped. Returns how many timers it rang for.
 */
async function promoteBatch(boss: PgBoss, tx: SqlRunner, now: number): Promise<number> {
  const { rows } = await tx.execute(sql`
    with due as (
      select conversation_id, key from timers
      where ring_at <= to_timestamp(${now + HORIZON_MS}::float8 / 1000)
      order by ring_at limit ${PROMOTION_BATCH}
      for update skip locked
    )
    update timers t
    set ring_at = greatest(t.due_at, to_timestamp(${now}::float8 / 1000)) + ${HORIZON_MS + 1} * interval '1 millisecond'
    from due where t.conversation_id = due.conversation_id and t.key = due.key
    returning t.conversation_id as "conversationId", (extract(epoch from t.due_at) * 1000)::float8 as "dueAt"`);
  await ringSoon(
    boss,
    tx,
    rows.map((row) => ({ conversationId: String(row['conversationId']), dueAt: Number(row['dueAt']) })),
  );
  return rows.length;
}

/** As much of a drizzle database as a promotion needs. */
export interface TransactionRunner {
  transaction<T>(work: (tx: SqlRunner) => Promise<T>): Promise<T>;
}

/** Rings for everything that falls due within the horizon, in transactions of bounded size. Returns the count. */
export async function promoteTimers(boss: PgBoss, db: TransactionRunner, now: number): Promise<number> {
  let total = 0;
  for (;;) {
    const count = await db.transaction((tx) => promoteBatch(boss, tx, now));
    total += count;
    if (count < PROMOTION_BATCH) return total;
  }
}

async function ringSoon(
  boss: PgBoss,
  tx: SqlRunner,
  due: readonly { readonly conversationId: string; readonly dueAt: number }[],
): Promise<void> {
  const byTime = new Map<number, Set<string>>();
  for (const { conversationId, dueAt } of due) {
    const at = Math.ceil(dueAt / RING_GRAIN_MS) * RING_GRAIN_MS;
    const conversations = byTime.get(at) ?? new Set();
    byTime.set(at, conversations.add(conversationId));
  }
  const rings = [...byTime].map(([at, conversations]) => ({ at, conversationIds: [...conversations] }));
  await ringAt(boss, fromDrizzle(tx, sql), rings);
}
