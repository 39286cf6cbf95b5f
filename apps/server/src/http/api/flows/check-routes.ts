import type { AnalysisContext } from '@janela/flow-schema';
import { z } from 'zod';
import { checkFlow } from '../../../flows/check-flow.ts';
import { loadAnalysisContext } from '../../../flows/load-analysis-context.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { channelKind, id, workingHours } from '../../fields.ts';
import { localeOf } from '../../locale.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { findFlow } from './find-flow.ts';
import { templateStatus } from '../message-templates/schema.ts';
import { flowProblems } from './flow-invalid.ts';
import { byId } from './schema.ts';

const tags = ['flows'];
const words = z.array(z.string());

const checked = z.object({
  revision: z.number().int(),
  publishable: z.boolean(),
  problems: z.array(
    z.object({
      field: z.string(),
      code: z.string(),
      severity: z.enum(['error', 'warning']),
      message: z.string().meta({ description: 'In the language of Accept-Language.' }),
      nodeId: z.string().optional(),
      edgeId: z.string().optional(),
    }),
  ),
});

const surroundings = z.object({
  channels: z.array(channelKind).optional().meta({ description: 'Kinds of the connected channels; absent with none.' }),
  marginMs: z.number().int().optional(),
  workingHours: workingHours.nullable(),
  templates: z
    .array(
      z.object({
        name: z.string(),
        language: z.string(),
        channel: channelKind,
        status: templateStatus,
        parameters: words,
      }),
    )
    .optional()
    .meta({ description: 'Absent where none are written down.' }),
  fields: words.meta({ description: 'Contact fields that are known.' }),
  otherFlows: z.array(z.object({ id, name: z.string(), document: z.unknown() })),
});

/** What is wrong with a draft, and what an editor must know to tell it while one draws. */
export function registerCheckRoutes(app: ApiApp, { services }: HttpParts): void {
  app.get(
    '/api/v1/flows/:id/check',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'checkFlow',
        summary: 'What publishing the draft would tell, without publishing it',
        tags,
        params: byId,
        response: { 200: checked },
      },
    },
    async (request) => {
      const result = await checkFlow(services, { accountId: callerOf(request).accountId, flowId: request.params.id });
      if (result === null) throw new ApiError('JANELA_NOT_FOUND');
      const { revision, issues } = result;
      const publishable = issues.every(({ severity }) => severity !== 'error');
      return { revision, publishable, problems: flowProblems(issues, localeOf(request)) };
    },
  );

  app.get(
    '/api/v1/flows/:id/surroundings',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getFlowSurroundings',
        summary: 'What a flow is checked against: channels, hours, templates, fields and the other live flows',
        tags,
        params: byId,
        response: { 200: surroundings },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const { id: flowId } = await findFlow(services.db, accountId, request.params.id);
      return presentContext(await loadAnalysisContext(services.db, { accountId, flowId }));
    },
  );

  app.get(
    '/api/v1/surroundings',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getSurroundings',
        summary: 'What a flow that is yet to be made would be checked against',
        tags,
        response: { 200: surroundings },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      return presentContext(await loadAnalysisContext(services.db, { accountId }));
    },
  );
}

function presentContext({ channels, marginMs, templates, ...context }: AnalysisContext): z.infer<typeof surroundings> {
  return {
    ...(channels === undefined ? {} : { channels: [...channels] }),
    ...(marginMs === undefined ? {} : { marginMs }),
    ...(templates === undefined
      ? {}
      : { templates: templates.map((one) => ({ ...one, parameters: [...one.parameters] })) }),
    workingHours: context.workingHours ?? null,
    fields: [...(context.fields ?? [])],
    otherFlows: [...(context.otherFlows ?? [])],
  };
}
