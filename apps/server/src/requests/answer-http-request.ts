import { eq, lt, sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import { FIRST_RETRY_MS } from '@janela/flow-schema';
import type { HttpAnswer } from '@janela/runtime';
import { ring } from '@janela/runtime/pgboss';
import { httpRequests } from '../database/schema/index.ts';
import type { OutcomeBody } from '../database/schema/events.ts';
import { toStoredJson } from '../inbound/stored-json.ts';
import type { Services } from '../services.ts';
import { askOtherSystem, type SealedRequest } from './ask-other-system.ts';
import { HTTP_REQUEST_QUEUE, type HttpRequestRing } from './http-request-queue.ts';

type RequestRow = typeof httpRequests.$inferSelect;

/**
 * Makes one attempt of a request and tells the run what came of it, or rings for the next attempt. The row goes with the answer,
 * in the transaction that stores it: a ring that comes again after that finds nothing, so a run hears one answer however often
 * the request was made.
 */
export async function answerHttpRequest(services: Services, requestId: string): Promise<void> {
  const { db, config, secretBox, logger } = services;
  const [row] = await db.select().from(httpRequests).where(eq(httpRequests.id, requestId));
  if (!row) return;
  const request = JSON.parse(secretBox.open(row.request)) as SealedRequest;
  const { answer, final } = await askOtherSystem(request, config.allowedPrivateHosts);
  if (answer.outcome !== 'ok') {
    const reason = answer.outcome === 'failed' ? answer.reason : 'timeout';
    logger.info({ requestId, nodeId: row.nodeId, attempt: row.attempts + 1, reason }, 'another system did not answer');
  }
  if (final || row.attempts >= request.retries) await tell(services, row, answer);
  else await tryLater(services, row);
}

async function tryLater({ db, boss, clock }: Services, { id, attempts }: RequestRow): Promise<void> {
  const startAfter = new Date(clock.now() + FIRST_RETRY_MS * 2 ** attempts);
  const ring: HttpRequestRing = { requestId: id };
  await db.transaction(async (tx) => {
    await tx
      .update(httpRequests)
      .set({ attempts: attempts + 1 })
      .where(eq(httpRequests.id, id));
    await boss.insert(HTTP_REQUEST_QUEUE, [{ data: ring, startAfter }], { db: fromDrizzle(tx, sql) });
  });
}

async function tell({ db, boss, clock, newId }: Services, row: RequestRow, answer: HttpAnswer): Promise<void> {
  const { accountId, id, channelId, conversationId, runId } = row;
  const body: OutcomeBody = { type: 'http-answered', runId, requestId: id, answer };
  const now = sql`to_timestamp(${clock.now()}::float8 / 1000)`;
  await db.transaction(async (tx) => {
    const gone = await tx.delete(httpRequests).where(eq(httpRequests.id, id)).returning({ id: httpRequests.id });
    if (gone.length === 0) return;
    // By hand: what another system answers may hold characters that jsonb refuses.
    await tx.execute(sql`
      insert into conversation_events (account_id, id, channel_id, conversation_id, dedupe_key, occurred_at, received_at, body)
      values (${accountId}, ${newId()}, ${channelId}, ${conversationId}, ${`http:${id}`}, ${now}, ${now},
        ${toStoredJson(body)}::jsonb)
      on conflict do nothing`);
    await ring(boss, fromDrizzle(tx, sql), [conversationId]);
  });
}

/** No run waits for so long: its time is over, and its key must not lie about. */
const FORGOTTEN_MS = 24 * 3_600_000;

/** Drops what no ring will ever ask for again, because every one of them got lost. */
export async function forgetUnanswered(db: Services['db'], now: number): Promise<void> {
  await db.delete(httpRequests).where(lt(httpRequests.createdAt, now - FORGOTTEN_MS));
}
