import { z } from 'zod';
import { listWaitingRuns } from '../../../flows/list-waiting-runs.ts';
import { whoIsWhere } from '../../../flows/who-is-where.ts';
import { callerOf } from '../../access.ts';
import { cursorMoment, decodeCursor, encodeCursor } from '../../cursor.ts';
import { toIso, toIsoOrNull } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { findFlow } from './find-flow.ts';
import { byId, runsByNodeSchema, runsQuery, waitingRunSchema } from './schema.ts';

const tags = ['flows'];
const runCursor = z.tuple([cursorMoment, z.uuid()]);

export function registerRunRoutes(app: ApiApp, { services: { db } }: HttpParts): void {
  app.get(
    '/api/v1/flows/:id/runs-by-node',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listRunsByNode',
        summary: 'Who is where: how many runs wait at which block of which version',
        tags,
        params: byId,
        response: { 200: runsByNodeSchema },
      },
    },
    async (request) => {
      const flow = await findFlow(db, callerOf(request).accountId, request.params.id);
      const groups = await whoIsWhere(db, flow.id);
      return {
        items: groups.map(({ oldestSince, nextDueAt, ...group }) => ({
          ...group,
          oldestSince: toIso(oldestSince),
          nextDueAt: toIsoOrNull(nextDueAt),
        })),
      };
    },
  );

  app.get(
    '/api/v1/flows/:id/runs',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listWaitingRuns',
        summary: 'The runs that wait, with their conversations; who has waited longest first',
        tags,
        params: byId,
        querystring: runsQuery,
        response: { 200: z.object({ items: z.array(waitingRunSchema), nextCursor: z.string().nullable() }) },
      },
    },
    async (request) => {
      const { cursor, limit, nodeId, version } = request.query;
      const flow = await findFlow(db, callerOf(request).accountId, request.params.id);
      const [waitingSince, lastId] = cursor === undefined ? [] : decodeCursor(cursor, runCursor);
      const after = waitingSince === undefined || lastId === undefined ? null : { waitingSince, id: lastId };
      const rows = await listWaitingRuns(db, { flowId: flow.id, nodeId, version, after, limit: limit + 1 });
      const page = rows.slice(0, limit);
      const last = rows.length > limit ? page.at(-1) : undefined;
      return {
        items: page.map((row) => ({
          ...row,
          waitingSince: toIso(row.waitingSince),
          dueAt: toIsoOrNull(row.dueAt),
          startedAt: toIso(row.startedAt),
        })),
        nextCursor: last ? encodeCursor([last.waitingSince, last.id]) : null,
      };
    },
  );
}
