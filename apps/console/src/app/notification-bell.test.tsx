import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Notification, NotificationPage } from '../api/answers.ts';
import { fakeServer } from '../test-support/fake-server.ts';
import { renderConsole } from '../test-support/render-console.tsx';
import { NotificationBell } from './notification-bell.tsx';

const reminder: Extract<Notification, { kind: 'reminder' }> = {
  id: '018f0000-0000-7000-8000-000000000201',
  kind: 'reminder',
  conversationId: '018f0000-0000-7000-8000-000000000001',
  contactName: 'Ana',
  channel: { id: '018f0000-0000-7000-8000-000000000003', kind: 'whatsapp', name: 'Vendas' },
  text: null,
  lastMessage: { at: '2026-11-22T12:00:00Z', text: 'Tem o azul?' },
  windowClosesAt: new Date(Date.now() + 59 * 60_000 + 30_000).toISOString(),
  createdAt: new Date().toISOString(),
  readAt: null,
};

function page(items: readonly Notification[]): { body: NotificationPage } {
  return {
    body: { items: [...items], nextCursor: null, unread: items.filter(({ readAt }) => readAt === null).length },
  };
}

const LIST = 'GET /api/v1/notifications';

test('tells how many are unread, and what they say', async () => {
  const own = { ...reminder, id: '018f0000-0000-7000-8000-000000000202', text: 'Call Ana back' };
  const missed = {
    ...reminder,
    id: '018f0000-0000-7000-8000-000000000203',
    kind: 'missed' as const,
    readAt: reminder.createdAt,
  };
  fakeServer({ [LIST]: () => page([reminder, own, missed]) });
  const person = renderConsole(<NotificationBell compact={false} />);
  await person.click(await screen.findByRole('button', { name: 'Notifications 2 unread' }));
  const panel = await screen.findByRole('dialog', { name: 'Notifications' });
  const [first, second, third] = within(panel).getAllByRole('link');
  expect(first?.textContent).toBe('Ana is waiting for your answer');
  expect(second?.textContent).toBe('Call Ana back');
  expect(third?.textContent).toBe('Ana was not answered in time');
  expect(within(panel).getAllByText('59 min left')).toHaveLength(3);
  expect(within(panel).getAllByText('Tem o azul?')).toHaveLength(3);
});

test('leads to the conversation, and is read then', async () => {
  const asked = fakeServer({
    [LIST]: () => page([reminder]),
    [`POST /api/v1/notifications/${reminder.id}/read`]: () => ({ body: { status: 'ok' } }),
  });
  const person = renderConsole(<NotificationBell compact />);
  await person.click(await screen.findByRole('button', { name: 'Notifications 1 unread' }));
  await person.click(await screen.findByRole('link', { name: 'Ana is waiting for your answer' }));
  expect(window.location.pathname).toBe(`/conversations/${reminder.conversationId}`);
  await waitFor(() => expect(asked.some(({ method }) => method === 'POST')).toBe(true));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

test('a task leads to its conversation, new rules of a platform to the flow that they stop', async () => {
  const { id, conversationId, contactName, channel, createdAt, readAt } = reminder;
  const task: Notification = {
    kind: 'task',
    title: 'Send the price list',
    id,
    conversationId,
    contactName,
    channel,
    createdAt,
    readAt,
  };
  const flowId = '018f0000-0000-7000-8000-000000000301';
  const rules: Notification = {
    kind: 'rules-changed',
    id: '018f0000-0000-7000-8000-000000000204',
    createdAt,
    readAt: createdAt,
    flowId,
    flowName: 'Lembrete',
    messages: 2,
    from: '2027-01-15',
  };
  fakeServer({ [LIST]: () => page([task, rules]) });
  const person = renderConsole(<NotificationBell compact={false} />);
  await person.click(await screen.findByRole('button', { name: 'Notifications 1 unread' }));
  const panel = await screen.findByRole('dialog', { name: 'Notifications' });
  const [first, second] = within(panel).getAllByRole('link');
  expect(first?.textContent).toBe('New task: Send the price list');
  expect(first?.getAttribute('href')).toBe(`/conversations/${conversationId}`);
  expect(second?.textContent).toBe('“Lembrete” stops working on January 15, 2027');
  expect(second?.getAttribute('href')).toBe(`/flows/${flowId}`);
  expect(within(panel).getByText(/2 messages of this flow will be refused/)).toBeTruthy();
});

test('reads all at once', async () => {
  let read = false;
  const seen = { ...reminder, readAt: reminder.createdAt };
  fakeServer({
    [LIST]: () => page([read ? seen : reminder]),
    'POST /api/v1/notifications/read-all': () => {
      read = true;
      return { body: { status: 'ok' } };
    },
  });
  const person = renderConsole(<NotificationBell compact={false} />);
  await person.click(await screen.findByRole('button', { name: 'Notifications 1 unread' }));
  await person.click(await screen.findByRole('button', { name: 'Mark all as read' }));
  await waitFor(() => expect(screen.queryByText('Unread')).toBeNull());
});

test('says so when there is nothing', async () => {
  fakeServer({ [LIST]: () => page([]) });
  const person = renderConsole(<NotificationBell compact={false} />);
  await person.click(screen.getByRole('button', { name: 'Notifications' }));
  expect(await screen.findByText('All quiet')).toBeDefined();
});
