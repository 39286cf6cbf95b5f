import type { Pool } from 'pg';
import { install, publishReminder, type Installation } from '../installation.ts';
import { runLoad } from '../load/run-load.ts';
import { median, quantile, report, round, type Figure } from '../report.ts';

const ARMED = Number(process.env['BENCH_ARMED'] ?? 1_000_000);
const DUE = 10_000;
const WARM_UP = 10_000;
const RUNS = 3;
const MESSAGES = 20_000;

/** A million armed conversations: what they cost an inbound message, and how late ten thousand of them ring in one minute. */
export async function timers(): Promise<void> {
  const installation = await install();
  try {
    const figures = [...(await inboundCost(installation)), await lateness(installation)];
    report(`timers: ${ARMED.toLocaleString('en')} armed conversations`, figures, [
      `Inbound: ${MESSAGES} webhooks at 64 connections until all are advanced over, medians of ${RUNS} runs; lateness from due to notification row.`,
      'The polling interval of half a second and the quarter-second grain of the rings bound the lateness of an idle server.',
    ]);
  } finally {
    await installation.remove();
  }
}

let nextId = 1;

/** The same load with none and with all armed, in turns, so that whatever else the machine does falls on both. */
async function inboundCost(installation: Installation): Promise<Figure[]> {
  const { pool } = installation;
  await seedConversations(installation);
  await publishReminder(installation);
  await measure(installation);
  const key = await timerKey(pool);
  const without: number[] = [];
  const armed: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    await pool.query('truncate timers');
    without.push(await measure(installation));
    await armAll(pool, key);
    armed.push(await measure(installation));
  }
  const size = await pool.query<{ bytes: number }>(`select pg_total_relation_size('timers')::float8 as bytes`);
  return [
    { name: 'inbound, no timer armed', values: { 'per second': round(median(without)) } },
    {
      name: 'inbound, all armed',
      values: { 'per second': round(median(armed)), 'cost ×': round(median(without) / median(armed), 3) },
    },
    { name: 'timers on disk', values: { 'bytes each': round((size.rows[0]?.bytes ?? 0) / ARMED) } },
  ];
}

/** Customers 0 … ARMED-1 of the load, pending since an hour ago. */
async function seedConversations({ pool, accountId, channelId }: Installation): Promise<void> {
  const id = (prefix: string) => `('${prefix}-0000-4000-8000-' || lpad(to_hex(n), 12, '0'))::uuid`;
  const source = `from generate_series(0, ${ARMED - 1}) n`;
  await pool.query(
    `insert into contacts (account_id, id, name, created_at) select '${accountId}', ${id('c0000000')}, 'Customer ' || right((5511900000000 + n)::text, 6), now() ${source}`,
  );
  await pool.query(
    `insert into conversations (account_id, id, channel_id, contact_id, created_at) select '${accountId}', ${id('d0000000')}, '${channelId}', ${id('c0000000')}, now() ${source}`,
  );
  await pool.query(`insert into identities (account_id, channel_id, kind, value, contact_id, conversation_id)
    select '${accountId}', '${channelId}', 'wa_id', (5511900000000 + n)::text, ${id('c0000000')}, ${id('d0000000')} ${source}`);
  await pool.query('analyze');
}

async function armAll(pool: Pool, key: string): Promise<void> {
  await pool.query(
    `insert into timers (account_id, conversation_id, key, due_at, ring_at)
     select account_id, id, $1, now() + interval '22 hours', now() + interval '22 hours' from conversations on conflict do nothing`,
    [key],
  );
  await pool.query('analyze timers');
}

/** The key the runtime gives the published trigger, read from a timer that a real message armed. */
async function timerKey(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ key: string }>('select key from timers limit 1');
  if (!rows[0]) throw new Error('No timer was armed by the inbound messages.');
  return rows[0].key;
}

/** Webhooks a second, from the first one sent until the last one has been advanced over. */
async function measure(installation: Installation): Promise<number> {
  const server = await installation.startServer();
  const { appSecret, phoneNumberId, channelId, pool } = installation;
  const target = {
    appSecret,
    phoneNumberId,
    host: server.host,
    port: server.port,
    path: `/webhooks/meta/${channelId}`,
    senders: ARMED,
    connections: 64,
    seconds: 120,
  };
  await runLoad({ ...target, count: WARM_UP, firstId: nextId });
  nextId += WARM_UP;
  await settled(pool);
  const start = performance.now();
  await runLoad({ ...target, count: MESSAGES, firstId: nextId });
  nextId += MESSAGES;
  await settled(pool);
  const seconds = (performance.now() - start) / 1000;
  await server.stop();
  return MESSAGES / seconds;
}

async function settled(pool: Pool): Promise<void> {
  await until(pool, 'select count(*)::int as n from conversation_events where processed_at is null', (n) => n === 0);
}

async function lateness(installation: Installation): Promise<Figure> {
  const { pool } = installation;
  const server = await installation.startServer();
  // Whoever wrote 23 h ago, spread evenly over the coming minute, and nobody has answered.
  await pool.query(
    `with chosen as (
       select t.conversation_id, t.key, row_number() over () as n from timers t
       join conversations c on c.id = t.conversation_id where c.state is not null limit ${DUE}
     ), due as (
       select conversation_id, key, date_trunc('milliseconds', now() + interval '15 seconds' + n * interval '60 seconds' / ${DUE}) as at from chosen
     ), moved as (
       update timers t set due_at = due.at, ring_at = due.at from due
       where t.conversation_id = due.conversation_id and t.key = due.key returning t.conversation_id, due.at
     )
     update conversations c set state = jsonb_set(jsonb_set(jsonb_set(state,
         '{lastInbound,at}', to_jsonb(extract(epoch from moved.at - interval '23 hours') * 1000)),
         '{window,openedAt}', to_jsonb(extract(epoch from moved.at - interval '23 hours') * 1000)),
         '{window,closesAt}', to_jsonb(extract(epoch from moved.at + interval '1 hour') * 1000))
     from moved where c.id = moved.conversation_id`,
  );
  await until(pool, 'select count(*)::int as n from notifications', (n) => n >= DUE);
  await server.stop();
  const { rows } = await pool.query<{ late: number }>(
    `select (extract(epoch from n.created_at) * 1000 - (c.state->'lastInbound'->>'at')::float8 - 23 * 3600000)::float8 as late
     from notifications n join conversations c on c.id = n.conversation_id`,
  );
  const counts = await pool.query<{ total: number; different: number }>(
    'select count(*)::int as total, count(distinct conversation_id)::int as different from notifications',
  );
  const late = rows.map((row) => row.late);
  const { total = 0, different = 0 } = counts.rows[0] ?? {};
  return {
    name: `${DUE} due in one minute`,
    values: {
      'p50 ms': round(quantile(late, 0.5)),
      'p99 ms': round(quantile(late, 0.99)),
      'max ms': round(Math.max(...late)),
      lost: DUE - different,
      doubled: total - different,
    },
  };
}

async function until(pool: Pool, query: string, done: (n: number) => boolean): Promise<void> {
  const deadline = performance.now() + 300_000;
  for (;;) {
    const { rows } = await pool.query<{ n: number }>(query);
    if (done(rows[0]?.n ?? 0)) return;
    if (performance.now() > deadline) throw new Error(`Gave up waiting for: ${query}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
