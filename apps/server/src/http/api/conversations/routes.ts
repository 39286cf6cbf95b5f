import { and, desc, eq, isNull, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { decide, NEVER_OPENED } from '@janela/messaging-window';
import { changeFacts } from '../../../conversations/change-facts.ts';
import { closeConversation } from '../../../conversations/close-conversation.ts';
import { flows, members, messages, runs, traces } from '../../../database/schema/index.ts';
import { queueHumanMessage } from '../../../outbox/queue-human-message.ts';
import { callerOf } from '../../access.ts';
import { cursorMoment, decodeCursor, encodeCursor } from '../../cursor.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, pageQuery, toIso, toIsoOrNull } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { findConversation, listConversations } from './list-conversations.ts';
import { conversationDetail, conversationSchema, listOf, messageSchema, replyStatus, traceSchema } from './schema.ts';

/** Where a page of messages ended. Not by id alone: a console's message takes its id from its idempotency key. */
const messageCursor = z.tuple([cursorMoment, z.uuid()]);

const byId = z.object({ id });
const idPage = pageQuery.extend({ cursor: id.optional() });
const tags = ['conversations'];
const sendHeaders = z.object({
  'idempotency-key': z
    .string()
    .min(8)
    .max(200)
    .meta({ description: 'The same key twice is one message, however weak the network.' }),
});

export function registerConversationRoutes(app: ApiApp, { services }: HttpParts): void {
  const { db, clock } = services;

  app.get(
    '/api/v1/conversations',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listConversations',
        tags,
        summary: 'The most urgent first',
        querystring: pageQuery.extend({ replyStatus: replyStatus.optional(), channelId: id.optional() }),
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
      const { row, conversation } = await mustFind(accountId, request.params.id);
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
    '/api/v1/conversations/:id/messages',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listMessages',
        tags,
        summary: 'Newest first',
        params: byId,
        querystring: pageQuery,
        response: { 200: listOf(messageSchema) },
      },
    },
    async (request) => {
      await mustFind(callerOf(request).accountId, request.params.id);
      const { cursor, limit } = request.query;
      const rows = await db
        .select()
        .from(messages)
        .where(
          and(eq(messages.conversationId, request.params.id), cursor === undefined ? undefined : beforeMessage(cursor)),
        )
        .orderBy(desc(messages.at), desc(messages.id))
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        items: page.map(({ at, content, ...row }) => ({
          ...row,
          content: { kind: content.kind, text: content.text },
          at: toIso(at),
        })),
        nextCursor: last ? encodeCursor([last.at, last.id]) : null,
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
      await mustFind(callerOf(request).accountId, request.params.id);
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
    '/api/v1/conversations/:id/messages',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'sendMessage',
        tags,
        summary: 'Answer the customer',
        params: byId,
        headers: sendHeaders,
        body: z.object({ text: z.string().trim().min(1).max(4_096) }),
        response: { 201: z.object({ id }) },
      },
    },
    async (request, reply) => {
      const { accountId, memberId } = callerOf(request);
      const result = await queueHumanMessage(services, {
        accountId,
        memberId,
        conversationId: request.params.id,
        text: request.body.text,
        idempotencyKey: request.headers['idempotency-key'],
      });
      if (result.ok) return reply.code(201).send({ id: result.messageId });
      if (result.reason === 'not-found') throw new ApiError('JANELA_NOT_FOUND');
      const { ruleId, reason, possibleAgain } = result.verdict;
      throw new ApiError('JANELA_WINDOW_CLOSED', { extra: { ruleId, reason, possibleAgain } });
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

  app.put(
    '/api/v1/conversations/:id/assignee',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'assignConversation',
        summary: 'Give a conversation to a member, or to nobody',
        tags,
        params: byId,
        body: z.object({ memberId: id.nullable() }),
        response: { 200: conversationSchema },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const { memberId } = request.body;
      if (memberId !== null) await mustBeMember(accountId, memberId);
      const { conversation } = await mustFind(accountId, request.params.id);
      const changes = [{ type: 'assignee-changed', memberId } as const];
      await changeFacts(services, { accountId, conversationId: request.params.id, changes });
      // A worker carries it out a moment later, in its order among what else happens there.
      return { ...conversation, assigneeId: memberId };
    },
  );

  async function mustFind(accountId: string, conversationId: string) {
    const found = await findConversation(services, accountId, conversationId);
    if (!found) throw new ApiError('JANELA_NOT_FOUND');
    return found;
  }

  async function mustBeMember(accountId: string, memberId: string): Promise<void> {
    const [member] = await db
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.id, memberId), eq(members.organizationId, accountId)));
    if (!member)
      throw new ApiError('JANELA_INVALID_REQUEST', {
        field: { name: 'memberId', problem: 'member' },
      });
  }

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

function beforeMessage(cursor: string) {
  const [at, messageId] = decodeCursor(cursor, messageCursor);
  return or(lt(messages.at, at), and(eq(messages.at, at), lt(messages.id, messageId)));
}
