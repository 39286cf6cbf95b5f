import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { applyChange, completedState, type FactChange } from '@janela/runtime';
import { changeFacts } from '../../../conversations/change-facts.ts';
import { listLabels } from '../../../conversations/list-labels.ts';
import { members } from '../../../database/schema/index.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, idempotencyKey } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { mustFindConversation } from './list-conversations.ts';
import { byId, conversationSchema, factsBody, factsSchema } from './schema.ts';

const tags = ['conversations'];
const words = z.array(z.string());

/** What is noted about conversations: tags, fields, stage, assignee. */
export function registerFactRoutes(app: ApiApp, { services }: HttpParts): void {
  const { db, clock } = services;

  app.patch(
    '/api/v1/conversations/:id/facts',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'changeFacts',
        summary: 'Change tags, contact fields, stage or assignee of a conversation',
        description: 'Flows that begin with such a change hear of it. Answers how it will be, a moment later.',
        tags,
        params: byId,
        headers: z.object({ 'idempotency-key': idempotencyKey.optional() }),
        body: factsBody,
        response: { 202: factsSchema },
      },
    },
    async (request, reply) => {
      const { accountId } = callerOf(request);
      const conversationId = request.params.id;
      const { row } = await mustFindConversation(services, accountId, conversationId);
      const { assigneeId } = request.body;
      if (typeof assigneeId === 'string') await mustBeMember(accountId, assigneeId, 'assigneeId');
      const changes = changesOf(request.body);
      const idempotency = request.headers['idempotency-key'];
      if (changes.length > 0)
        await changeFacts(services, { accountId, conversationId, changes, idempotencyKey: idempotency });
      let state = completedState(conversationId, row.state);
      for (const change of changes) state = applyChange(state, change, clock.now());
      return reply.code(202).send({ ...state.facts, tags: [...state.facts.tags], fields: { ...state.facts.fields } });
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
      if (memberId !== null) await mustBeMember(accountId, memberId, 'memberId');
      const { conversation } = await mustFindConversation(services, accountId, request.params.id);
      const changes = [{ type: 'assignee-changed', memberId } as const];
      await changeFacts(services, { accountId, conversationId: request.params.id, changes });
      // A worker carries it out a moment later, in its order among what else happens there.
      return { ...conversation, assigneeId: memberId };
    },
  );

  app.get(
    '/api/v1/labels',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listLabels',
        summary: 'Tags, stages and contact fields that conversations have had lately',
        tags,
        response: { 200: z.object({ tags: words, stages: words, fields: words }) },
      },
    },
    (request) => listLabels(db, callerOf(request).accountId),
  );

  async function mustBeMember(accountId: string, memberId: string, field: string): Promise<void> {
    const [member] = await db
      .select({ id: members.id })
      .from(members)
      .where(and(eq(members.id, memberId), eq(members.organizationId, accountId)));
    if (!member) throw new ApiError('JANELA_INVALID_REQUEST', { field: { name: field, problem: 'member' } });
  }
}

function changesOf({ tags: labels, fields, stage, assigneeId }: z.infer<typeof factsBody>): readonly FactChange[] {
  return [
    ...(labels?.remove ?? []).map((tag) => ({ type: 'tag-removed' as const, tag })),
    ...(labels?.add ?? []).map((tag) => ({ type: 'tag-added' as const, tag })),
    ...Object.entries(fields ?? {}).map(([field, value]) => ({
      type: 'field-changed' as const,
      field,
      value: value === '' ? null : value,
    })),
    ...(stage === undefined ? [] : [{ type: 'stage-changed' as const, stage }]),
    ...(assigneeId === undefined ? [] : [{ type: 'assignee-changed' as const, memberId: assigneeId }]),
  ];
}
