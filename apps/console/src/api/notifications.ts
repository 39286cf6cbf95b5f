import { queryOptions } from '@tanstack/react-query';
import { answer, api } from './client.ts';

export const notificationsKey = ['notifications'] as const;

/** The newest of the member's notifications, and how many are unread. */
export function notificationList() {
  return queryOptions({
    queryKey: notificationsKey,
    queryFn: () => answer(api.GET('/api/v1/notifications', { params: { query: { limit: 50 } } })),
  });
}

export async function markRead(id: string): Promise<void> {
  await answer(api.POST('/api/v1/notifications/{id}/read', { params: { path: { id } } }));
}

export async function markAllRead(): Promise<void> {
  await answer(api.POST('/api/v1/notifications/read-all'));
}
