import { Notifications } from '@mantine/notifications';
import { act, screen, waitFor } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { beforeEach, expect, test, vi } from 'vitest';
import { notificationList } from '../api/notifications.ts';
import { fakeServer } from '../test-support/fake-server.ts';
import { renderConsole } from '../test-support/render-console.tsx';
import { ConnectionBar } from './connection-bar.tsx';
import { useLiveUpdates } from './live-updates.ts';

const ID = '018f0000-0000-7000-8000-000000000201';

class FakeEventSource extends EventTarget {
  static readonly CLOSED = 2;
  static opened: FakeEventSource[] = [];
  readyState = 1;
  readonly url: string;

  constructor(url: string) {
    super();
    this.url = url;
    FakeEventSource.opened.push(this);
  }

  close(): void {
    this.readyState = FakeEventSource.CLOSED;
  }

  say(type: string, data: object): void {
    act(() => void this.dispatchEvent(new MessageEvent(type, { data: JSON.stringify(data) })));
  }
}

beforeEach(() => {
  FakeEventSource.opened = [];
  vi.stubGlobal('EventSource', FakeEventSource);
});

function Listening() {
  const connected = useLiveUpdates();
  const { data } = useQuery(notificationList());
  return (
    <>
      <Notifications />
      <ConnectionBar connected={connected} />
      <p>unread: {data?.unread ?? 'unknown'}</p>
    </>
  );
}

function source(): FakeEventSource {
  const newest = FakeEventSource.opened.at(-1);
  if (!newest) throw new Error('Nothing listens.');
  return newest;
}

test('a new notification is counted and shown as it comes', async () => {
  let unread = 0;
  const notification = {
    id: ID,
    kind: 'reminder',
    conversationId: ID,
    contactName: 'Ana',
    channel: { id: ID, kind: 'whatsapp', name: 'Vendas' },
    text: null,
    lastMessage: null,
    windowClosesAt: null,
    createdAt: new Date().toISOString(),
    readAt: null,
  };
  fakeServer({
    'GET /api/v1/notifications': () => ({
      body: { items: unread === 0 ? [] : [notification], nextCursor: null, unread },
    }),
  });
  renderConsole(<Listening />);
  expect(await screen.findByText('unread: 0')).toBeDefined();
  expect(source().url).toBe('/api/v1/events');
  unread = 1;
  source().say('notification.created', { type: 'notification.created', id: ID });
  expect(await screen.findByText('unread: 1')).toBeDefined();
  const link = await screen.findByRole('link', { name: 'Ana is waiting for your answer' });
  expect(link.getAttribute('href')).toBe(`/conversations/${ID}`);
});

test('a lost line is told after a moment, and everything is asked again when it is back', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true });
  const asked = fakeServer({
    'GET /api/v1/notifications': () => ({ body: { items: [], nextCursor: null, unread: 0 } }),
  });
  renderConsole(<Listening />);
  expect(await screen.findByText('unread: 0')).toBeDefined();
  source().readyState = 0;
  act(() => void source().dispatchEvent(new Event('error')));
  expect(screen.queryByText(/connection to the server was lost/)).toBeNull();
  await act(() => vi.advanceTimersByTimeAsync(4_000));
  expect(screen.getByText(/connection to the server was lost/)).toBeDefined();
  const before = asked.length;
  act(() => void source().dispatchEvent(new Event('open')));
  await waitFor(() => expect(asked.length).toBe(before + 1));
  expect(screen.queryByText(/connection to the server was lost/)).toBeNull();
  vi.useRealTimers();
});
