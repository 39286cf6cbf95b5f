import { z } from 'zod';
import { askForFlow } from '../../../conversations/ask-for-flow.ts';
import { callerOf } from '../../access.ts';
import { ApiError } from '../../errors/api-error.ts';
import { fieldKey, id, idempotencyKey } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { byId } from './schema.ts';

/** The longest value of one input. */
const LONGEST_INPUT = 2_000;
const MOST_INPUTS = 20;

const inputs = z
  .record(fieldKey, z.string().max(LONGEST_INPUT))
  .refine((given) => Object.keys(given).length <= MOST_INPUTS)
  .default({})
  .meta({ description: 'Readable in the flow as `{{ flow.input.<key> }}`.' });

/** The runtime API: a program, or a person, starts a flow for one conversation. */
export function registerStartRoutes(app: ApiApp, { services }: HttpParts): void {
  app.post(
    '/api/v1/flows/:id/runs',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'startRun',
        summary: 'Ask for a run of a live flow in a conversation',
        description:
          'The API trigger of the flow decides; what came of it is told in the history of the conversation. The same idempotency key asks once.',
        tags: ['flows'],
        params: byId,
        headers: z.object({ 'idempotency-key': idempotencyKey }),
        body: z.object({ conversationId: id, inputs }),
        response: { 202: z.object({ status: z.literal('accepted') }) },
      },
    },
    async (request, reply) => {
      const { conversationId, inputs: given } = request.body;
      const result = await askForFlow(services, {
        accountId: callerOf(request).accountId,
        flowId: request.params.id,
        conversationId,
        inputs: given,
        idempotencyKey: request.headers['idempotency-key'],
      });
      if (result === 'flow-not-live') throw new ApiError('JANELA_FLOW_NOT_LIVE');
      if (result !== 'asked') throw new ApiError('JANELA_NOT_FOUND');
      return reply.code(202).send({ status: 'accepted' });
    },
  );
}
