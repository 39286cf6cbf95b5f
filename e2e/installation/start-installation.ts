import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { endOrphanedPostgres } from './end-orphaned-postgres.ts';
import { type ServerProcess, startServerProcess } from './server-process.ts';

export interface InstallationOptions {
  readonly graphUrl: string;
  /** `smtp://127.0.0.1:port`. Without it no mail can leave. */
  readonly smtpUrl?: string;
  /** A PostgreSQL to use; an embedded one in the data directory unless told. */
  readonly databaseUrl?: string;
  /** What the server's clock shows at the start, ISO 8601; the real time unless told. */
  readonly startAt?: string;
  /** Further environment variables. */
  readonly env?: Readonly<Record<string, string>>;
  /** A data directory to use and keep. A throw-away one unless told. */
  readonly dataDir?: string;
  /** Another server program, for the tests of this one. */
  readonly entry?: string;
  readonly startTimeoutMs?: number;
}

/** A throw-away installation of the built server in a process of its own, with a clock that can be moved. */
export interface Installation {
  /** Stays the same over a restart. */
  readonly url: string;
  /** The first sign-in link of the latest start. */
  /** Null once the first account is there. */
  readonly signInUrl: string | null;
  readonly dataDir: string;
  readonly pid: number;
  /** The server's clock as last heard, epoch milliseconds: for what cannot wait. `now` asks. */
  readonly lastKnownNow: number;
  now(): Promise<number>;
  /** Moves the clock by an ISO 8601 duration; resolves with the new time when everything that fell due has been handled. */
  advance(by: string): Promise<number>;
  /** What the server has logged, over all its starts. */
  readonly log: readonly string[];
  /** Ends the server as SIGKILL ends it: no goodbye, nothing flushed. The data directory stays. */
  kill9(): Promise<void>;
  /** Starts the server again on the same data, address and clock; ends it first where it runs. */
  restart(): Promise<void>;
  /** Ends the server and removes what it kept, unless the data directory was given. The exit code, or the signal it died of. */
  stop(): Promise<number | string>;
}

const defaultEntry = fileURLToPath(new URL('../../apps/server/test-support/movable-clock-server.ts', import.meta.url));

export async function startInstallation(options: InstallationOptions): Promise<Installation> {
  const dataDir = options.dataDir ?? (await makeDataDir());
  const log: string[] = [];
  let server: ServerProcess;
  let lastKnownNow = options.startAt === undefined ? Date.now() : Date.parse(options.startAt);

  async function launch(port: string, startAt: string | undefined): Promise<void> {
    server = await startServerProcess({
      entry: options.entry ?? defaultEntry,
      args: startAt === undefined ? [] : ['--start', startAt],
      env: environmentFor(options, { dataDir, port }),
      onLog: (line) => void log.push(line),
      ...(options.startTimeoutMs === undefined ? {} : { startTimeoutMs: options.startTimeoutMs }),
    });
  }

  async function ask(method: 'GET' | 'POST', place: string, body?: unknown): Promise<number> {
    const answer = await fetch(`${server.ready.controlUrl}${place}`, {
      method,
      ...(body === undefined ? {} : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    const now = answer.ok ? Date.parse(String((JSON.parse(text) as { now?: unknown }).now)) : Number.NaN;
    if (Number.isNaN(now)) throw new Error(`${method} ${place} of the clock answered ${answer.status}: ${text}`);
    lastKnownNow = now;
    return now;
  }

  async function removeData(): Promise<void> {
    if (options.dataDir !== undefined) return;
    await endOrphanedPostgres(dataDir);
    await rm(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }

  try {
    await launch('0', options.startAt);
    await ask('GET', '/clock');
  } catch (error) {
    await removeData();
    throw error;
  }

  return {
    get url() {
      return server.ready.url;
    },
    get signInUrl() {
      return server.ready.signInUrl;
    },
    dataDir,
    get pid() {
      return server.pid;
    },
    get lastKnownNow() {
      return lastKnownNow;
    },
    now: () => ask('GET', '/clock'),
    advance: (by) => ask('POST', '/clock/advance', { by }),
    log,
    kill9: () => server.kill9(),
    async restart() {
      const { port } = new URL(server.ready.url);
      await server.stop();
      // Time must not run backwards over a restart: the real clock may be hours behind the moved one.
      await launch(port, new Date(lastKnownNow).toISOString());
      await ask('GET', '/clock');
    },
    async stop() {
      const ended = await server.stop();
      await removeData();
      return ended;
    },
  };
}

/** Readable for others: the embedded PostgreSQL runs as another user where the tests run as root. */
async function makeDataDir(): Promise<string> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'janela-installation-'));
  await chmod(dataDir, 0o755);
  return dataDir;
}

function environmentFor(
  options: InstallationOptions,
  { dataDir, port }: { readonly dataDir: string; readonly port: string },
): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !name.startsWith('JANELA_') && !['DATABASE_URL', 'NODE_OPTIONS', 'HOST'].includes(name),
  );
  return {
    ...Object.fromEntries(inherited),
    PORT: port,
    JANELA_DATA_DIR: dataDir,
    JANELA_GRAPH_URL: options.graphUrl,
    JANELA_ALLOWED_PRIVATE_HOSTS: '127.0.0.1',
    ...(options.smtpUrl === undefined ? {} : { JANELA_SMTP_URL: options.smtpUrl }),
    ...(options.databaseUrl === undefined ? {} : { DATABASE_URL: options.databaseUrl }),
    ...options.env,
  };
}
