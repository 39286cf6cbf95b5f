import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { LoadOrder, LoadResult } from './load-process.ts';

const LOAD_PROCESS = fileURLToPath(new URL('./load-process.ts', import.meta.url));

/** Sends webhooks from a process of its own and tells how fast they were answered. Latencies in milliseconds. */
export async function runLoad(order: LoadOrder): Promise<LoadResult> {
  const child = fork(LOAD_PROCESS, { stdio: 'inherit' });
  await once(child, 'message');
  child.send(order);
  const answer: unknown[] = await once(child, 'message');
  if (!isLoadResult(answer[0])) throw new Error('The load process gave no result.');
  return answer[0];
}

function isLoadResult(value: unknown): value is LoadResult {
  return typeof value === 'object' && value !== null && 'perSecond' in value;
}
