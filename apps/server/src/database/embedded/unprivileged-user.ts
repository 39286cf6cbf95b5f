import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

export interface UnprivilegedUser {
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root, so root hands it to `nobody`. Everyone else runs it as themselves: undefined. */
export function findUnprivilegedUser(): UnprivilegedUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const nobody = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .find(([name]) => name === 'nobody');
  const uid = Number(nobody?.[2] ?? 65534);
  const gid = Number(nobody?.[3] ?? 65534);
  return { uid, gid };
}

/** Whether every folder on the way to `directory`, and the folder itself, lets the user pass. */
export function canReach(user: UnprivilegedUser, directory: string): boolean {
  let current = realpathSync(directory);
  for (;;) {
    if (!maySearch(user, current)) return false;
    const parent = path.dirname(current);
    if (parent === current) return true;
    current = parent;
  }
}

function maySearch(user: UnprivilegedUser, directory: string): boolean {
  const { mode, uid, gid } = statSync(directory);
  if (uid === user.uid) return (mode & 0o100) !== 0;
  if (gid === user.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
}
