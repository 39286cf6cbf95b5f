import { randomUUID } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate as applyMigrations } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { migrate } from '../../src/database/migrate.ts';
import { runSql } from '../../test-support/database/run-sql.ts';
import { withDatabase } from '../../test-support/database/test-database-server.ts';

const MIGRATIONS = fileURLToPath(new URL('../../migrations', import.meta.url));

/** A database as the release with these many migrations left it. */
async function databaseOf(count: number): Promise<pg.Client> {
  const server = inject('testDatabaseServer');
  const name = `janela_upgrade_${randomUUID().replaceAll('-', '')}`;
  await runSql(server.connectionString, `create database ${name}`);
  onTestFinished(() => runSql(server.connectionString, `drop database ${name} with (force)`));
  const folder = await mkdtemp(path.join(tmpdir(), 'janela-migrations-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await cp(MIGRATIONS, folder, { recursive: true });
  const journal = path.join(folder, 'meta/_journal.json');
  const { entries, ...rest } = JSON.parse(await readFile(journal, 'utf8')) as { entries: object[] };
  await writeFile(journal, JSON.stringify({ ...rest, entries: entries.slice(0, count) }));
  const client = new pg.Client({ connectionString: withDatabase(server.connectionString, name) });
  await client.connect();
  onTestFinished(() => client.end());
  await applyMigrations(drizzle(client), { migrationsFolder: folder });
  return client;
}

test('runs that waited before the upgrade are found where they wait after it', async () => {
  const client = await databaseOf(1);
  const wait = { type: 'timer', nodeId: 'pause', key: 'run:1', dueAt: Date.UTC(2026, 10, 20, 14) };
  for (const [status, state] of [
    ['waiting', { wait }],
    ['completed', { wait: null }],
  ] as const) {
    await client.query(
      `insert into runs (account_id, id, conversation_id, flow_id, version_id, status, state, started_at)
       values ($1, $1, $1, $1, $1, $2, $3, '2026-11-20T12:00:00Z')`,
      [randomUUID(), status, state],
    );
  }
  await migrate(addressOf(client));
  const { rows } = await client.query('select status, node_id, waiting_since, due_at from runs order by status');
  expect(rows).toEqual([
    { status: 'completed', node_id: null, waiting_since: null, due_at: null },
    {
      status: 'waiting',
      node_id: 'pause',
      waiting_since: new Date('2026-11-20T12:00:00Z'),
      due_at: new Date('2026-11-20T14:00:00Z'),
    },
  ]);
});

test('who was in charge before the upgrade still is, also for flows, and numbers of WhatsApp are known', async () => {
  const client = await databaseOf(2);
  const [account, channel, contact, conversation, member] = Array.from({ length: 5 }, () => randomUUID());
  await client.query(
    `insert into channels (account_id, id, kind, name, external_id, secrets, margin_ms, created_at)
     values ($1, $2, 'whatsapp', 'Vendas', '1', '', 0, now())`,
    [account, channel],
  );
  await client.query('insert into contacts (account_id, id, created_at) values ($1, $2, now())', [account, contact]);
  await client.query(
    `insert into conversations (account_id, id, channel_id, contact_id, state, assignee_id, created_at)
     values ($1, $2, $3, $4, '{"id":"x"}', $5, now())`,
    [account, conversation, channel, contact, member],
  );
  await client.query(
    `insert into identities (account_id, channel_id, kind, value, contact_id, conversation_id)
     values ($1, $2, 'wa_id', '5511987654321', $3, $4)`,
    [account, channel, contact, conversation],
  );
  await migrate(addressOf(client));
  const { rows } = await client.query(`
    select c.phone, v.state -> 'facts' ->> 'assigneeId' as assignee, v.tags, v.fields
    from conversations v join contacts c on c.id = v.contact_id`);
  expect(rows).toEqual([{ phone: '+5511987654321', assignee: member, tags: [], fields: {} }]);
});

function addressOf({ host, port, user, password, database }: pg.Client): string {
  return `postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`;
}
