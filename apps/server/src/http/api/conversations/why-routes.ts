import { explainMoment } from '../../../why/explain-moment.ts';
import { callerOf } from '../../access.ts';
import { LAST_MOMENT } from '../../cursor.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { mustFindConversation } from './list-conversations.ts';
import { presentWhy } from './present-why.ts';
import { byId } from './schema.ts';
import { whyQuery, whySchema } from './why-schema.ts';

export function registerWhyRoutes(app: ApiApp, { services }: HttpParts): void {
  app.get(
    '/api/v1/conversations/:id/why',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'explainConversation',
        summary: 'Why something was, or was not, sent at a moment',
        description:
          'What stood at the moment and what was known then: the window, the runs, the messages around it, and for each flow why it did or did not act. Only what is on record is told; codes are those of the traces, the rules and the platforms.',
        tags: ['conversations'],
        params: byId,
        querystring: whyQuery,
        response: { 200: whySchema },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const { at, flowId } = request.query;
      const { row } = await mustFindConversation(services, accountId, request.params.id);
      const moment = at === undefined ? services.clock.now() : Math.min(Math.max(Date.parse(at), 0), LAST_MOMENT);
      return presentWhy(await explainMoment(services, { accountId, flowId, conversation: row }, moment));
    },
  );
}
