import { and, desc, eq, sql } from 'drizzle-orm';
import { z } from 'zod';
import { issueText } from '@janela/flow-schema';
import { flows, flowVersions, type Locale } from '../../../database/schema/index.ts';
import { publishFlow, type PublishResult } from '../../../flows/publish-flow.ts';
import { setFlowPaused } from '../../../flows/set-flow-paused.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { id, toIso } from '../../fields.ts';
import { localeOf } from '../../locale.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import {
  createBody,
  flowDetail,
  flowSchema,
  publishBody,
  published,
  saveBody,
  templateSchema,
  versionSchema,
} from './schema.ts';

const byId = z.object({ id });
const tags = ['flows'];
const PAUSING = {
  pause: 'Start no more runs of the flow; those under way go on',
  resume: 'Start runs of a paused flow again',
};
const EMPTY_DRAFT = {
  schema: { document: 1, nodes: {} },
  settings: { botAnswers: false },
  nodes: [],
  edges: [],
  layout: {},
};

export function registerFlowRoutes(app: ApiApp, { services, templates }: HttpParts): void {
  const { db, clock, newId } = services;

  app.get(
    '/api/v1/templates',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listTemplates',
        tags,
        summary: 'The gallery',
        response: { 200: z.object({ items: z.array(templateSchema) }) },
      },
    },
    () => ({ items: [...templates] }),
  );

  app.get(
    '/api/v1/flows',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listFlows',
        summary: 'The flows, last changed first',
        tags,
        response: { 200: z.object({ items: z.array(flowSchema) }) },
      },
    },
    async (request) => {
      const rows = await select()
        .where(eq(flows.accountId, callerOf(request).accountId))
        .orderBy(desc(flows.updatedAt));
      return { items: rows.map(present) };
    },
  );

  app.post(
    '/api/v1/flows',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'createFlow',
        tags,
        summary: 'Create an empty flow, or one from the gallery',
        body: createBody,
        response: { 201: flowDetail },
      },
    },
    async (request, reply) => {
      const { accountId } = callerOf(request);
      const { name, draft } = startOf(request.body);
      const now = clock.now();
      const flowId = newId();
      await db.insert(flows).values({ accountId, id: flowId, name, draft, createdAt: now, updatedAt: now });
      const row = await mustFind(accountId, flowId);
      return reply.code(201).send({ ...present(row), draft: row.flow.draft });
    },
  );

  app.get(
    '/api/v1/flows/:id',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getFlow',
        summary: 'One flow with its draft',
        tags,
        params: byId,
        response: { 200: flowDetail },
      },
    },
    async (request) => {
      const row = await mustFind(callerOf(request).accountId, request.params.id);
      return { ...present(row), draft: row.flow.draft };
    },
  );

  app.put(
    '/api/v1/flows/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'saveDraft',
        tags,
        summary: 'Save the draft, if nobody has changed it since',
        params: byId,
        body: saveBody,
        response: { 200: flowSchema },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const { draft, revision } = request.body;
      const name = z.string().trim().min(1).max(120).safeParse(draft['name']).data;
      const [saved] = await db
        .update(flows)
        .set({ draft, revision: revision + 1, updatedAt: clock.now(), ...(name === undefined ? {} : { name }) })
        .where(and(eq(flows.accountId, accountId), eq(flows.id, request.params.id), eq(flows.revision, revision)))
        .returning({ id: flows.id });
      const row = await mustFind(accountId, request.params.id);
      if (!saved) throw new ApiError('JANELA_REVISION_CONFLICT', { extra: { revision: row.flow.revision } });
      return present(row);
    },
  );

  app.post(
    '/api/v1/flows/:id/publish',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'publishFlow',
        summary: 'Publish the draft as a new version, if nobody has changed it since',
        tags,
        params: byId,
        body: publishBody,
        response: { 200: published },
      },
    },
    async (request) => {
      const { accountId, memberId } = callerOf(request);
      const { revision, note = null } = request.body;
      const result = await publishFlow(services, { accountId, memberId, flowId: request.params.id, revision, note });
      if (!result.ok) throw refusalOf(result, localeOf(request));
      return { versionId: result.versionId, number: result.number };
    },
  );

  for (const [action, paused] of [
    ['pause', true],
    ['resume', false],
  ] as const) {
    app.post(
      `/api/v1/flows/:id/${action}`,
      {
        config: { access: 'admin' },
        schema: {
          operationId: `${action}Flow`,
          summary: PAUSING[action],
          tags,
          params: byId,
          response: { 200: flowSchema },
        },
      },
      async (request) => {
        const { accountId } = callerOf(request);
        if (!(await setFlowPaused(services, { accountId, flowId: request.params.id, paused })))
          throw new ApiError('JANELA_NOT_FOUND');
        return present(await mustFind(accountId, request.params.id));
      },
    );
  }

  app.get(
    '/api/v1/flows/:id/versions',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listFlowVersions',
        summary: 'The published versions, newest first',
        tags,
        params: byId,
        response: { 200: z.object({ items: z.array(versionSchema) }) },
      },
    },
    async (request) => {
      const { flow } = await mustFind(callerOf(request).accountId, request.params.id);
      const rows = await db
        .select()
        .from(flowVersions)
        .where(eq(flowVersions.flowId, flow.id))
        .orderBy(desc(flowVersions.number));
      return { items: rows.map(({ publishedAt, ...row }) => ({ ...row, publishedAt: toIso(publishedAt) })) };
    },
  );

  function startOf(body: z.infer<typeof createBody>): { name: string; draft: unknown } {
    if (!('templateId' in body))
      return { name: body.name, draft: { ...EMPTY_DRAFT, ...asObject(body.draft), name: body.name } };
    const template = templates.find((candidate) => candidate.id === body.templateId);
    if (!template) throw new ApiError('JANELA_NOT_FOUND');
    const name = template.title[body.locale];
    return { name, draft: { ...template.document, name } };
  }

  function select() {
    return db
      .select({ flow: flows, number: sql<number | null>`${flowVersions.number}` })
      .from(flows)
      .leftJoin(flowVersions, eq(flowVersions.id, flows.liveVersionId))
      .$dynamic();
  }

  async function mustFind(accountId: string, flowId: string) {
    const [row] = await select().where(and(eq(flows.accountId, accountId), eq(flows.id, flowId)));
    if (!row) throw new ApiError('JANELA_NOT_FOUND');
    return row;
  }
}

function present({
  flow,
  number,
}: {
  flow: typeof flows.$inferSelect;
  number: number | null;
}): z.infer<typeof flowSchema> {
  const isLive = flow.liveVersionId !== null;
  return {
    id: flow.id,
    name: flow.name,
    state: !isLive ? 'draft' : flow.pausedAt === null ? 'live' : 'paused',
    revision: flow.revision,
    liveVersion: number,
    updatedAt: toIso(flow.updatedAt),
  };
}

function refusalOf(result: Extract<PublishResult, { ok: false }>, locale: Locale): ApiError {
  if (result.reason === 'not-found') return new ApiError('JANELA_NOT_FOUND');
  if (result.reason === 'conflict')
    return new ApiError('JANELA_REVISION_CONFLICT', { extra: { revision: result.revision } });
  return new ApiError('JANELA_FLOW_INVALID', {
    errors: result.issues.map((issue) => ({
      field: issue.field ?? '',
      code: issue.code,
      severity: issue.severity,
      message: issueText(issue, locale),
      ...(issue.nodeId === undefined ? {} : { nodeId: issue.nodeId }),
    })),
  });
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}
