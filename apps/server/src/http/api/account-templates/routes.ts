import { z } from 'zod';
import { readDraft } from '@janela/flow-schema';
import {
  changeTemplate,
  findTemplate,
  keepTemplate,
  listTemplates,
  removeTemplate,
  type AccountTemplate,
} from '../../../account-templates/account-templates.ts';
import { readTemplateFile, templateFileOf } from '../../../account-templates/read-template-file.ts';
import { templateOfFlow } from '../../../account-templates/template-of-flow.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { toIso } from '../../fields.ts';
import { localeOf } from '../../locale.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { withoutUndefined } from '../../without-undefined.ts';
import { findDraft } from '../flows/find-flow.ts';
import { flowInvalid } from '../flows/flow-invalid.ts';
import { FLOW_BODY_BYTES } from '../flows/schema.ts';
import { fileRefused } from './file-problems.ts';
import {
  accountTemplate,
  accountTemplateDetail,
  byId,
  changeBody,
  importBody,
  keepBody,
  templateFile,
} from './schema.ts';

const tags = ['templates of the account'];

/** Flows that the account keeps to begin with, and the files that carry them elsewhere. */
export function registerAccountTemplateRoutes(app: ApiApp, { services }: HttpParts): void {
  app.get(
    '/api/v1/account-templates',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listAccountTemplates',
        summary: 'The templates of the account, by title',
        tags,
        response: { 200: z.object({ items: z.array(accountTemplate) }) },
      },
    },
    async (request) => ({ items: (await listTemplates(services, callerOf(request).accountId)).map(present) }),
  );

  app.get(
    '/api/v1/account-templates/:id',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getAccountTemplate',
        summary: 'One of them with its flow and scenarios',
        tags,
        params: byId,
        response: { 200: accountTemplateDetail },
      },
    },
    async (request) => {
      const { document, scenarios, ...row } = await mustFind(callerOf(request).accountId, request.params.id);
      return { ...present(row), document, scenarios: [...scenarios] };
    },
  );

  app.get(
    '/api/v1/account-templates/:id/file',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getAccountTemplateFile',
        summary: 'The file that carries it to another account',
        tags,
        params: byId,
        response: { 200: templateFile },
      },
    },
    async (request) => {
      const row = await mustFind(callerOf(request).accountId, request.params.id);
      const { accountId: _account, id: _id, createdAt: _created, updatedAt: _updated, ...content } = row;
      return templateFileOf(content);
    },
  );

  app.post(
    '/api/v1/account-templates',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'keepAccountTemplate',
        summary: 'Keep the draft of a flow as a template, without what only means something in this account',
        tags,
        body: keepBody,
        response: { 201: accountTemplate },
      },
    },
    async (request, reply) => {
      const { accountId } = callerOf(request);
      const { flowId, ...words } = request.body;
      const { draft } = await findDraft(services.db, accountId, flowId);
      const reading = readDraft(draft);
      if (!reading.ok) throw flowInvalid(reading.issues, localeOf(request));
      const content = { ...words, ...templateOfFlow(reading.document), scenarios: [] };
      return reply.code(201).send(present(orTooMany(await keepTemplate(services, accountId, content))));
    },
  );

  app.post(
    '/api/v1/account-templates/import',
    {
      bodyLimit: FLOW_BODY_BYTES,
      config: { access: 'admin' },
      schema: {
        operationId: 'importAccountTemplate',
        summary: 'Keep the template of a file; of one that is not whole, every problem is told and nothing is kept',
        tags,
        body: importBody,
        response: { 201: accountTemplate },
      },
    },
    async (request, reply) => {
      const reading = readTemplateFile(request.body.file);
      if (!reading.ok) throw fileRefused(reading.problems, localeOf(request));
      const kept = await keepTemplate(services, callerOf(request).accountId, reading.template);
      return reply.code(201).send(present(orTooMany(kept)));
    },
  );

  app.patch(
    '/api/v1/account-templates/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'changeAccountTemplate',
        summary: 'Change what it is called and what it is for',
        tags,
        params: byId,
        body: changeBody,
        response: { 200: accountTemplate },
      },
    },
    async (request) => {
      const place = { accountId: callerOf(request).accountId, templateId: request.params.id };
      const row = await changeTemplate(services, place, withoutUndefined(request.body));
      if (row === null) throw new ApiError('JANELA_NOT_FOUND');
      return present(row);
    },
  );

  app.delete(
    '/api/v1/account-templates/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'removeAccountTemplate',
        summary: 'Forget a template; flows that were begun with it stay',
        tags,
        params: byId,
        response: { 204: z.null() },
      },
    },
    async (request, reply) => {
      const place = { accountId: callerOf(request).accountId, templateId: request.params.id };
      if (!(await removeTemplate(services, place))) throw new ApiError('JANELA_NOT_FOUND');
      return reply.code(204).send(null);
    },
  );

  async function mustFind(accountId: string, templateId: string): Promise<AccountTemplate> {
    const row = await findTemplate(services, { accountId, templateId });
    if (row === null) throw new ApiError('JANELA_NOT_FOUND');
    return row;
  }
}

function orTooMany(row: AccountTemplate | null): AccountTemplate {
  if (row === null) throw new ApiError('JANELA_TOO_MANY_TEMPLATES');
  return row;
}

function present(row: Omit<AccountTemplate, 'document' | 'scenarios'>): z.infer<typeof accountTemplate> {
  const { id, title, summary, goals, industries, channels, asks, updatedAt } = row;
  return {
    id,
    title,
    summary,
    goals: [...goals],
    industries: [...industries],
    channels: [...channels],
    asks: asks.map(({ targets }) => ({ targets: targets.map((one) => ({ ...one })) })),
    updatedAt: toIso(updatedAt),
  };
}
