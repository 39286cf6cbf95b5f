import type { Db, PgBoss, Queue, WorkOptions } from 'pg-boss';

/** A ring carries ids only. Lost, doubled or late, it is harmless: the truth is in the tables. */
export interface Ring {
  readonly conversationIds: readonly string[];
}

/** The queue that tells a worker which conversations have something to do. */
export const ADVANCE_QUEUE = 'advance-conversations';

/** A ring that has answered is of no use to anyone, so it is not kept; one that failed is tried again by the sweep. */
export const ADVANCE_QUEUE_OPTIONS: Omit<Queue, 'name'> = {
  policy: 'standard',
  partition: true,
  notify: true,
  retryLimit: 3,
  retryBackoff: true,
  expireInSeconds: 120,
  deleteAfterSeconds: 60,
};

/**
 * Several jobs a fetch and `burstWhenBatchFull`: with one job a fetch and notify on, five jobs sent at once left three
 * waiting for the next slow poll (pg-boss 12.38). Half a second between polls is what bounds the lateness of a timer.
 */
export const ADVANCE_WORK_OPTIONS: WorkOptions = {
  batchSize: 50,
  burstWhenBatchFull: true,
  pollingIntervalSeconds: 0.5,
  notifyPollingIntervalSeconds: 0.5,
};

/** How many conversations one ring may name: bounds the worker's transaction. */
const CONVERSATIONS_PER_RING = 200;

/** Rings at once for these conversations, inside the caller's transaction `db`. */
export async function ring(boss: PgBoss, db: Db, conversationIds: readonly string[]): Promise<void> {
  await ringAt(boss, db, [{ conversationIds }]);
}

/** Rings later, or at once where `at` is absent. Rings that name too many conversations are split. */
export async function ringAt(
  boss: PgBoss,
  db: Db,
  rings: readonly { readonly conversationIds: readonly string[]; readonly at?: number }[],
): Promise<void> {
  const jobs = rings.flatMap(({ conversationIds, at }) =>
    inChunks(conversationIds, CONVERSATIONS_PER_RING).map((chunk) => ({
      data: { conversationIds: chunk } satisfies Ring,
      ...(at === undefined ? {} : { startAfter: new Date(at) }),
    })),
  );
  if (jobs.length > 0) await boss.insert(ADVANCE_QUEUE, jobs, { db });
}

function inChunks<T>(items: readonly T[], size: number): T[][] {
  const chunks: T[][] = [];
  for (let start = 0; start < items.length; start += size) chunks.push(items.slice(start, start + size));
  return chunks;
}
