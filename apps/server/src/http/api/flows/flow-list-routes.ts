import { z } from 'zod';
import { readDraft, type FlowDocument } from '@janela/flow-schema';
import { findTemplate } from '../../../account-templates/account-templates.ts';
import { asUuid } from '../../../database/as-uuid.ts';
import type { Locale } from '../../../database/schema/index.ts';
import { createFlow } from '../../../flows/create-flow.ts';
import { deleteFlow } from '../../../flows/delete-flow.ts';
import { emptyDraft, presentDraft, withName } from '../../../flows/present-draft.ts';
import { startFromTemplate } from '../../../flows/start-from-template.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { localeOf } from '../../locale.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { copyName } from './copy-name.ts';
import { findDraft, findFlow, listFlows } from './find-flow.ts';
import { flowInvalid } from './flow-invalid.ts';
import { byId, createBody, FLOW_BODY_BYTES, flowDetail, flowSchema } from './schema.ts';

const tags = ['flows'];

export function registerFlowListRoutes(app: ApiApp, { services, templates }: HttpParts): void {
  const { db } = services;

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
    async (request) => ({ items: await listFlows(db, callerOf(request).accountId) }),
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
    (request) => detail(callerOf(request).accountId, request.params.id),
  );

  app.post(
    '/api/v1/flows',
    {
      bodyLimit: FLOW_BODY_BYTES,
      config: { access: 'admin' },
      schema: {
        operationId: 'createFlow',
        tags,
        summary: 'Create an empty flow, one from the gallery, or one from a file',
        body: createBody,
        response: { 201: flowDetail },
      },
    },
    async (request, reply) => {
      const { accountId } = callerOf(request);
      const { body } = request;
      const locale = localeOf(request);
      const start = 'templateId' in body ? fromTemplate(body, accountId, locale) : fromNothing(body, locale);
      const flowId = await createFlow(services, accountId, await start);
      return reply.code(201).send(await detail(accountId, flowId));
    },
  );

  app.post(
    '/api/v1/flows/:id/duplicate',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'duplicateFlow',
        tags,
        summary: 'Create a flow with the draft of another one',
        params: byId,
        response: { 201: flowDetail },
      },
    },
    async (request, reply) => {
      const { accountId } = callerOf(request);
      const locale = localeOf(request);
      const { name, draft } = await findDraft(db, accountId, request.params.id);
      const flowId = await createFlow(services, accountId, mustRead(draft, copyName(name, locale), locale));
      return reply.code(201).send(await detail(accountId, flowId));
    },
  );

  app.delete(
    '/api/v1/flows/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'deleteFlow',
        tags,
        summary: 'Remove a flow that is not live, and stop its runs; what it did stays readable',
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const result = await deleteFlow(services, callerOf(request).accountId, request.params.id);
      if (result === 'not-found') throw new ApiError('JANELA_NOT_FOUND');
      if (result === 'live') throw new ApiError('JANELA_FLOW_LIVE');
      return reply.code(204).send(null);
    },
  );

  async function fromTemplate(
    body: Extract<CreateBody, { templateId: string }>,
    accountId: string,
    locale: Locale,
  ): Promise<FlowDocument> {
    const template = await templateOf(body, accountId);
    if (template === null) throw new ApiError('JANELA_NOT_FOUND');
    const filled = startFromTemplate(template, body.answers ?? []);
    if (filled.ok) return { ...filled.document, name: template.name };
    if (filled.reason === 'invalid') throw flowInvalid(filled.issues, locale);
    throw new ApiError('JANELA_INVALID_REQUEST', {
      field: { name: `answers.${filled.index}.field`, problem: 'not-asked' },
    });
  }

  async function templateOf({ templateId, locale }: Extract<CreateBody, { templateId: string }>, accountId: string) {
    const template = templates.find((candidate) => candidate.id === templateId);
    if (template) return { ...template, document: template.localized[locale].document, name: template.title[locale] };
    const ownId = asUuid(templateId);
    const own = ownId && (await findTemplate(services, { accountId, templateId: ownId }));
    return own ? { ...own, name: own.title } : null;
  }

  async function detail(accountId: string, flowId: string): Promise<z.infer<typeof flowDetail>> {
    const [flow, { draft }] = await Promise.all([findFlow(db, accountId, flowId), findDraft(db, accountId, flowId)]);
    return { ...flow, draft: presentDraft(draft) };
  }
}

type CreateBody = z.infer<typeof createBody>;

async function fromNothing({ name, draft }: Exclude<CreateBody, { templateId: string }>, locale: Locale) {
  return draft === undefined ? emptyDraft(name) : mustRead(draft, name, locale);
}

function mustRead(draft: unknown, name: string, locale: Locale): FlowDocument {
  const reading = readDraft(withName(draft, name));
  if (!reading.ok) throw flowInvalid(reading.issues, locale);
  return reading.document;
}
