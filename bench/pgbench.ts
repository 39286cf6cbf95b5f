import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

/**
 * The least one inbound message can cost: one prepared statement, one transaction, that inserts the message unless it
 * has been seen and moves the conversation. No HTTP, no signature, no JSON, no Node.
 */
const SCHEMA = `
  drop schema if exists minimum cascade;
  create schema minimum;
  create table minimum.conversations (channel_id uuid, address text, last_inbound_at timestamptz, primary key (channel_id, address));
  create table minimum.messages (id bigserial primary key, channel_id uuid, dedupe_key text, address text, at timestamptz, body jsonb, unique (channel_id, dedupe_key));`;

const STATEMENT = `\\set sender random(1, :senders)
\\set wamid random(1, 9223372036854775807)
with message as (
  insert into minimum.messages (channel_id, dedupe_key, address, at, body)
  values ('00000000-0000-4000-8000-000000000001', 'wamid.' || :wamid, '55119' || :sender, now(), '{"type":"text","text":{"body":"Bom dia! Voces ainda tem horario para sabado a tarde?"}}')
  on conflict do nothing returning channel_id, address, at
)
insert into minimum.conversations (channel_id, address, last_inbound_at) select * from message
on conflict (channel_id, address) do update set last_inbound_at = greatest(conversations.last_inbound_at, excluded.last_inbound_at);
`;

export interface PgbenchResult {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly mean: number;
}

/** $PGBENCH, then PATH, then where Debian puts it; null where there is none (the npm-packed binaries leave it out). */
export function findPgbench(): string | null {
  const debian = '/usr/lib/postgresql';
  const packaged = existsSync(debian) ? readdirSync(debian).map((version) => join(debian, version, 'bin/pgbench')) : [];
  const inPath = (process.env['PATH'] ?? '').split(':').map((folder) => join(folder, 'pgbench'));
  const candidates = [process.env['PGBENCH'] ?? '', ...inPath, ...packaged.reverse()];
  return candidates.find((file) => file !== '' && existsSync(file)) ?? null;
}

export async function prepareMinimum(connectionString: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query(SCHEMA);
  await client.end();
}

export async function runPgbench(
  pgbench: string,
  {
    connectionString,
    clients,
    seconds,
    senders,
  }: { connectionString: string; clients: number; seconds: number; senders: number },
): Promise<PgbenchResult> {
  const folder = mkdtempSync(join(tmpdir(), 'janela-pgbench-'));
  const script = join(folder, 'minimum.sql');
  writeFileSync(script, STATEMENT);
  const { stdout } = await promisify(execFile)(pgbench, [
    '-n',
    '-M',
    'prepared',
    '-f',
    script,
    '-D',
    `senders=${senders}`,
    '-c',
    String(clients),
    '-j',
    '2',
    '-T',
    String(seconds),
    connectionString,
  ]);
  rmSync(folder, { recursive: true });
  return {
    perSecond: Number(/tps = ([\d.]+)/.exec(stdout)?.[1]),
    mean: Number(/latency average = ([\d.]+)/.exec(stdout)?.[1]),
  };
}
