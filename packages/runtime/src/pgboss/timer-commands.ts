import { sql } from 'drizzle-orm';
import type { SqlRunner } from './sql-runner.ts';

/** One change of the timers of one conversation. `armLazy` leaves an armed timer alone; `armExact` moves it. */
export interface TimerCommand {
  readonly type: 'arm-lazy' | 'arm-exact' | 'cancel';
  readonly accountId: string;
  readonly conversationId: string;
  readonly key: string;
  /** Epoch milliseconds; not read by `cancel`. */
  readonly dueAt: number;
}

/** A timer that was really armed or moved by `applyTimerCommands`. */
export interface ArmedTimer {
  readonly conversationId: string;
  readonly dueAt: number;
}

/**
 * Applies the last command of each timer, at most three statements for any number of them, in the caller's transaction.
 * Returns what was armed: a lazy command on an armed timer writes nothing and is not among it.
 */
export async function applyTimerCommands(tx: SqlRunner, commands: readonly TimerCommand[]): Promise<ArmedTimer[]> {
  const last = new Map<string, TimerCommand>();
  for (const command of commands) last.set(`${command.conversationId} ${command.key}`, supersede(last, command));
  const sorted = [...last.values()].sort(byKey);
  await cancel(
    tx,
    sorted.filter((command) => command.type === 'cancel'),
  );
  return [
    ...(await arm(
      tx,
      sorted.filter((command) => command.type === 'arm-lazy'),
      'lazy',
    )),
    ...(await arm(
      tx,
      sorted.filter((command) => command.type === 'arm-exact'),
      'exact',
    )),
  ];
}

/** A lazy arming after a cancel in the same burst must arm for certain; after an exact one it must not move it. */
function supersede(earlier: ReadonlyMap<string, TimerCommand>, command: TimerCommand): TimerCommand {
  if (command.type !== 'arm-lazy') return command;
  const before = earlier.get(`${command.conversationId} ${command.key}`);
  if (before === undefined || before.type === 'arm-lazy') return before ?? command;
  return before.type === 'cancel' ? { ...command, type: 'arm-exact' } : before;
}

/** One order for all transactions, so that two of them never wait for each other. */
function byKey(a: TimerCommand, b: TimerCommand): number {
  return a.conversationId === b.conversationId ? compare(a.key, b.key) : compare(a.conversationId, b.conversationId);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

async function cancel(tx: SqlRunner, commands: readonly TimerCommand[]): Promise<void> {
  if (commands.length === 0) return;
  await tx.execute(sql`
    delete from timers t
    using jsonb_to_recordset(${asJson(commands)}::jsonb) as c("conversationId" uuid, key text)
    where t.conversation_id = c."conversationId" and t.key = c.key`);
}

async function arm(tx: SqlRunner, commands: readonly TimerCommand[], mode: 'lazy' | 'exact'): Promise<ArmedTimer[]> {
  if (commands.length === 0) return [];
  const onConflict =
    mode === 'lazy'
      ? sql`on conflict do nothing`
      : sql`on conflict (conversation_id, key) do update set due_at = excluded.due_at, ring_at = excluded.ring_at`;
  const { rows } = await tx.execute(sql`
    insert into timers (account_id, conversation_id, key, due_at, ring_at)
    select c."accountId", c."conversationId", c.key, to_timestamp(c."dueAt" / 1000), to_timestamp(c."dueAt" / 1000)
    from jsonb_to_recordset(${asJson(commands)}::jsonb)
      as c("accountId" uuid, "conversationId" uuid, key text, "dueAt" double precision)
    ${onConflict}
    returning conversation_id as "conversationId", (extract(epoch from due_at) * 1000)::float8 as "dueAt"`);
  return rows.map((row) => ({ conversationId: String(row['conversationId']), dueAt: Number(row['dueAt']) }));
}

function asJson(commands: readonly TimerCommand[]): string {
  return JSON.stringify(commands);
}
