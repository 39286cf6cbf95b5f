import { renameFlow } from '../../../flows/rename-flow.ts';
import { saveDraft } from '../../../flows/save-draft.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { localeOf } from '../../locale.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { findFlow } from './find-flow.ts';
import { flowInvalid } from './flow-invalid.ts';
import { byId, FLOW_BODY_BYTES, flowSchema, renameBody, saveBody } from './schema.ts';

const tags = ['flows'];

export function registerDraftRoutes(app: ApiApp, { services }: HttpParts): void {
  app.put(
    '/api/v1/flows/:id',
    {
      bodyLimit: FLOW_BODY_BYTES,
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
      const result = await saveDraft(services, { accountId, flowId: request.params.id, draft, revision });
      if (result.ok) return findFlow(services.db, accountId, request.params.id);
      if (result.reason === 'not-found') throw new ApiError('JANELA_NOT_FOUND');
      if (result.reason === 'invalid') throw flowInvalid(result.issues, localeOf(request));
      throw new ApiError('JANELA_REVISION_CONFLICT', { extra: { revision: result.revision } });
    },
  );

  app.patch(
    '/api/v1/flows/:id',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'renameFlow',
        tags,
        summary: 'Give a flow and its draft another name; a new revision',
        params: byId,
        body: renameBody,
        response: { 200: flowSchema },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const flowId = request.params.id;
      if (!(await renameFlow(services, { accountId, flowId, name: request.body.name })))
        throw new ApiError('JANELA_NOT_FOUND');
      return findFlow(services.db, accountId, flowId);
    },
  );
}
