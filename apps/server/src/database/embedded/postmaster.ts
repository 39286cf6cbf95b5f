import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { DatabaseHome } from './database-home.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { findFreePort } from './free-port.ts';
import { binaryPath, type PlatformBinaries } from './platform-binaries.ts';
import { postgresEnvironment } from './postgres-environment.ts';
import { commandLineOf } from './process-identity.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

export interface PostmasterOptions {
  home: DatabaseHome;
  binaries: PlatformBinaries;
  user: UnprivilegedUser | undefined;
  settings: Record<string, string>;
}

export interface Postmaster {
  process: ChildProcess;
  port: number;
}

const pollMs = 10;
const startTimeoutMs = 60_000;
const stopTimeoutMs = 20_000;
const retryTimeoutMs = 15_000;

/** Children of a killed postmaster hold its shared memory for a moment; a free port may be taken between look and use. */
const passingTrouble = /pre-existing shared memory|could not bind|could not create any TCP\/IP sockets/;

export async function startPostmaster(options: PostmasterOptions): Promise<Postmaster> {
  const retryUntil = performance.now() + retryTimeoutMs;
  for (;;) {
    const outcome = await tryStart(options);
    if (typeof outcome !== 'string') return outcome;
    if (!passingTrouble.test(outcome) || performance.now() > retryUntil) {
      throw new EmbeddedPostgresError(
        'JANELA_EMBEDDED_POSTGRES_FAILED',
        `PostgreSQL did not start on ${options.home.clusterDir}. Its log (${options.home.logFile}) ends with:\n${outcome}`,
      );
    }
    await delay(100);
  }
}

/** The postmaster, or the end of its log when it gave up. */
async function tryStart({ home, binaries, user, settings }: PostmasterOptions): Promise<Postmaster | string> {
  const port = await findFreePort();
  const all = { port: String(port), listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  if (existsSync(home.logFile)) renameSync(home.logFile, `${home.logFile}.previous`);
  // A file, not a pipe: the log must survive this process, and a postmaster must not lose its stderr with it.
  const log = openSync(home.logFile, 'a', 0o600);
  const child = spawn(binaryPath(binaries, 'postgres'), ['-D', home.clusterDir, ...args], {
    cwd: home.directory,
    env: postgresEnvironment(),
    stdio: ['ignore', log, log],
    // Its own session: Ctrl-C in the terminal must reach the server first, which then stops PostgreSQL in order.
    detached: true,
    ...user,
  });
  closeSync(log);
  const ended = new AbortController();
  child.once('error', (error) => ended.abort(error.message));
  child.once('exit', () => ended.abort(tailOf(home.logFile)));
  child.unref();
  const giveUpAt = performance.now() + startTimeoutMs;
  while (!ended.signal.aborted) {
    const state = readPidFile(home);
    if (state?.pid === child.pid && state?.status === 'ready') return { process: child, port };
    if (performance.now() > giveUpAt) {
      child.kill('SIGQUIT');
      return `PostgreSQL was not ready after ${startTimeoutMs / 1000} s.\n${tailOf(home.logFile)}`;
    }
    await delay(pollMs);
  }
  return String(ended.signal.reason);
}

/** Ends a postmaster that outlived the server that started it. The caller holds the owner lock. */
export async function stopOrphan(options: Omit<PostmasterOptions, 'settings'>): Promise<number | undefined> {
  const { home } = options;
  const pid = readPidFile(home)?.pid;
  if (pid === undefined) return undefined;
  if (isPostmasterOf(home, pid)) {
    await stopPostmaster(options, pid);
    return pid;
  }
  // The number may have gone to another process by now, and PostgreSQL would take that one for a postmaster.
  rmSync(path.join(home.clusterDir, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Fast shutdown: open transactions are rolled back, what was committed is on disk. */
export async function stopPostmaster(options: Omit<PostmasterOptions, 'settings'>, pid: number): Promise<void> {
  const { home } = options;
  signal(options, { pid, mode: 'fast' });
  const giveUpAt = performance.now() + stopTimeoutMs;
  let urged = false;
  while (isPostmasterOf(home, pid)) {
    if (!urged && performance.now() > giveUpAt) {
      signal(options, { pid, mode: 'immediate' });
      urged = true;
    }
    await delay(pollMs);
  }
}

function signal(
  { home, binaries, user }: Omit<PostmasterOptions, 'settings'>,
  { pid, mode }: { pid: number; mode: 'fast' | 'immediate' },
): void {
  if (process.platform === 'win32') {
    const args = ['stop', '-D', home.clusterDir, '-m', mode, '-W'];
    spawn(binaryPath(binaries, 'pg_ctl'), args, {
      cwd: home.directory,
      env: postgresEnvironment(),
      stdio: 'ignore',
      ...user,
    });
    return;
  }
  try {
    process.kill(pid, mode === 'fast' ? 'SIGINT' : 'SIGQUIT');
  } catch {
    // It ended on its own between the look and the signal.
  }
}

function isPostmasterOf(home: DatabaseHome, pid: number): boolean {
  return commandLineOf(pid)?.includes(`-D ${home.clusterDir}`) ?? false;
}

/** postmaster.pid: the pid on line 1, the state on line 8 (PostgreSQL's src/include/utils/pidfile.h). */
function readPidFile(home: DatabaseHome): { pid: number; status: string | undefined } | undefined {
  const file = path.join(home.clusterDir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  return Number.isInteger(pid) && pid > 0 ? { pid, status: lines[7]?.trim() } : undefined;
}

function tailOf(logFile: string): string {
  return existsSync(logFile) ? readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-15).join('\n') : '';
}
