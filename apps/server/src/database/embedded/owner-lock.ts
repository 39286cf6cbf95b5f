import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { startMarkOf } from './process-identity.ts';

export interface OwnerLock {
  release(): void;
}

interface Owner {
  pid: number;
  startMark: string | undefined;
}

/**
 * One server process per data directory. PostgreSQL's own postmaster.pid does not say this: the postmaster outlives a
 * killed server, and the next start must take it over, yet must not take it from a server that is alive.
 */
export function acquireOwnerLock(lockFile: string): OwnerLock {
  const mine = JSON.stringify({ pid: process.pid, startMark: startMarkOf(process.pid) });
  // Written aside and linked into place, so that no reader ever sees a lock without its content.
  const draft = `${lockFile}.${randomUUID()}`;
  writeFileSync(draft, mine, { mode: 0o644 });
  try {
    while (!tryLink(draft, lockFile)) discardIfStale(lockFile);
  } finally {
    rmSync(draft, { force: true });
  }
  return {
    release() {
      if (read(lockFile) === mine) rmSync(lockFile, { force: true });
    },
  };
}

function tryLink(draft: string, lockFile: string): boolean {
  try {
    linkSync(draft, lockFile);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function discardIfStale(lockFile: string): void {
  const text = read(lockFile);
  if (text === undefined) return;
  const owner = parseOwner(text);
  if (owner !== undefined && isAlive(owner)) {
    throw new EmbeddedPostgresError(
      'JANELA_DATA_DIR_IN_USE',
      `Janela is already running on the data directory ${path.dirname(lockFile)} (process ${owner.pid}). ` +
        'Stop that process first, or choose another data directory.',
    );
  }
  // Moved, not deleted: if another starter replaced the stale lock a moment ago, its lock is put back.
  const aside = `${lockFile}.${randomUUID()}`;
  try {
    renameSync(lockFile, aside);
  } catch {
    return;
  }
  if (read(aside) !== text) tryLink(aside, lockFile);
  rmSync(aside, { force: true });
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parseOwner(text: string): Owner | undefined {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
      return undefined;
    const startMark = 'startMark' in value && typeof value.startMark === 'string' ? value.startMark : undefined;
    return { pid: value.pid, startMark };
  } catch {
    return undefined;
  }
}

function isAlive(owner: Owner): boolean {
  const startMark = startMarkOf(owner.pid);
  return startMark !== undefined && startMark === owner.startMark;
}
