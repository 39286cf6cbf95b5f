import { and, asc, eq, notExists } from 'drizzle-orm';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { durationToMs } from '@janela/flow-schema';
import type { ChannelSecrets } from '../../../channels/channel-directory.ts';
import { channels, conversations } from '../../../database/schema/index.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, toDuration, toIso } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { changeBody, channelSchema, connectBody, connected } from './schema.ts';

const byId = z.object({ id });
const channelSecrets = z.object({ accessToken: z.string(), appSecret: z.string(), verifyToken: z.string() });

export function registerChannelRoutes(app: ApiApp, { services, publicUrl }: HttpParts): void {
  const { db, secretBox } = services;

  app.get(
    '/api/v1/channels',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listChannels',
        summary: 'The connected channels',
        tags: ['channels'],
        response: { 200: z.object({ items: z.array(channelSchema) }) },
      },
    },
    async (request) => {
      const rows = await db
        .select()
        .from(channels)
        .where(eq(channels.accountId, callerOf(request).accountId))
        .orderBy(asc(channels.createdAt));
      return { items: rows.map(present) };
    },
  );

  app.post(
    '/api/v1/channels',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'connectChannel',
        tags: ['channels'],
        summary: 'Connect a channel',
        body: connectBody,
        response: { 201: connected },
      },
    },
    async (request, reply) => {
      const {
        accessToken,
        appSecret,
        verifyToken = randomBytes(16).toString('hex'),
        safetyMargin,
        login,
        appId,
        ...rest
      } = request.body;
      const [row] = await db
        .insert(channels)
        .values({
          ...rest,
          accountId: callerOf(request).accountId,
          id: services.newId(),
          login: login ?? null,
          appId: appId ?? null,
          secrets: seal({ accessToken, appSecret, verifyToken }),
          marginMs: durationToMs(safetyMargin),
          createdAt: services.clock.now(),
        })
        .onConflictDoNothing()
        .returning();
      if (!row) throw new ApiError('JANELA_ALREADY_CONNECTED');
      return reply.code(201).send({ ...present(row), verifyToken });
    },
  );

  app.get(
    '/api/v1/channels/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'getChannel',
        summary: 'One channel, with the verify token that the form at Meta asks for',
        tags: ['channels'],
        params: byId,
        response: { 200: connected },
      },
    },
    async (request) => {
      const row = await find(callerOf(request).accountId, request.params.id);
      return { ...present(row), verifyToken: open(row.secrets).verifyToken };
    },
  );

  app.patch(
    '/api/v1/channels/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'changeChannel',
        summary: 'Change a channel, or replace its access token or app secret',
        tags: ['channels'],
        params: byId,
        body: changeBody,
        response: { 200: channelSchema },
      },
    },
    async (request) => {
      const { accessToken, appSecret, safetyMargin, ...plain } = request.body;
      const row = await find(callerOf(request).accountId, request.params.id);
      const secrets = { ...open(row.secrets), ...withoutUndefined({ accessToken, appSecret }) };
      const [changed] = await db
        .update(channels)
        .set({
          ...withoutUndefined(plain),
          secrets: seal(secrets),
          ...(safetyMargin === undefined ? {} : { marginMs: durationToMs(safetyMargin) }),
        })
        .where(eq(channels.id, row.id))
        .returning();
      return present(changed ?? row);
    },
  );

  app.delete(
    '/api/v1/channels/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'removeChannel',
        tags: ['channels'],
        summary: 'Remove a channel that has no conversations; one that has is turned off instead',
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const row = await find(callerOf(request).accountId, request.params.id);
      const inUse = db.select().from(conversations).where(eq(conversations.channelId, row.id));
      const removed = await db
        .delete(channels)
        .where(and(eq(channels.id, row.id), notExists(inUse)))
        .returning({ id: channels.id })
        .catch(noneIfReferenced);
      if (removed.length === 0) throw new ApiError('JANELA_CHANNEL_IN_USE');
      return reply.code(204).send(null);
    },
  );

  async function find(accountId: string, channelId: string) {
    const [row] = await db
      .select()
      .from(channels)
      .where(and(eq(channels.accountId, accountId), eq(channels.id, channelId)));
    if (!row) throw new ApiError('JANELA_NOT_FOUND');
    return row;
  }

  function present(row: typeof channels.$inferSelect): z.infer<typeof channelSchema> {
    return {
      id: row.id,
      kind: row.kind,
      name: row.name,
      externalId: row.externalId,
      enabled: row.enabled,
      safetyMargin: toDuration(row.marginMs),
      webhookUrl: `${publicUrl()}/webhooks/meta/${row.id}`,
      createdAt: toIso(row.createdAt),
    };
  }

  function seal(secrets: ChannelSecrets): Buffer {
    return secretBox.seal(JSON.stringify(secrets));
  }

  function open(sealed: Buffer): ChannelSecrets {
    return channelSecrets.parse(JSON.parse(secretBox.open(sealed)));
  }
}

/** The SQLSTATE of a row that others point at: a customer wrote while the channel was being removed. */
const REFERENCED = '23503';

function noneIfReferenced(error: unknown): [] {
  const cause = error instanceof Error ? error.cause : null;
  if (cause instanceof Error && 'code' in cause && cause.code === REFERENCED) return [];
  throw error;
}
