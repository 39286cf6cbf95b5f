import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { mayActAs, ROLES } from '../../../auth/caller.ts';
import { apiKeys } from '../../../database/schema/index.ts';
import { memberOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, moment, name } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';

const keySchema = z.object({
  id,
  name: z.string().nullable(),
  start: z.string().nullable(),
  createdAt: moment,
  lastUsedAt: moment.nullable(),
});
const created = z.object({ id, name, key: z.string().meta({ description: 'Shown once.' }) });
const tags = ['api keys'];

/** Keys for programs. A key belongs to the account, through its metadata, and can do no more than who made it. */
export function registerApiKeyRoutes(app: ApiApp, { services: { db }, auth }: HttpParts): void {
  const ofAccount = (accountId: string) => sql`${apiKeys.metadata}::jsonb ->> 'accountId' = ${accountId}`;

  app.get(
    '/api/v1/api-keys',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'listApiKeys',
        summary: 'The keys of the account, newest first',
        tags,
        response: { 200: z.object({ items: z.array(keySchema) }) },
      },
    },
    async (request) => {
      const rows = await db
        .select()
        .from(apiKeys)
        .where(ofAccount(memberOf(request).accountId))
        .orderBy(desc(apiKeys.createdAt));
      return {
        items: rows.map((row) => ({
          id: row.id,
          name: row.name,
          start: row.start,
          createdAt: row.createdAt.toISOString(),
          lastUsedAt: row.lastRequest?.toISOString() ?? null,
        })),
      };
    },
  );

  app.post(
    '/api/v1/api-keys',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'createApiKey',
        summary: 'Make a key; it is shown once',
        tags,
        body: z.object({ name, role: z.enum(ROLES).default('agent') }),
        response: { 201: created },
      },
    },
    async (request, reply) => {
      const { accountId, role: mine, userId } = memberOf(request);
      const { role } = request.body;
      if (!mayActAs(mine, role)) throw new ApiError('JANELA_NOT_ALLOWED');
      const made = await auth().api.createApiKey({
        body: { name: request.body.name, userId, metadata: { accountId, role } },
      });
      return reply.code(201).send({ id: made.id, name: request.body.name, key: made.key });
    },
  );

  app.delete(
    '/api/v1/api-keys/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'removeApiKey',
        summary: 'End a key',
        tags,
        params: z.object({ id }),
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const removed = await db
        .delete(apiKeys)
        .where(and(ofAccount(memberOf(request).accountId), eq(apiKeys.id, request.params.id)))
        .returning({ id: apiKeys.id });
      if (removed.length === 0) throw new ApiError('JANELA_NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}
