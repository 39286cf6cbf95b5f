import { and, desc, eq, lt, or } from 'drizzle-orm';
import { z } from 'zod';
import { writeNote } from '../../../conversations/write-note.ts';
import { messages } from '../../../database/schema/index.ts';
import { queueHumanMessage } from '../../../outbox/queue-human-message.ts';
import { callerOf } from '../../access.ts';
import { cursorMoment, decodeCursor, encodeCursor } from '../../cursor.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, idempotencyKey, pageQuery, toIso } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { mustFindConversation } from './list-conversations.ts';
import { messageSchema } from './message-schema.ts';
import { byId, listOf } from './schema.ts';

/** Where a page of messages ended. Not by id alone: a console's message takes its id from its idempotency key. */
const messageCursor = z.tuple([cursorMoment, z.uuid()]);

const tags = ['conversations'];
const sendHeaders = z.object({ 'idempotency-key': idempotencyKey });
const textBody = z.object({ text: z.string().trim().min(1).max(4_096) });

/** The thread: what was said, and what only the team reads. */
export function registerThreadRoutes(app: ApiApp, { services }: HttpParts): void {
  const { db } = services;

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
      await mustFindConversation(services, callerOf(request).accountId, request.params.id);
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
        items: page.map(presentMessage),
        nextCursor: last ? encodeCursor([last.at, last.id]) : null,
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
        body: textBody,
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
    '/api/v1/conversations/:id/notes',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'writeNote',
        tags,
        summary: 'Write something into the thread that only the team reads',
        params: byId,
        headers: sendHeaders,
        body: textBody,
        response: { 201: z.object({ id }) },
      },
    },
    async (request, reply) => {
      const { accountId, memberId } = callerOf(request);
      const noteId = await writeNote(services, {
        accountId,
        memberId,
        conversationId: request.params.id,
        text: request.body.text,
        idempotencyKey: request.headers['idempotency-key'],
      });
      if (noteId === null) throw new ApiError('JANELA_NOT_FOUND');
      return reply.code(201).send({ id: noteId });
    },
  );
}

function presentMessage({ at, content, ...row }: typeof messages.$inferSelect) {
  const { kind, text, wire, privateReply } = content;
  return {
    ...row,
    content: { kind, text, sent: wire ?? null, privateReply: privateReply !== undefined },
    at: toIso(at),
  };
}

function beforeMessage(cursor: string) {
  const [at, messageId] = decodeCursor(cursor, messageCursor);
  return or(lt(messages.at, at), and(eq(messages.at, at), lt(messages.id, messageId)));
}
