import { execFile } from 'node:child_process';
import { cpSync, existsSync, lchownSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseHome } from './database-home.ts';
import { binaryPath, findPlatformBinaries, noBinaries, type PlatformBinaries } from './platform-binaries.ts';
import { postgresEnvironment } from './postgres-environment.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

/**
 * Binaries that the database's user can really execute. Tried, not derived from file modes: a missing C library (Alpine),
 * a folder closed to `nobody` and a half-installed package all show up in the same place.
 */
export async function findRunnableBinaries(
  home: DatabaseHome,
  user: UnprivilegedUser | undefined,
): Promise<PlatformBinaries> {
  const packed = findPlatformBinaries();
  const failure = await tryVersion(packed, { home, user });
  if (failure === undefined) return packed;
  if (user !== undefined && (await tryVersion(packed, { home, user: undefined })) === undefined) {
    const copy = copyFor(user, home, packed);
    const copyFailure = await tryVersion(copy, { home, user });
    if (copyFailure === undefined) return copy;
    throw noBinaries(`${process.platform} ${process.arch}`, copyFailure);
  }
  throw noBinaries(`${process.platform} ${process.arch}`, failure);
}

async function tryVersion(
  binaries: PlatformBinaries,
  { home, user }: { home: DatabaseHome; user: UnprivilegedUser | undefined },
): Promise<unknown> {
  try {
    await promisify(execFile)(binaryPath(binaries, 'postgres'), ['--version'], {
      cwd: home.directory,
      env: postgresEnvironment(),
      ...user,
    });
    return undefined;
  } catch (error) {
    return error;
  }
}

/** 60 MB, once per version: the version in the name makes an upgrade copy anew and nothing else. */
function copyFor(user: UnprivilegedUser, home: DatabaseHome, packed: PlatformBinaries): PlatformBinaries {
  const nativeDir = path.join(home.directory, `native-${packed.version}`);
  if (!existsSync(nativeDir)) {
    const draft = `${nativeDir}.new`;
    rmSync(draft, { recursive: true, force: true });
    cpSync(packed.nativeDir, draft, { recursive: true, verbatimSymlinks: true });
    // A restrictive umask at install time leaves files that only their owner may read.
    for (const entry of ['.', ...readdirSync(draft, { recursive: true, encoding: 'utf8' })]) {
      lchownSync(path.join(draft, entry), user.uid, user.gid);
    }
    renameSync(draft, nativeDir);
  }
  return { ...packed, nativeDir };
}
