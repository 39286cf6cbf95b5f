import { and, asc, eq } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { webhookEndpoints } from '../../../database/schema/index.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { httpAddress, id, moment, toIso } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';

const endpoint = z.object({ id, url: z.string(), enabled: z.boolean(), createdAt: moment });
const created = endpoint.extend({
  secret: z.string().meta({ description: 'Shown once. Verify deliveries with it: https://www.standardwebhooks.com' }),
});
const tags = ['webhook endpoints'];

/** Where the account wants to be told by HTTP. */
export function registerWebhookEndpointRoutes(
  app: ApiApp,
  { services: { db, newId, clock, secretBox } }: HttpParts,
): void {
  app.get(
    '/api/v1/webhook-endpoints',
    { config: { access: 'admin' }, schema: { tags, response: { 200: z.object({ items: z.array(endpoint) }) } } },
    async (request) => {
      const { accountId } = callerOf(request);
      const rows = await db
        .select()
        .from(webhookEndpoints)
        .where(eq(webhookEndpoints.accountId, accountId))
        .orderBy(asc(webhookEndpoints.createdAt));
      return { items: rows.map(present) };
    },
  );

  app.post(
    '/api/v1/webhook-endpoints',
    { config: { access: 'admin' }, schema: { tags, body: z.object({ url: httpAddress }), response: { 201: created } } },
    async (request, reply) => {
      const secret = `whsec_${randomBytes(32).toString('base64')}`;
      const row = {
        accountId: callerOf(request).accountId,
        id: newId(),
        url: request.body.url,
        secret: secretBox.seal(secret),
        enabled: true,
        createdAt: clock.now(),
      };
      await db.insert(webhookEndpoints).values(row);
      return reply.code(201).send({ ...present(row), secret });
    },
  );

  app.delete(
    '/api/v1/webhook-endpoints/:id',
    { config: { access: 'admin' }, schema: { tags, params: z.object({ id }), response: { 204: z.null() } } },
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
}

function present(row: typeof webhookEndpoints.$inferSelect): z.infer<typeof endpoint> {
  return { id: row.id, url: row.url, enabled: row.enabled, createdAt: toIso(row.createdAt) };
}
