import { sql } from 'drizzle-orm';
import { fromDrizzle } from 'pg-boss';
import type { HttpAsked } from '../advance/plan.ts';
import { httpRequests } from '../database/schema/index.ts';
import type { Services, Transaction } from '../services.ts';
import type { SealedRequest } from './ask-other-system.ts';
import { HTTP_REQUEST_QUEUE, type HttpRequestRing } from './http-request-queue.ts';

/** Writes down what is to be asked, sealed, and rings for it in the same transaction. */
export async function queueHttpRequests(
  tx: Transaction,
  { boss, clock, secretBox }: Services,
  asked: readonly HttpAsked[],
): Promise<void> {
  if (asked.length === 0) return;
  const createdAt = clock.now();
  await tx.insert(httpRequests).values(
    asked.map(({ accountId, conversationId, channelId, effect }) => {
      const { requestId: id, runId, nodeId, method, url, headers, body, timeoutMs, retries } = effect;
      const request: SealedRequest = { method, url, headers, body, timeoutMs, retries };
      const sealed = secretBox.seal(JSON.stringify(request));
      return { accountId, id, conversationId, channelId, runId, nodeId, request: sealed, createdAt };
    }),
  );
  const rings = asked.map(({ effect }) => ({ data: { requestId: effect.requestId } satisfies HttpRequestRing }));
  await boss.insert(HTTP_REQUEST_QUEUE, rings, { db: fromDrizzle(tx, sql) });
}
