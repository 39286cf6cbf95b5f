import { cancelBackTest, listBackTests, orderBackTest } from '../../../back-tests/order-back-test.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { localeOf } from '../../locale.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { backTestBody, backTestList, backTestParams, backTestSchema } from './back-test-schema.ts';
import { findFlow } from './find-flow.ts';
import { flowInvalid } from './flow-invalid.ts';
import { presentBackTest } from './present-back-test.ts';
import { byId } from './schema.ts';

const tags = ['flows'];

/** What a draft would have done in the conversations of the last days. */
export function registerBackTestRoutes(app: ApiApp, { services }: HttpParts): void {
  app.post(
    '/api/v1/flows/:id/back-tests',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'startBackTest',
        summary: 'Play the draft against the conversations of the last days; while one is under way, that one',
        tags,
        params: byId,
        body: backTestBody,
        response: { 202: backTestSchema },
      },
    },
    async (request, reply) => {
      const { accountId } = callerOf(request);
      const result = await orderBackTest(services, { accountId, flowId: request.params.id, days: request.body.days });
      if (!result.ok) {
        if (result.reason === 'not-found') throw new ApiError('JANELA_NOT_FOUND');
        throw flowInvalid(result.issues, localeOf(request));
      }
      return reply.code(202).send(presentBackTest(result.backTest));
    },
  );

  app.get(
    '/api/v1/flows/:id/back-tests',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listBackTests',
        summary: 'The back-tests of a flow, newest first',
        tags,
        params: byId,
        response: { 200: backTestList },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const { id: flowId } = await findFlow(services.db, accountId, request.params.id);
      return { items: (await listBackTests(services.db, { accountId, flowId })).map(presentBackTest) };
    },
  );

  app.post(
    '/api/v1/flows/:id/back-tests/:backTestId/cancel',
    {
      config: { access: 'admin' },
      schema: {
        operationId: 'cancelBackTest',
        summary: 'Stop a back-test; what it has counted stays',
        tags,
        params: backTestParams,
        response: { 200: backTestSchema },
      },
    },
    async (request) => {
      const { id: flowId, backTestId } = request.params;
      const row = await cancelBackTest(services, { accountId: callerOf(request).accountId, flowId }, backTestId);
      if (row === null) throw new ApiError('JANELA_NOT_FOUND');
      return presentBackTest(row);
    },
  );
}
