import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../../src/database/embedded/start-embedded-postgres.ts';
import { runSql } from './run-sql.ts';
import { prepareTemplate } from './prepare-template.ts';
import { withDatabase, type TestDatabaseServer } from './test-database-server.ts';

/** One PostgreSQL for the whole run: the server named by TEST_DATABASE_URL, or an embedded one that is thrown away. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const host = await startHost();
  const runId = randomUUID().slice(0, 8);
  const server: TestDatabaseServer = { connectionString: host.connectionString, template: `janela_template_${runId}` };
  try {
    await runSql(server.connectionString, `create database ${server.template}`);
    await prepareTemplate(withDatabase(server.connectionString, server.template));
  } catch (error) {
    await host.stop();
    throw error;
  }
  project.provide('testDatabaseServer', server);
  return async () => {
    await runSql(server.connectionString, `drop database ${server.template} with (force)`);
    await host.stop();
  };
}

async function startHost(): Promise<{ connectionString: string; stop(): Promise<void> }> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { connectionString: given, stop: async () => {} };
  const dataDir = path.join(tmpdir(), `janela-test-${randomUUID()}`);
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false, settings: { max_connections: '200' } });
  return {
    connectionString: postgres.connectionString,
    async stop() {
      await postgres.stop();
      await rm(postgres.dataDir, { recursive: true, force: true });
    },
  };
}
