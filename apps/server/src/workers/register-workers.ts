import type { Job } from 'pg-boss';
import {
  ADVANCE_QUEUE,
  ADVANCE_QUEUE_OPTIONS,
  ADVANCE_WORK_OPTIONS,
  promoteTimers,
  ring,
  type Ring,
} from '@janela/runtime/pgboss';
import { sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { advanceConversations, findNeglected, type AdvanceContext } from '../advance/advance-conversations.ts';
import {
  BACK_TEST_QUEUE,
  BACK_TEST_QUEUE_OPTIONS,
  BACK_TEST_WORK_OPTIONS,
  type BackTestRing,
} from '../back-tests/back-test-queue.ts';
import { runBackTest } from '../back-tests/run-back-test.ts';
import { foldCounts } from '../flows/fold-counts.ts';
import { NOTIFICATION_QUEUE, NOTIFICATION_QUEUE_OPTIONS } from '../notifications/notification-queue.ts';
import {
  registerNotificationWorkers,
  type NotificationWorkerOptions,
} from '../notifications/register-notification-workers.ts';
import { deliverConversation, markCutOff } from '../outbox/deliver-conversation.ts';
import { findUnsent } from '../outbox/find-unsent.ts';
import type { OutboxContext } from '../outbox/outbox-context.ts';
import { OUTBOX_QUEUE, OUTBOX_QUEUE_OPTIONS, OUTBOX_WORK_OPTIONS, type OutboxRing } from '../outbox/outbox-queue.ts';
import { answerHttpRequest, forgetUnanswered } from '../requests/answer-http-request.ts';
import {
  HTTP_REQUEST_QUEUE,
  HTTP_REQUEST_QUEUE_OPTIONS,
  HTTP_REQUEST_WORK_OPTIONS,
  type HttpRequestRing,
} from '../requests/http-request-queue.ts';
import type { Services } from '../services.ts';

/** A recurring job: promotes timers and looks for what a lost job or a dead process has left lying. */
const WATCH_QUEUE = 'watch';
const EVERY_MINUTE = '* * * * *';

/** A recurring job: adds up counts that are of interest by the day only. At a quiet hour, for it writes a lot at once. */
const FOLD_QUEUE = 'fold-counts';
const EVERY_NIGHT = '23 4 * * *';

/** How long an event, or a message to be sent, may wait before the watch rings for it once more. */
const NEGLECTED_MS = 30_000;

/** Bounds a worker's transaction, and with it how long a conversation stays locked. */
const CONVERSATIONS_PER_TRANSACTION = 200;

export type WorkerContext = AdvanceContext & OutboxContext & NotificationWorkerOptions;

/** Creates the queues. Every process does, so that an `api` process can ring before any worker has started. */
export async function createQueues({ boss }: Services): Promise<void> {
  await boss.createQueue(ADVANCE_QUEUE, ADVANCE_QUEUE_OPTIONS);
  await boss.createQueue(OUTBOX_QUEUE, OUTBOX_QUEUE_OPTIONS);
  await boss.createQueue(NOTIFICATION_QUEUE, NOTIFICATION_QUEUE_OPTIONS);
  await boss.createQueue(HTTP_REQUEST_QUEUE, HTTP_REQUEST_QUEUE_OPTIONS);
  await boss.createQueue(BACK_TEST_QUEUE, BACK_TEST_QUEUE_OPTIONS);
  await boss.createQueue(FOLD_QUEUE, { policy: 'short', retryLimit: 2, deleteAfterSeconds: 60, expireInSeconds: 600 });
  await boss.createQueue(WATCH_QUEUE, { policy: 'short', retryLimit: 0, deleteAfterSeconds: 60, expireInSeconds: 60 });
}

/** Starts this process's share of the work. */
export async function registerWorkers(context: WorkerContext): Promise<void> {
  const { boss } = context;
  await boss.work<Ring>(ADVANCE_QUEUE, ADVANCE_WORK_OPTIONS, (jobs) => answerRings(context, jobs));
  await boss.work<OutboxRing>(OUTBOX_QUEUE, OUTBOX_WORK_OPTIONS, (jobs) => answerOutboxRings(context, jobs));
  await registerNotificationWorkers(context);
  await boss.work<HttpRequestRing>(HTTP_REQUEST_QUEUE, HTTP_REQUEST_WORK_OPTIONS, async (jobs) => {
    for (const { data } of jobs) await answerHttpRequest(context, data.requestId);
  });
  await boss.work<BackTestRing>(BACK_TEST_QUEUE, BACK_TEST_WORK_OPTIONS, async (jobs) => {
    for (const { data } of jobs) await runBackTest(context, data.backTestId);
  });
  await boss.work(WATCH_QUEUE, { pollingIntervalSeconds: 1 }, () => watch(context));
  await boss.schedule(WATCH_QUEUE, EVERY_MINUTE);
  await boss.work(FOLD_QUEUE, { pollingIntervalSeconds: 60 }, () => foldCounts(context.db, context.clock.now()));
  await boss.schedule(FOLD_QUEUE, EVERY_NIGHT);
  // pg-boss skips a minute in which no process was up; whatever fell due meanwhile must not wait for the next.
  await watch(context);
}

async function answerRings(context: WorkerContext, jobs: readonly Job<Ring>[]): Promise<void> {
  const ids = [...new Set(jobs.flatMap(({ data }) => data.conversationIds))].sort();
  for (let start = 0; start < ids.length; start += CONVERSATIONS_PER_TRANSACTION) {
    await advanceConversations(context, ids.slice(start, start + CONVERSATIONS_PER_TRANSACTION));
  }
}

async function answerOutboxRings(context: WorkerContext, jobs: readonly Job<OutboxRing>[]): Promise<void> {
  const ids = new Set(jobs.map(({ data }) => data.conversationId));
  const results = await Promise.allSettled([...ids].map((id) => deliverConversation(context, id)));
  const failed = results.find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function watch(context: WorkerContext): Promise<void> {
  const { boss, db, clock } = context;
  await promoteTimers(boss, db, clock.now());
  await db.transaction(async (tx) => {
    const neglected = await findNeglected(tx, clock.now() - NEGLECTED_MS);
    await ring(boss, fromDrizzle(tx, sql), neglected);
  });
  await forgetUnanswered(db, clock.now());
  const released = await markCutOff(db, clock.now());
  const unsent = await findUnsent(db, clock.now() - NEGLECTED_MS);
  const jobs = [...new Set([...released, ...unsent])].map((conversationId) => ({ data: { conversationId } }));
  if (jobs.length > 0) await boss.insert(OUTBOX_QUEUE, jobs);
}
