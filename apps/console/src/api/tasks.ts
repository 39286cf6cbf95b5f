import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Task } from './answers.ts';
import { answer, api } from './client.ts';

export const tasksKey = ['tasks'] as const;

export interface TaskFilter {
  readonly of: 'mine' | 'all';
  readonly state: 'open' | 'done';
}

/** Open ones, the most urgent first; done ones, the latest first. */
export function taskList(filter: TaskFilter) {
  return infiniteQueryOptions({
    queryKey: [...tasksKey, 'list', filter.of, filter.state],
    queryFn: ({ pageParam }) =>
      answer(
        api.GET('/api/v1/tasks', {
          params: { query: { ...filter, limit: 50, ...(pageParam === null ? {} : { cursor: pageParam }) } },
        }),
      ),
    initialPageParam: noCursor(),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** How many open tasks are for who is signed in. */
export function openTaskCount() {
  return queryOptions({
    queryKey: [...tasksKey, 'count'],
    queryFn: async () => (await answer(api.GET('/api/v1/tasks', { params: { query: { limit: 1 } } }))).open,
  });
}

export function conversationTasks(conversationId: string) {
  return queryOptions({
    queryKey: [...tasksKey, 'of', conversationId],
    queryFn: async () =>
      (await answer(api.GET('/api/v1/tasks', { params: { query: { of: 'all', conversationId } } }))).items,
  });
}

export function setTaskDone({ id }: Task, done: boolean): Promise<Task> {
  const params = { path: { id } };
  return done
    ? answer(api.POST('/api/v1/tasks/{id}/done', { params }))
    : answer(api.POST('/api/v1/tasks/{id}/reopen', { params }));
}

function noCursor(): string | null {
  return null;
}
