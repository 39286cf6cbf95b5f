import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import type { DatabaseHome } from './database-home.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { binaryPath, type PlatformBinaries } from './platform-binaries.ts';
import { postgresEnvironment } from './postgres-environment.ts';
import type { UnprivilegedUser } from './unprivileged-user.ts';

export const databaseUser = 'janela';
const majorVersion = '18';

export interface ClusterOptions {
  home: DatabaseHome;
  binaries: PlatformBinaries;
  user: UnprivilegedUser | undefined;
  durable: boolean;
}

/** Makes the cluster on the first start, checks it on the others. Returns the password of its superuser. */
export async function prepareCluster(options: ClusterOptions): Promise<string> {
  const { home } = options;
  if (existsSync(home.clusterDir)) return checkCluster(home);
  const password = existsSync(home.passwordFile) ? readPassword(home) : writePassword(home);
  await createCluster(options, password);
  return password;
}

function checkCluster(home: DatabaseHome): string {
  const version = readFileSync(path.join(home.clusterDir, 'PG_VERSION'), 'utf8').trim();
  if (version !== majorVersion) {
    throw new EmbeddedPostgresError(
      'JANELA_DATA_DIR_OTHER_VERSION',
      `The data in ${home.clusterDir} was written by PostgreSQL ${version}; this release of Janela brings PostgreSQL ${majorVersion}. ` +
        'Start the release that wrote it and export the data with pg_dump first.',
    );
  }
  if (!existsSync(home.passwordFile)) {
    throw new EmbeddedPostgresError(
      'JANELA_DATA_DIR_DAMAGED',
      `The database in ${home.clusterDir} is there, but its password file ${home.passwordFile} is not. Restore that file and start again.`,
    );
  }
  return readPassword(home);
}

/** initdb works in a folder of its own and is renamed when done: a cluster cut short never looks like a whole one. */
async function createCluster({ home, binaries, user, durable }: ClusterOptions, password: string): Promise<void> {
  const workDir = path.join(home.directory, 'cluster-in-the-making');
  rmSync(workDir, { recursive: true, force: true });
  mkdirSync(workDir, { mode: 0o700 });
  const draft = path.join(workDir, 'cluster');
  const passwordForInitdb = path.join(workDir, 'password');
  writeFileSync(passwordForInitdb, password, { mode: 0o600 });
  if (user !== undefined) for (const file of [workDir, passwordForInitdb]) chownSync(file, user.uid, user.gid);
  const settings = ['-E', 'UTF8', '--locale=C', '--auth=scram-sha-256', '-U', databaseUser];
  try {
    await promisify(execFile)(
      binaryPath(binaries, 'initdb'),
      ['-D', draft, ...settings, `--pwfile=${passwordForInitdb}`, ...(durable ? [] : ['--no-sync'])],
      { cwd: workDir, env: postgresEnvironment(), ...user },
    );
  } catch (cause) {
    const output = cause instanceof Error && 'stderr' in cause ? String(cause.stderr).trim() : String(cause);
    throw new EmbeddedPostgresError(
      'JANELA_EMBEDDED_POSTGRES_FAILED',
      `PostgreSQL could not create its data directory under ${home.directory}: ${output}`,
      { cause },
    );
  }
  renameSync(draft, home.clusterDir);
  rmSync(workDir, { recursive: true, force: true });
}

function readPassword(home: DatabaseHome): string {
  return readFileSync(home.passwordFile, 'utf8').trim();
}

function writePassword(home: DatabaseHome): string {
  const password = randomBytes(24).toString('base64url');
  writeFileSync(`${home.passwordFile}.new`, password, { mode: 0o600 });
  renameSync(`${home.passwordFile}.new`, home.passwordFile);
  return password;
}
