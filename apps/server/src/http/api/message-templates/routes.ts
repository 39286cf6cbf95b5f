import { and, asc, eq } from 'drizzle-orm';
import { z } from 'zod';
import { messageTemplates } from '../../../database/schema/index.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, toIso } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { messageTemplateSchema, newTemplate, templateChanges } from './schema.ts';

const byId = z.object({ id });
const tags = ['message templates'];

/** The templates of the account, written down by hand: the designer offers them, and publishing checks against them. */
export function registerMessageTemplateRoutes(app: ApiApp, { services: { db, newId, clock } }: HttpParts): void {
  app.get(
    '/api/v1/message-templates',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listMessageTemplates',
        summary: 'The templates that Meta knows, by name',
        tags,
        response: { 200: z.object({ items: z.array(messageTemplateSchema) }) },
      },
    },
    async (request) => {
      const rows = await db
        .select()
        .from(messageTemplates)
        .where(eq(messageTemplates.accountId, callerOf(request).accountId))
        .orderBy(asc(messageTemplates.name), asc(messageTemplates.language), asc(messageTemplates.id));
      return { items: rows.map(present) };
    },
  );

  app.post(
    '/api/v1/message-templates',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'addMessageTemplate',
        summary: 'Write down a template that Meta knows',
        tags,
        body: newTemplate,
        response: { 201: messageTemplateSchema },
      },
    },
    async (request, reply) => {
      const now = clock.now();
      const row = {
        ...request.body,
        accountId: callerOf(request).accountId,
        id: newId(),
        createdAt: now,
        updatedAt: now,
      };
      await refusingTwins(() => db.insert(messageTemplates).values(row));
      return reply.code(201).send(present(row));
    },
  );

  app.patch(
    '/api/v1/message-templates/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'changeMessageTemplate',
        summary: 'Write down what has changed at Meta',
        tags,
        params: byId,
        body: templateChanges,
        response: { 200: messageTemplateSchema },
      },
    },
    async (request) => {
      const changes = { ...withoutUndefined(request.body), updatedAt: clock.now() };
      const [row] = await refusingTwins(() =>
        db
          .update(messageTemplates)
          .set(changes)
          .where(mine(callerOf(request), request.params.id))
          .returning(),
      );
      if (!row) throw new ApiError('JANELA_NOT_FOUND');
      return present(row);
    },
  );

  app.delete(
    '/api/v1/message-templates/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'removeMessageTemplate',
        summary: 'Forget a template; nothing changes at Meta',
        tags,
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const removed = await db
        .delete(messageTemplates)
        .where(mine(callerOf(request), request.params.id))
        .returning({ id: messageTemplates.id });
      if (removed.length === 0) throw new ApiError('JANELA_NOT_FOUND');
      return reply.code(204).send(null);
    },
  );
}

function mine({ accountId }: { readonly accountId: string }, templateId: string) {
  return and(eq(messageTemplates.accountId, accountId), eq(messageTemplates.id, templateId));
}

async function refusingTwins<Result>(write: () => PromiseLike<Result>): Promise<Result> {
  try {
    return await write();
  } catch (error) {
    if (isTwin(error)) throw new ApiError('JANELA_TEMPLATE_EXISTS');
    throw error;
  }
}

/** The SQLSTATE of a row that is there already. */
const TWIN = '23505';

function isTwin(error: unknown): boolean {
  const cause = error instanceof Error ? error.cause : null;
  return cause instanceof Error && 'code' in cause && cause.code === TWIN;
}

function present(row: typeof messageTemplates.$inferSelect): z.infer<typeof messageTemplateSchema> {
  const { accountId: _account, createdAt: _created, updatedAt, parameters, ...template } = row;
  return { ...template, parameters: [...parameters], updatedAt: toIso(updatedAt) };
}
