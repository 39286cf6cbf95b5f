import { useQueryClient, type QueryClient, type QueryKey } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { conversationsKey } from '../api/conversations.ts';
import { flowsKey } from '../api/flows.ts';
import { notificationList, notificationsKey } from '../api/notifications.ts';
import { meKey } from '../api/session.ts';
import { tasksKey } from '../api/tasks.ts';
import { showNotificationToast } from './notification-toast.tsx';

/** What the server tells about, and what is asked again then. */
const CONCERNS: Readonly<Record<string, readonly QueryKey[]>> = {
  'notification.created': [notificationsKey],
  'notification.read': [notificationsKey],
  'conversation.changed': [conversationsKey],
  'message.changed': [conversationsKey],
  'flow.changed': [flowsKey],
  'task.changed': [tasksKey],
};

/** A short network hiccup is not worth a bar across the page. */
const GRACE_MS = 4_000;
const REOPEN_MS = 5_000;

/** Keeps what is shown up to date by server-sent events. False while the line has been down for some seconds. */
export function useLiveUpdates(): boolean {
  const queryClient = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => listen(queryClient, setConnected), [queryClient]);
  return connected;
}

function listen(queryClient: QueryClient, tell: (connected: boolean) => void): () => void {
  let source: EventSource | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let missedSomething = false;

  function open(): void {
    source = new EventSource('/api/v1/events');
    source.addEventListener('open', () => {
      clearTimeout(grace);
      grace = undefined;
      tell(true);
      // What was said while the line was down is lost: ask for everything that is shown.
      if (missedSomething) void queryClient.invalidateQueries();
      missedSomething = false;
    });
    source.addEventListener('error', () => {
      missedSomething = true;
      grace ??= setTimeout(() => tell(false), GRACE_MS);
      if (source?.readyState !== EventSource.CLOSED) return;
      // The server refused, which the browser takes as final. A session that ended shows when /me is asked again.
      void queryClient.invalidateQueries({ queryKey: meKey });
      reopening = setTimeout(open, REOPEN_MS);
    });
    for (const type of Object.keys(CONCERNS)) {
      source.addEventListener(type, (event) => void hear(queryClient, type, idOf(event)));
    }
  }

  open();
  return () => {
    source?.close();
    clearTimeout(grace);
    clearTimeout(reopening);
  };
}

async function hear(queryClient: QueryClient, type: string, id: string | undefined): Promise<void> {
  const asked = (CONCERNS[type] ?? []).map((queryKey) => queryClient.invalidateQueries({ queryKey }));
  if (type !== 'notification.created' || id === undefined) return;
  await Promise.all(asked);
  const { items } = await queryClient.fetchQuery(notificationList());
  const notification = items.find((item) => item.id === id);
  if (notification) showNotificationToast(notification);
}

function idOf(event: MessageEvent<unknown>): string | undefined {
  if (typeof event.data !== 'string') return undefined;
  const data: unknown = JSON.parse(event.data);
  return typeof data === 'object' && data !== null && 'id' in data && typeof data.id === 'string' ? data.id : undefined;
}
