import type { Locale } from '../../../database/schema/index.ts';
import { publishFlow, type PublishResult } from '../../../flows/publish-flow.ts';
import { setFlowPaused } from '../../../flows/set-flow-paused.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { fieldText } from '../../errors/field-texts.ts';
import { localeOf } from '../../locale.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { findFlow } from './find-flow.ts';
import { presentCertificate } from './present-certificate.ts';
import { flowInvalid } from './flow-invalid.ts';
import { byId, flowSchema, publishBody, published } from './schema.ts';

const tags = ['flows'];
const PAUSING = {
  pause: 'Start no more runs of the flow; those under way go on',
  resume: 'Start runs of a paused flow again',
};

export function registerPublishRoutes(app: ApiApp, { services }: HttpParts): void {
  app.post(
    '/api/v1/flows/:id/publish',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'publishFlow',
        summary: 'Publish the draft as a new version, if nobody has changed it since',
        description: 'A paused flow starts runs again with it.',
        tags,
        params: byId,
        body: publishBody,
        response: { 200: published },
      },
    },
    async (request) => {
      const { accountId, memberId } = callerOf(request);
      const { revision, note = null, runs } = request.body;
      const input = { accountId, memberId, flowId: request.params.id, revision, note, ...(runs ? { runs } : {}) };
      const result = await publishFlow(services, input);
      if (!result.ok) throw refusalOf(result, localeOf(request));
      const { versionId, number, resumed, certificate } = result;
      return { versionId, number, resumed, certificate: presentCertificate(certificate), runs: { ...result.runs } };
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
        return findFlow(services.db, accountId, request.params.id);
      },
    );
  }
}

function refusalOf(result: Extract<PublishResult, { ok: false }>, locale: Locale): ApiError {
  switch (result.reason) {
    case 'not-found':
      return new ApiError('JANELA_NOT_FOUND');
    case 'conflict':
      return new ApiError('JANELA_REVISION_CONFLICT', { extra: { revision: result.revision } });
    case 'invalid':
      return flowInvalid(result.issues, locale);
    case 'choices':
      return new ApiError('JANELA_RUN_CHOICE_INVALID', {
        errors: result.problems.map(({ field, problem }) => ({
          field,
          code: problem,
          message: fieldText(problem, 'custom', locale),
        })),
      });
  }
}
