import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { createSecretBox, startEmbeddedPostgres } from '@janela/server/bench-support';

const REPOSITORY = fileURLToPath(new URL('..', import.meta.url));
const SERVER = join(REPOSITORY, 'bench/server-process.ts');

export interface Installation {
  readonly connectionString: string;
  readonly pool: pg.Pool;
  readonly accountId: string;
  readonly channelId: string;
  readonly appSecret: string;
  readonly phoneNumberId: string;
  startServer(settings?: Readonly<Record<string, string>>): Promise<RunningProcess>;
  remove(): Promise<void>;
}

export interface RunningProcess {
  readonly host: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** A throw-away database with fsync on, as in production, and the real server in a process of its own. */
export async function install(): Promise<Installation> {
  const folder = mkdtempSync(join(tmpdir(), 'janela-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: folder });
  const pool = new pg.Pool({ connectionString: postgres.connectionString, max: 4 });
  const secretKey = randomBytes(32);
  const channel = {
    accountId: randomUUID(),
    channelId: randomUUID(),
    appSecret: 'bench-app-secret',
    phoneNumberId: '106540352242922',
  };
  const running = new Set<ChildProcess>();
  const environment = {
    DATABASE_URL: postgres.connectionString,
    JANELA_SECRET_KEY: secretKey.toString('hex'),
    JANELA_LOG_LEVEL: 'warn',
    PORT: '0',
  };

  async function startServer(settings: Readonly<Record<string, string>> = {}): Promise<RunningProcess> {
    const child = spawn(process.execPath, [SERVER], {
      env: { ...process.env, ...environment, ...settings },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    running.add(child);
    const address = new URL(await firstLine(child));
    return { host: address.hostname, port: Number(address.port), stop: () => stop(child) };
  }

  async function stop(child: ChildProcess): Promise<void> {
    running.delete(child);
    const exit = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    await exit;
  }

  // The first start migrates; the channel can be written after it.
  const first = await startServer({ JANELA_ROLES: 'api' });
  await first.stop();
  const sealed = createSecretBox(secretKey).seal(
    JSON.stringify({ accessToken: 'bench', appSecret: channel.appSecret, verifyToken: 'bench' }),
  );
  await pool.query(
    `insert into channels (account_id, id, kind, name, external_id, secrets, margin_ms, created_at)
     values ($1, $2, 'whatsapp', 'Bench', $3, $4, 60000, now())`,
    [channel.accountId, channel.channelId, channel.phoneNumberId, sealed],
  );
  return {
    ...channel,
    connectionString: postgres.connectionString,
    pool,
    startServer,
    async remove() {
      await Promise.all([...running].map(stop));
      await pool.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Publishes the gallery's 24-hour reminder as the gallery would. Returns the flow's id. */
export async function publishReminder({ pool, accountId }: Installation): Promise<string> {
  const document: unknown = JSON.parse(readFileSync(join(REPOSITORY, 'templates/24h-reminder/flow.json'), 'utf8'));
  const flowId = randomUUID();
  const versionId = randomUUID();
  await pool.query(
    `insert into flows (account_id, id, name, draft, live_version_id, created_at, updated_at) values ($1, $2, 'Bench', $3, $4, now(), now())`,
    [accountId, flowId, document, versionId],
  );
  await pool.query(
    `insert into flow_versions (account_id, id, flow_id, number, hash, document, rule_pack, published_at) values ($1, $2, $3, 1, 'bench', $4, 'bench', now())`,
    [accountId, versionId, flowId, document],
  );
  return flowId;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.includes('\n')) resolve(text.slice(0, text.indexOf('\n')));
    });
    child.once('exit', (code) => reject(new Error(`The server ended with code ${code} before it was ready.`)));
  });
}
