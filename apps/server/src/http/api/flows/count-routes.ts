import { beginOfPeriod, DAY_MS } from '../../../flows/count-period.ts';
import { readCounts } from '../../../flows/read-counts.ts';
import { callerOf } from '../../access.ts';
import { LAST_MOMENT } from '../../cursor.ts';
import { toIso } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { findFlow } from './find-flow.ts';
import { byId, countsQuery, countsSchema } from './schema.ts';

export function registerCountRoutes(app: ApiApp, { services: { db, clock } }: HttpParts): void {
  app.get(
    '/api/v1/flows/:id/counts',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'getFlowCounts',
        summary: 'How often each block was entered and left, what failed there, and who waits there',
        description: 'Over all versions of the flow. Blocks where nothing happened are left out.',
        tags: ['flows'],
        params: byId,
        querystring: countsQuery,
        response: { 200: countsSchema },
      },
    },
    async (request) => {
      const { accountId } = callerOf(request);
      const { id: flowId } = await findFlow(db, accountId, request.params.id);
      const now = clock.now();
      const until = toEpoch(request.query.until) ?? now;
      const since = beginOfPeriod(toEpoch(request.query.since) ?? Math.max(until - 7 * DAY_MS, 0), now);
      const nodes = await readCounts(db, { accountId, flowId, since, until });
      return { since: toIso(since), until: toIso(until), nodes };
    },
  );
}

/** Held within what the database takes for a moment. */
function toEpoch(moment: string | undefined): number | undefined {
  return moment === undefined ? undefined : Math.min(Math.max(Date.parse(moment), 0), LAST_MOMENT);
}
