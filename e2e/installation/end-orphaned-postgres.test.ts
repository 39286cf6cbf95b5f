import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endOrphanedPostgres } from './end-orphaned-postgres.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'orphan-'));
  await mkdir(path.join(folder, 'postgres', 'data'), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const pidFile = () => path.join(folder, 'postgres', 'data', 'postmaster.pid');

test('ends the process that postmaster.pid names', async () => {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: 'pipe' });
  const ended = once(child, 'exit');
  await writeFile(pidFile(), `${child.pid}\n/data\n5432\n`);
  await endOrphanedPostgres(folder);
  expect(await ended).toEqual([null, 'SIGQUIT']);
});

test.each([
  ['no process id', 'starting\n'],
  ['the first process of the machine', '1\n'],
  ['a process that is gone', '2147483646\n'],
])('leaves alone %s', async (_, content) => {
  await writeFile(pidFile(), content);
  await expect(endOrphanedPostgres(folder)).resolves.toBeUndefined();
});

test('takes a folder that is not there for one without a database', async () => {
  await expect(endOrphanedPostgres(path.join(folder, 'nothing'))).resolves.toBeUndefined();
});
