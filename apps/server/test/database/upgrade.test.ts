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
  const { host, port, user, password, database } = client;
  await migrate(`postgres://${user}:${encodeURIComponent(String(password))}@${host}:${port}/${database}`);
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
