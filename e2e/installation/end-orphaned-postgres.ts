import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Ends the PostgreSQL of a data directory whose server was killed: an embedded database outlives `kill -9` by design, and nobody would start this one
 * again. Found by PostgreSQL's own postmaster.pid, whose first line is the process id.
 */
export async function endOrphanedPostgres(dataDir: string): Promise<void> {
  const files = await readdir(dataDir, { recursive: true }).catch(() => []);
  for (const file of files.filter((name) => path.basename(name) === 'postmaster.pid')) {
    const [line = ''] = (await readFile(path.join(dataDir, file), 'utf8').catch(() => '')).split('\n');
    const pid = Number(line);
    if (!Number.isInteger(pid) || pid <= 1) continue;
    signal(pid, 'SIGQUIT');
    for (let turn = 0; turn < 100 && signal(pid, 0); turn += 1) await new Promise((next) => setTimeout(next, 20));
  }
}

/** Whether the process was there to take it. */
function signal(pid: number, name: NodeJS.Signals | 0): boolean {
  try {
    return process.kill(pid, name);
  } catch {
    return false;
  }
}
