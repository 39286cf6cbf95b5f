import { CLOCK_OVERRIDE_SETTING, PgBoss, TestClock } from 'pg-boss';
import { v7 as uuidv7 } from 'uuid';
import { ADVANCE_QUEUE, promoteTimers, type Ring } from '@janela/runtime/pgboss';
import { createMetrics } from '../../src/metrics/create-metrics.ts';
import { createLogger } from '../../src/create-logger.ts';
import { advanceConversations } from '../../src/advance/advance-conversations.ts';
import { ChannelDirectory } from '../../src/channels/channel-directory.ts';
import { readConfig, type Config } from '../../src/config.ts';
import { openDatabase, openPipeline } from '../../src/database/open-database.ts';
import { ProgramCache } from '../../src/flows/program-cache.ts';
import { ConversationCache } from '../../src/inbound/conversation-cache.ts';
import type { IngestContext } from '../../src/inbound/ingest.ts';
import { deliverConversation } from '../../src/outbox/deliver-conversation.ts';
import { OUTBOX_QUEUE, type OutboxRing } from '../../src/outbox/outbox-queue.ts';
import { answerHttpRequest } from '../../src/requests/answer-http-request.ts';
import { HTTP_REQUEST_QUEUE, type HttpRequestRing } from '../../src/requests/http-request-queue.ts';
import { createSecretBox } from '../../src/secrets/secret-box.ts';
import { createQueues, type WorkerContext } from '../../src/workers/register-workers.ts';
import { createTestDatabase } from '../database/create-test-database.ts';
import { FakeGraph } from './fake-graph.ts';

export const HOUR_MS = 3_600_000;
export const MINUTE_MS = 60_000;

const PUBLIC_URL = 'https://janela.test';

/** The moment every test world begins at. */
export const START = Date.UTC(2026, 10, 20, 12);

export interface TestWorld {
  /** All that workers need; a part may be replaced by spreading it. */
  readonly context: WorkerContext;
  readonly inbox: IngestContext;
  readonly clock: TestClock;
  readonly graph: FakeGraph;
  readonly connectionString: string;
  /** What the server logged, a line each. */
  readonly log: readonly string[];
  now(): number;
  /** Answers every bell that has rung until none is left, as the workers do. */
  settle(): Promise<void>;
  /** Moves the clock, promotes the timers and answers what rings. Rings come on a quarter of a second. */
  moveTo(time: number): Promise<void>;
  close(): Promise<void>;
}

export interface TestWorldOptions {
  readonly settings?: Partial<Config>;
  /** Whether recurring jobs come round when the clock runs. */
  readonly schedule?: boolean;
}

/**
 * The server's core on a database of its own, without HTTP, ports or workers: a test calls the same functions the
 * workers call. Tests of one file share a world and keep apart by having an account each.
 */
export async function openTestWorld({ settings = {}, schedule = false }: TestWorldOptions = {}): Promise<TestWorld> {
  const database = await createTestDatabase();
  const connectionString = onTestClock(database.connectionString);
  const log: string[] = [];
  const logger = createLogger('debug', { write: (line: string) => void log.push(line) });
  const clock = new TestClock(START);
  const { pool, db } = openDatabase(connectionString, { connections: 10, logger });
  const boss = new PgBoss({ connectionString, schema: 'pgboss', clock, max: 4, supervise: false, schedule });
  boss.on('error', (error) => logger.error({ err: error }, 'the job queue reported an error'));
  const services = {
    config: { ...readConfig({}), ...settings },
    pool,
    db,
    boss,
    clock,
    newId: () => uuidv7(),
    logger,
    secretBox: createSecretBox(Buffer.alloc(32, 7)),
    metrics: createMetrics(),
  };
  await boss.start();
  await createQueues(services);
  const graph = new FakeGraph();
  const context: WorkerContext = {
    ...services,
    channels: new ChannelDirectory(services),
    programs: new ProgramCache({ logger }),
    shard: 1,
    graph,
    idsOf: () => services.newId,
    linkTo: (conversationId) => `${PUBLIC_URL}/conversations/${conversationId}`,
    linkToFlow: (flowId) => `${PUBLIC_URL}/flows/${flowId}`,
  };
  const inboxPool = openPipeline(connectionString, { connections: 4, logger });
  const settle = () => answerBells(context);
  return {
    context,
    inbox: { pool: inboxPool, boss, cache: new ConversationCache(), newId: services.newId },
    clock,
    graph,
    connectionString,
    log,
    now: () => clock.now(),
    settle,
    async moveTo(time) {
      await clock.setTime(time);
      await promoteTimers(boss, db, time);
      await settle();
    },
    async close() {
      await boss.stop({ graceful: false });
      await Promise.all([pool.end(), inboxPool.end()]);
      await database.drop();
    },
  };
}

/**
 * pg-boss reads a test clock only in sessions that ask for it, and asks in its own. Jobs rung inside our transactions are
 * written by our sessions, so these ask too.
 */
function onTestClock(connectionString: string): string {
  const url = new URL(connectionString);
  url.searchParams.set('options', `-c ${CLOCK_OVERRIDE_SETTING}=on`);
  return url.href.replaceAll('+', '%20');
}

async function answerBells(context: WorkerContext): Promise<void> {
  for (;;) {
    const rings = await takeBells<Ring>(context, ADVANCE_QUEUE);
    for (const { conversationIds } of rings) await advanceConversations(context, conversationIds);
    const sends = await takeBells<OutboxRing>(context, OUTBOX_QUEUE);
    for (const { conversationId } of sends) await deliverConversation(context, conversationId);
    const requests = await takeBells<HttpRequestRing>(context, HTTP_REQUEST_QUEUE);
    for (const { requestId } of requests) await answerHttpRequest(context, requestId);
    if (rings.length + sends.length + requests.length === 0) return;
  }
}

/** Takes what has rung by now, without the worker around it. */
export async function takeBells<Data>({ pool, clock }: WorkerContext, queue: string): Promise<Data[]> {
  const { rows } = await pool.query<{ data: Data }>(
    `delete from pgboss.job where name = $1 and state = 'created' and start_after <= to_timestamp($2::float8 / 1000)
      returning data`,
    [queue, clock.now()],
  );
  return rows.map(({ data }) => data);
}
