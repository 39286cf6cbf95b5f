import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Task } from '../../api/answers.ts';
import { TaskLink } from '../../app/task-link.tsx';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { violations } from '../../test-support/violations.ts';
import { TasksPage } from './tasks-page.tsx';

const call: Task = {
  id: '018f0000-0000-7000-8000-000000000501',
  title: 'Ligar para Ana',
  dueAt: new Date(Date.now() - 3_600_000).toISOString(),
  createdAt: new Date().toISOString(),
  doneAt: null,
  doneBy: null,
  memberIds: [],
  conversationId: '018f0000-0000-7000-8000-000000000001',
  contactName: 'Ana',
  channel: { id: '018f0000-0000-7000-8000-000000000003', kind: 'whatsapp', name: 'Vendas' },
};

test('what is overdue says so, leads to the conversation, and is gone once ticked off', async () => {
  let done = false;
  fakeServer({
    'GET /api/v1/tasks': () => ({ body: { items: done ? [] : [call], nextCursor: null, open: done ? 0 : 1 } }),
    [`POST /api/v1/tasks/${call.id}/done`]: () => {
      done = true;
      return { body: { ...call, doneAt: new Date().toISOString() } };
    },
  });
  const person = renderConsole(
    <>
      <TaskLink compact={false} />
      <TasksPage />
    </>,
  );
  expect(await screen.findByText(/^Overdue since/)).toBeDefined();
  expect(await screen.findByRole('link', { name: 'Tasks 1 open' })).toBeDefined();
  expect(screen.getByRole('link', { name: 'Ana' }).getAttribute('href')).toBe(`/conversations/${call.conversationId}`);
  expect(await violations()).toEqual([]);
  await person.click(screen.getByRole('checkbox', { name: 'Ligar para Ana' }));
  expect(await screen.findByText('Nothing to do')).toBeDefined();
  await waitFor(() => expect(screen.getByRole('link', { name: 'Tasks' })).toBeDefined());
});
