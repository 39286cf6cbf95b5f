import { and, desc, eq, isNull, lt } from 'drizzle-orm';
import { z } from 'zod';
import { decide, NEVER_OPENED } from '@janela/messaging-window';
import { closeConversation } from '../../../conversations/close-conversation.ts';
import { flows, runs, traces } from '../../../database/schema/index.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, label, pageQuery, toIso, toIsoOrNull } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { registerFactRoutes } from './fact-routes.ts';
import { listConversations, mustFindConversation } from './list-conversations.ts';
import { byId, conversationDetail, conversationSchema, listOf, replyStatus, traceSchema } from './schema.ts';
import { registerThreadRoutes } from './thread-routes.ts';
import { registerWhyRoutes } from './why-routes.ts';

const idPage = pageQuery.extend({ cursor: id.optional() });
const tags = ['conversations'];
const listQuery = pageQuery.extend({
  replyStatus: replyStatus.optional(),
  channelId: id.optional(),
  tag: label.optional(),
  stage: label.optional(),
  assigneeId: z
    .union([id, z.literal('none')])
    .optional()
    .meta({ description: '`none`: those that nobody was given.' }),
});

export function registerConversationRoutes(app: ApiApp, parts: HttpParts): void {
  const { services } = parts;
  const { db, clock } = services;
  registerThreadRoutes(app, parts);
  registerFactRoutes(app, parts);
  registerWhyRoutes(app, parts);

  app.get(
    '/api/v1/conversations',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listConversations',
        tags,
        summary: 'The most urgent first',
        querystring: listQuery,
        response: { 200: listOf(conversationSchema) },
      },
    },
    (request) => listConversations(services, { ...request.query, accountId: callerOf(request).accountId }),
  );

  app.get(
    '/api/v1/conversations/:id',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getConversation',
        summary: 'One conversation, with whether who asks may write now',
        tags,
        params: byId,
        response: { 200: conversationDetail },
      },
    },
    async (request) => {
      const { accountId, memberId } = callerOf(request);
      const { row, conversation } = await mustFindConversation(services, accountId, request.params.id);
      const verdict = decide({
        channel: row.channel.kind,
        window: row.state?.window ?? NEVER_OPENED,
        author: memberId === null ? 'bot' : 'human',
        kind: 'free-form',
        now: clock.now(),
        marginMs: row.marginMs,
        lastCustomerMessageAt: row.state?.lastInbound?.at ?? null,
      });
      return {
        ...conversation,
        fields: row.fields,
        composer: verdict.allowed
          ? {
              allowed: true,
              ruleId: verdict.ruleId,
              until: toIsoOrNull(verdict.until),
              reason: null,
              possibleAgain: null,
              sendMode: verdict.sendMode.mode,
            }
          : {
              allowed: false,
              ruleId: verdict.ruleId,
              until: null,
              reason: verdict.reason,
              possibleAgain: verdict.possibleAgain,
              sendMode: null,
            },
        runs: await openRuns(row.id),
      };
    },
  );

  app.get(
    '/api/v1/conversations/:id/traces',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listTraces',
        tags,
        summary: 'Why something was, or was not, done; newest first',
        params: byId,
        querystring: idPage,
        response: { 200: listOf(traceSchema) },
      },
    },
    async (request) => {
      await mustFindConversation(services, callerOf(request).accountId, request.params.id);
      const { cursor, limit } = request.query;
      const rows = await db
        .select()
        .from(traces)
        .where(
          and(eq(traces.conversationId, request.params.id), cursor === undefined ? undefined : lt(traces.id, cursor)),
        )
        .orderBy(desc(traces.id))
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      return {
        items: page.map(({ id: traceId, at, trace }) => ({ id: traceId, at: toIso(at), trace: { ...trace } })),
        nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null,
      };
    },
  );

  app.post(
    '/api/v1/conversations/:id/close',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'closeConversation',
        summary: 'Close a conversation until the customer writes again',
        tags,
        params: byId,
        response: { 202: z.object({ status: z.literal('accepted') }) },
      },
    },
    async (request, reply) => {
      const { accountId } = callerOf(request);
      if (!(await closeConversation(services, { accountId, conversationId: request.params.id })))
        throw new ApiError('JANELA_NOT_FOUND');
      return reply.code(202).send({ status: 'accepted' });
    },
  );

  async function openRuns(conversationId: string) {
    const rows = await db
      .select({ run: runs, flowName: flows.name })
      .from(runs)
      .innerJoin(flows, eq(flows.id, runs.flowId))
      .where(and(eq(runs.conversationId, conversationId), isNull(runs.endedAt)));
    return rows.map(({ run, flowName }) => ({
      id: run.id,
      flowId: run.flowId,
      flowName,
      status: run.status,
      startedAt: toIso(run.startedAt),
      waitsUntil: toIsoOrNull(run.state.wait?.dueAt ?? null),
    }));
  }
}
