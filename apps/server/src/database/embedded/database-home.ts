import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { canReach, type UnprivilegedUser } from './unprivileged-user.ts';

/** The folder of one embedded database: the cluster, its password, its log and the lock of the server that owns it. */
export interface DatabaseHome {
  requested: string;
  directory: string;
  clusterDir: string;
  passwordFile: string;
  lockFile: string;
  logFile: string;
}

const fallbackRoot = '/var/lib/janela';

/**
 * The requested folder, or, where root keeps the project in a folder that nobody else may enter (such as /root),
 * a folder under /var/lib/janela whose name is derived from the requested one: the same request finds the same data.
 */
export function chooseDatabaseHome(requested: string, user: UnprivilegedUser | undefined): DatabaseHome {
  const directory = makeDirectory(requested);
  if (user === undefined || canReach(user, directory)) return homeAt(directory, directory);
  const name = `${path.basename(directory)}-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`;
  return homeAt(makeDirectory(path.join(fallbackRoot, name)), directory);
}

function homeAt(directory: string, requested: string): DatabaseHome {
  return {
    requested,
    directory,
    clusterDir: path.join(directory, 'cluster'),
    passwordFile: path.join(directory, 'password'),
    lockFile: path.join(directory, 'owner.lock'),
    logFile: path.join(directory, 'postgres.log'),
  };
}

/** Folders made here are opened to passers-by whatever the umask; folders that were there keep their rights. */
function makeDirectory(directory: string): string {
  const absolute = path.resolve(directory);
  const firstMade = mkdirSync(absolute, { recursive: true });
  if (firstMade !== undefined) {
    for (let made = absolute; made.length >= firstMade.length; made = path.dirname(made)) chmodSync(made, 0o755);
  }
  return realpathSync(absolute);
}
