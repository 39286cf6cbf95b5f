import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { chmod, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './start-embedded-postgres.ts';

const isRoot = process.getuid?.() === 0;
let dataDir: string;

beforeEach(() => {
  dataDir = path.join(tmpdir(), `janela-embedded-${randomUUID()}`);
  onTestFinished(() => rm(dataDir, { recursive: true, force: true }));
});

describe('startEmbeddedPostgres', () => {
  test('starts PostgreSQL 18 on loopback only, with a password that only the owner reads', async () => {
    const postgres = await start();
    const [version] = await query(postgres.connectionString, 'show server_version');
    expect(version?.server_version).toMatch(/^18\./);
    const [settings] = await query(
      postgres.connectionString,
      `select current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
              current_setting('server_encoding') as encoding, current_setting('fsync') as fsync`,
    );
    expect(settings).toEqual({ addresses: '127.0.0.1', sockets: '', encoding: 'UTF8', fsync: 'on' });

    const { mode } = await stat(path.join(postgres.dataDir, 'password'));
    expect(mode & 0o777).toBe(0o600);
    const withoutPassword = new URL(postgres.connectionString);
    withoutPassword.password = 'wrong';
    await expect(query(withoutPassword.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
  });

  test('keeps data over a stop and a start', async () => {
    const first = await start();
    await query(first.connectionString, 'create table kept as select 42 as answer');
    await first.stop();
    const second = await start();
    expect(await query(second.connectionString, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  test('stop may be called twice, and ends the server', async () => {
    const postgres = await start();
    await postgres.stop();
    await postgres.stop();
    await expect(query(postgres.connectionString, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('refuses a second start on the same data directory and names the process', async () => {
    await start();
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
      code: 'JANELA_DATA_DIR_IN_USE',
      message: expect.stringMatching(new RegExp(`${dataDir} \\(process ${process.pid}\\)`)),
    });
  });

  test('of many starts at once exactly one wins', async () => {
    const outcomes = await Promise.allSettled(Array.from({ length: 5 }, () => start()));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  test('a kill -9 of the owner loses no committed row, and the next start ends the orphan', async () => {
    const owner = await startOwnerProcess();
    await query(owner.connectionString, 'create table kept as select generate_series(1, 100) as n');
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toMatchObject({
      code: 'JANELA_DATA_DIR_IN_USE',
      message: expect.stringContaining(`process ${owner.pid}`),
    });
    await owner.kill();

    const warnings: string[] = [];
    const postgres = await start({ logger: { info() {}, warn: (message) => warnings.push(message) } });
    expect(await query(postgres.connectionString, 'select count(*)::int as rows from kept')).toEqual([{ rows: 100 }]);
    expect(warnings).toEqual([expect.stringContaining('left behind')]);
    await expect(query(owner.connectionString, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('a kill -9 of the owner and of PostgreSQL itself loses no committed row', async () => {
    const owner = await startOwnerProcess();
    await query(owner.connectionString, 'create table kept as select generate_series(1, 100) as n');
    const postmasterPid = Number((await readFile(path.join(dataDir, 'cluster/postmaster.pid'), 'utf8')).split('\n')[0]);
    process.kill(postmasterPid, 'SIGKILL');
    await owner.kill();
    const postgres = await start();
    expect(await query(postgres.connectionString, 'select count(*)::int as rows from kept')).toEqual([{ rows: 100 }]);
  });

  test('a lock whose process number now belongs to someone else does not stand in the way', async () => {
    await mkdir(dataDir);
    await writeFile(path.join(dataDir, 'owner.lock'), JSON.stringify({ pid: process.ppid, startMark: 'another boot' }));
    const postgres = await start();
    expect(await query(postgres.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('an initdb cut short is begun again', async () => {
    await mkdir(path.join(dataDir, 'cluster-in-the-making', 'cluster'), { recursive: true });
    await writeFile(path.join(dataDir, 'cluster-in-the-making', 'cluster', 'PG_VERSION'), '18');
    const postgres = await start();
    expect(await query(postgres.connectionString, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  test('data of another major version is left alone, with a sentence that says what to do', async () => {
    await mkdir(path.join(dataDir, 'cluster'), { recursive: true });
    await writeFile(path.join(dataDir, 'cluster', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toMatchObject({ code: 'JANELA_DATA_DIR_OTHER_VERSION' });
  });

  test('passes settings on, and runs without fsync only when asked', async () => {
    const postgres = await start({ durable: false, settings: { max_connections: '17' } });
    const [row] = await query(
      postgres.connectionString,
      `select current_setting('fsync') as fsync, current_setting('max_connections') as connections`,
    );
    expect(row).toEqual({ fsync: 'off', connections: '17' });
  });

  test('a setting that PostgreSQL refuses is an error with the end of its log', async () => {
    await expect(start({ settings: { shared_buffers: 'many' } })).rejects.toMatchObject({
      code: 'JANELA_EMBEDDED_POSTGRES_FAILED',
      message: expect.stringContaining('shared_buffers'),
    });
  });

  test.runIf(isRoot)('runs as nobody under root, also when the data directory is closed to others', async () => {
    await mkdir(dataDir);
    await chmod(dataDir, 0o700);
    const warnings: string[] = [];
    const requested = path.join(dataDir, 'postgres');
    const postgres = await start({
      dataDir: requested,
      logger: { info() {}, warn: (message) => warnings.push(message) },
    });
    onTestFinished(() => rm(postgres.dataDir, { recursive: true, force: true }));
    expect(postgres.dataDir).toMatch(/^\/var\/lib\/janela\/postgres-[0-9a-f]{12}$/);
    expect(warnings).toEqual([expect.stringContaining(postgres.dataDir)]);
    expect((await stat(path.join(postgres.dataDir, 'cluster'))).uid).not.toBe(0);
    await postgres.stop();
    const again = await start({ dataDir: requested });
    expect(again.dataDir).toBe(postgres.dataDir);
  });
});

async function start(options: Partial<Parameters<typeof startEmbeddedPostgres>[0]> = {}): Promise<EmbeddedPostgres> {
  const postgres = await startEmbeddedPostgres({ dataDir, ...options });
  onTestFinished(() => postgres.stop());
  return postgres;
}

async function query(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

async function startOwnerProcess(): Promise<{
  pid: number | undefined;
  connectionString: string;
  kill(): Promise<void>;
}> {
  const script = new URL('../../../test-support/database/embedded-server-process.ts', import.meta.url);
  const child = spawn(process.execPath, [fileURLToPath(script), dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    pid: child.pid,
    connectionString: String(line),
    async kill() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
