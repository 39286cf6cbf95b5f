import type { Pool, PoolClient } from 'pg';
import type { PgBoss } from 'pg-boss';
import type { IdentityRef, InboundEvent } from '../channels/inbound-event.ts';
import type { ConversationCache, KnownConversation } from './conversation-cache.ts';
import { identityKey, resolveConversations, type Sender } from './resolve-conversations.ts';
import { ringInPipeline } from './ring-in-pipeline.ts';
import { toStoredJson, toStoredText } from './stored-json.ts';

/** The events of one webhook body, with the channel it came on. */
export interface Delivery {
  readonly accountId: string;
  readonly channelId: string;
  readonly receivedAt: number;
  readonly events: readonly InboundEvent[];
}

export interface IngestContext {
  readonly pool: Pool;
  readonly boss: PgBoss;
  readonly cache: ConversationCache;
  readonly newId: () => string;
}

interface Row {
  readonly accountId: string;
  readonly channelId: string;
  readonly receivedAt: number;
  readonly event: InboundEvent;
}

/**
 * Makes many deliveries durable in one transaction: every event once, conversations found or created, and the worker
 * told which of them have news. A delivery that repeats an earlier one writes nothing; its ring finds nothing to do.
 *
 * The statements go out together, so that a batch costs one round trip: the pool has to be one of pipelines.
 */
export async function ingest(context: IngestContext, deliveries: readonly Delivery[]): Promise<void> {
  const rows = unique(deliveries);
  if (rows.length === 0) return;
  const client = await context.pool.connect();
  let broken = false;
  // A connection that breaks tells its statements and the client; a client that nobody listens to ends the process.
  const onBroken = () => (broken = true);
  client.on('error', onBroken);
  try {
    const begun = client.query('begin');
    const written = write(client, rows, context);
    await allAnswered([begun, written]);
    const learnt = await written;
    // Only now: a conversation that was created in a transaction that failed must not be remembered.
    for (const [channelId, identity, known] of learnt) context.cache.set(channelId, identity, known);
  } catch (error) {
    await client.query('rollback').catch(() => (broken = true));
    throw error;
  } finally {
    client.off('error', onBroken);
    client.release(broken);
  }
}

type Learnt = readonly (readonly [channelId: string, identity: string, known: KnownConversation])[];

async function write(client: PoolClient, rows: readonly Row[], context: IngestContext): Promise<Learnt> {
  const { homes, learnt } = await findHomes(client, rows, context);
  const conversationIds = rows.map((row) => homes.get(row)?.conversationId ?? null);
  const inserted = client.query({
    name: 'events-insert',
    text: `insert into conversation_events
        (account_id, id, channel_id, conversation_id, dedupe_key, occurred_at, received_at, body, raw, processed_at)
      select e.account_id, e.id, e.channel_id, e.conversation_id, e.dedupe_key, to_timestamp(e.occurred_at / 1000),
        to_timestamp(e.received_at / 1000), e.body, e.raw,
        case when e.conversation_id is null then to_timestamp(e.received_at / 1000) end
      from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::float8[], $7::float8[], $8::jsonb[], $9::json[])
        as e(account_id, id, channel_id, conversation_id, dedupe_key, occurred_at, received_at, body, raw)
      on conflict (channel_id, dedupe_key) do nothing`,
    values: [
      rows.map((row) => row.accountId),
      rows.map(() => context.newId()),
      rows.map((row) => row.channelId),
      conversationIds,
      rows.map((row) => row.event.dedupeKey),
      // A provider's clock that runs ahead must not open a window that ends in the future.
      rows.map((row) => Math.min(row.event.occurredAt, row.receivedAt)),
      rows.map((row) => row.receivedAt),
      rows.map((row) => toStoredJson(row.event.body)),
      rows.map((row) => toStoredJson(row.event.raw ?? null)),
    ],
  });
  const { sent, answered } = ringInPipeline(client, context.boss, conversationIds);
  const committed = sent.then(() => client.query('commit'));
  await allAnswered([inserted, answered, committed]);
  return learnt;
}

/**
 * Waits for every answer of a pipeline, then throws the first refusal. Awaited one after the other, the second refusal of
 * a connection that breaks would have no listener, and that ends the process.
 */
async function allAnswered(answers: readonly Promise<unknown>[]): Promise<void> {
  const results = await Promise.allSettled(answers);
  const refused = results.find((result) => result.status === 'rejected');
  if (refused) throw refused.reason;
}

async function findHomes(
  client: PoolClient,
  rows: readonly Row[],
  context: IngestContext,
): Promise<{ homes: Map<Row, KnownConversation>; learnt: Learnt }> {
  const homes = new Map<Row, KnownConversation>();
  const unknown: { row: Row; sender: Sender }[] = [];
  for (const row of rows) {
    if (row.event.identities.length === 0) continue;
    const home = cached(row, context.cache);
    if (home) homes.set(row, home);
    else unknown.push({ row, sender: toSender(row) });
  }
  if (unknown.length === 0) return { homes, learnt: [] };
  const senders = unknown.map(({ sender }) => sender);
  const known = await resolveConversations(client, senders, { now: rows[0]?.receivedAt ?? 0, newId: context.newId });
  const learnt: [string, string, KnownConversation][] = [];
  for (const { row, sender } of unknown) {
    for (const { value } of sender.identities) {
      const home = known.get(identityKey(sender.channelId, value));
      if (!home) continue;
      if (!homes.has(row)) homes.set(row, home);
      learnt.push([sender.channelId, value, home]);
    }
  }
  return { homes, learnt };
}

/** A hit only where every address is known and the name is no news. */
function cached(row: Row, cache: ConversationCache): KnownConversation | undefined {
  const found = row.event.identities.map(({ value }) => cache.get(row.channelId, toStoredText(value)));
  const first = found[0];
  if (!first || found.includes(undefined)) return undefined;
  return row.event.profileName === null || row.event.profileName === first.name ? first : undefined;
}

function toSender(row: Row): Sender {
  return {
    accountId: row.accountId,
    channelId: row.channelId,
    identities: row.event.identities.map((identity): IdentityRef => ({
      ...identity,
      value: toStoredText(identity.value),
    })),
    name: row.event.profileName === null ? null : toStoredText(row.event.profileName),
  };
}

/** In one order for all transactions, so that two of them never wait for each other; a key twice in a batch counts once. */
function unique(deliveries: readonly Delivery[]): Row[] {
  const rows = new Map<string, Row>();
  for (const { accountId, channelId, receivedAt, events } of deliveries) {
    for (const event of events) {
      const dedupeKey = toStoredText(event.dedupeKey);
      const key = `${channelId} ${dedupeKey}`;
      if (!rows.has(key)) rows.set(key, { accountId, channelId, receivedAt, event: { ...event, dedupeKey } });
    }
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
