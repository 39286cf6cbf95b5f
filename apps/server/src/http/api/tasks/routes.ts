import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { setTaskDone } from '../../../conversations/set-task-done.ts';
import { tasks } from '../../../database/schema/index.ts';
import { callerOf } from '../../access.ts';
import { cursorMoment, decodeCursor, encodeCursor } from '../../cursor.ts';
import { ApiError } from '../../errors/api-error.ts';
import { channelKind, id, moment, pageQuery } from '../../fields.ts';
import type { ApiApp, HttpParts } from '../../parts.ts';
import { countOpenTasks, listTasks, presentTask, selectTasks } from './list-tasks.ts';

const taskSchema = z.object({
  id,
  title: z.string(),
  dueAt: moment.nullable(),
  createdAt: moment,
  doneAt: moment.nullable(),
  doneBy: id.nullable().meta({ description: 'The member; null with an API key.' }),
  memberIds: z.array(id).meta({ description: 'Whom it is for; any of them may do it.' }),
  conversationId: id,
  contactName: z.string().nullable(),
  channel: z.object({ id, kind: channelKind, name: z.string() }),
});
const listQuery = pageQuery.extend({
  of: z.enum(['mine', 'all']).default('mine').meta({ description: '`mine`: what is for you; of an API key: all.' }),
  state: z.enum(['open', 'done']).default('open'),
  conversationId: id.optional(),
});
const list = z.object({
  items: z.array(taskSchema),
  nextCursor: z.string().nullable(),
  open: z.number().int().meta({ description: 'How many open tasks are for you.' }),
});
const byId = z.object({ id });
const tags = ['tasks'];

/** Sorted by a moment, those without one last. */
const taskCursor = z.tuple([cursorMoment, z.uuid()]);

const SETTING = {
  done: { done: true, operationId: 'finishTask', summary: 'Tick a task off' },
  reopen: { done: false, operationId: 'reopenTask', summary: 'A task that was ticked off is open again' },
} as const;

/** What flows gave the team to do. */
export function registerTaskRoutes(app: ApiApp, { services }: HttpParts): void {
  const { db } = services;

  app.get(
    '/api/v1/tasks',
    {
      config: { access: 'agent' },
      schema: {
        operationId: 'listTasks',
        summary: 'Open tasks, the most urgent first; done ones, the latest first',
        tags,
        querystring: listQuery,
        response: { 200: list },
      },
    },
    async (request) => {
      const { accountId, memberId } = callerOf(request);
      const { of, limit, cursor, ...filter } = request.query;
      const found = await listTasks(db, {
        ...filter,
        accountId,
        memberId: of === 'mine' ? memberId : null,
        after: cursor === undefined ? null : decodeCursor(cursor, taskCursor),
        limit: limit + 1,
      });
      const page = found.slice(0, limit);
      const last = found.length > limit ? page.at(-1) : undefined;
      return {
        items: page.map(presentTask),
        nextCursor: last ? encodeCursor([last.order, last.task.id]) : null,
        open: await countOpenTasks(db, accountId, memberId),
      };
    },
  );

  for (const [action, { done, operationId, summary }] of Object.entries(SETTING)) {
    app.post(
      `/api/v1/tasks/:id/${action}`,
      {
        config: { access: 'agent' },
        schema: { operationId, summary, tags, params: byId, response: { 200: taskSchema } },
      },
      async (request) => {
        const { accountId, memberId } = callerOf(request);
        await setTaskDone(services, { accountId, memberId, taskId: request.params.id, done });
        const [row] = await selectTasks(db).where(and(eq(tasks.accountId, accountId), eq(tasks.id, request.params.id)));
        if (!row) throw new ApiError('JANELA_NOT_FOUND');
        return presentTask(row);
      },
    );
  }
}
