import { and, asc, eq } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { webhookEndpoints } from '../../../database/schema/index.ts';
import { DeliveryFailure } from '../../../notifications/delivery-failure.ts';
import { postTest } from '../../../notifications/post-test.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { httpAddress, id, moment, toIso } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { withoutUndefined } from '../../without-undefined.ts';

const kind = z.enum(['webhook', 'slack']).meta({
  description: '`webhook`: our own body, signed. `slack`: `{text}`, as the incoming webhooks of team chats take it.',
});
const url = z.string().meta({
  description:
    'Of a `slack` receiver shortened, as who has its address can write there: `https://hooks.slack.com/…4xKz`.',
});
const endpoint = z.object({ id, kind, url, enabled: z.boolean(), createdAt: moment });
const created = endpoint.extend({
  secret: z.string().meta({ description: 'Shown once. Verify deliveries with it: https://www.standardwebhooks.com' }),
});
const changeBody = z.object({ url: httpAddress, enabled: z.boolean() }).partial();
const tested = z.object({
  delivered: z.boolean(),
  code: z.string().nullable().meta({ description: 'Why it was not delivered, such as `http_500` or `timeout`.' }),
});
const byId = z.object({ id });
const tags = ['webhook endpoints'];

/** Where the account wants to be told by HTTP. */
export function registerWebhookEndpointRoutes(app: ApiApp, { services }: HttpParts): void {
  const { db, newId, clock, secretBox } = services;

  app.get(
    '/api/v1/webhook-endpoints',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'listWebhookEndpoints',
        summary: 'Where the account is told by HTTP',
        tags,
        response: { 200: z.object({ items: z.array(endpoint) }) },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const rows = await db
        .select()
        .from(webhookEndpoints)
        .where(eq(webhookEndpoints.accountId, accountId))
        .orderBy(asc(webhookEndpoints.createdAt), asc(webhookEndpoints.id));
      return { items: rows.map(present) };
    },
  );

  app.post(
    '/api/v1/webhook-endpoints',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'addWebhookEndpoint',
        summary: 'Be told by HTTP at one more address',
        tags,
        body: z.object({ url: httpAddress, kind: kind.default('webhook') }),
        response: { 201: created },
      },
    },
    async (request, reply) => {
      const secret = `whsec_${randomBytes(32).toString('base64')}`;
      const row = {
        accountId: callerOf(request).accountId,
        id: newId(),
        kind: request.body.kind,
        url: request.body.url,
        secret: secretBox.seal(secret),
        enabled: true,
        createdAt: clock.now(),
      };
      await db.insert(webhookEndpoints).values(row);
      return reply.code(201).send({ ...present(row), secret });
    },
  );

  app.patch(
    '/api/v1/webhook-endpoints/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'changeWebhookEndpoint',
        summary: 'Change the address, or turn it off or on',
        tags,
        params: byId,
        body: changeBody,
        response: { 200: endpoint },
      },
    },
    async (request) => {
      const row = await mustFind(callerOf(request).accountId, request.params.id);
      const changes = withoutUndefined(request.body);
      if (Object.keys(changes).length > 0)
        await db.update(webhookEndpoints).set(changes).where(eq(webhookEndpoints.id, row.id));
      return present({ ...row, ...changes });
    },
  );

  app.post(
    '/api/v1/webhook-endpoints/:id/test',
    {
      config: { access: 'admin', rateLimit: { max: 20, timeWindow: '1 minute' } },
      schema: {
        operationId: 'testWebhookEndpoint',
        tags,
        summary: 'Send a signed test event now, and say what became of it',
        params: byId,
        response: { 200: tested },
      },
    },
    async (request) => {
      const row = await mustFind(callerOf(request).accountId, request.params.id);
      try {
        await postTest(services, row);
        return { delivered: true, code: null };
      } catch (error) {
        if (error instanceof DeliveryFailure) return { delivered: false, code: error.code };
        throw error;
      }
    },
  );

  app.delete(
    '/api/v1/webhook-endpoints/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'removeWebhookEndpoint',
        summary: 'Be told at this address no more',
        tags,
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const removed = await db
        .delete(webhookEndpoints)
        .where(
          and(eq(webhookEndpoints.accountId, callerOf(request).accountId), eq(webhookEndpoints.id, request.params.id)),
        )
        .returning({ id: webhookEndpoints.id });
      if (removed.length === 0) throw new ApiError('JANELA_NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  async function mustFind(accountId: string, endpointId: string) {
    const [row] = await db
      .select()
      .from(webhookEndpoints)
      .where(and(eq(webhookEndpoints.accountId, accountId), eq(webhookEndpoints.id, endpointId)));
    if (!row) throw new ApiError('JANELA_NOT_FOUND');
    return row;
  }
}

function present(row: typeof webhookEndpoints.$inferSelect): z.infer<typeof endpoint> {
  return {
    id: row.id,
    kind: row.kind,
    url: row.kind === 'slack' ? masked(row.url) : row.url,
    enabled: row.enabled,
    createdAt: toIso(row.createdAt),
  };
}

/** Enough of an address to know it again by. */
function masked(address: string): string {
  return `${new URL(address).origin}/…${address.slice(-4)}`;
}
