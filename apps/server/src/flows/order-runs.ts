import { sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { ring } from '@janela/runtime/pgboss';
import type { RunOrderBody } from '../database/schema/events.ts';
import type { Services, Transaction } from '../services.ts';

/** What is to become of the runs that wait at one block of one version. */
export interface RunOrder {
  readonly versionId: string;
  readonly nodeId: string;
  readonly body: WithoutRun<RunOrderBody>;
}

/** Each member of the union by itself. */
type WithoutRun<Body> = Body extends unknown ? Omit<Body, 'runId'> : never;

/**
 * Tells waiting runs what was chosen for them: one event in each run's conversation, in the caller's transaction. Whoever
 * advances the conversation carries it out under its lock, in its order among everything else that happened there, so it is
 * neither lost nor done twice, however many there are and whichever process dies.
 */
export async function orderWaitingRuns(
  tx: Transaction,
  services: Services,
  { flowId, orders }: { flowId: string; orders: readonly RunOrder[] },
): Promise<void> {
  if (orders.length === 0) return;
  await tell(
    tx,
    services,
    sql`
      select r.account_id, r.id, r.conversation_id, o.body
      from runs r join jsonb_to_recordset(${JSON.stringify(orders)}::jsonb) as o("versionId" uuid, "nodeId" text, body jsonb)
        on r.version_id = o."versionId" and r.node_id = o."nodeId"
      where r.flow_id = ${flowId} and r.status = 'waiting'`,
  );
}

/** Stops every run of a flow that has not ended, in the same way. */
export async function stopOpenRuns(tx: Transaction, services: Services, flowId: string): Promise<void> {
  const body: WithoutRun<RunOrderBody> = { type: 'stop-run', fromNodeId: null, reason: 'flow-removed' };
  await tell(
    tx,
    services,
    sql`
      select r.account_id, r.id, r.conversation_id, ${JSON.stringify(body)}::jsonb as body
      from runs r where r.flow_id = ${flowId} and r.ended_at is null`,
  );
}

async function tell(tx: Transaction, { boss, clock, newId }: Services, told: ReturnType<typeof sql>): Promise<void> {
  const now = sql`to_timestamp(${clock.now()}::float8 / 1000)`;
  // In the order of all other ids, although the database makes them: what was told first is carried out first.
  const beginning = newId().replaceAll('-', '').slice(0, 22);
  const { rows } = await tx.execute(sql`
    insert into conversation_events (account_id, id, channel_id, conversation_id, dedupe_key, occurred_at, received_at, body)
    select told.account_id, new.id, c.channel_id, c.id, 'order:' || new.id, ${now}, ${now},
      told.body || jsonb_build_object('runId', told.id)
    from (select *, row_number() over () as number from (${told}) as runs) as told
      join conversations c on c.id = told.conversation_id
      cross join lateral (select (${beginning}::text || lpad(to_hex(told.number), 10, '0'))::uuid as id) as new
    returning conversation_id as "conversationId"`);
  const conversationIds = new Set(rows.map((row) => String(row['conversationId'])));
  await ring(boss, fromDrizzle(tx, sql), [...conversationIds]);
}
