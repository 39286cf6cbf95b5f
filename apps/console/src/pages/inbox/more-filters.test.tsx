import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleMe } from '../../test-support/sample-me.ts';
import { violations } from '../../test-support/violations.ts';
import { MoreFilters } from './more-filters.tsx';

beforeEach(() => {
  window.history.replaceState(null, '', '/inbox');
  const { member } = sampleMe();
  fakeServer({
    'GET /api/v1/me': () => ({ body: sampleMe() }),
    'GET /api/v1/labels': () => ({ body: { tags: ['Atacado', 'VIP'], stages: ['Novo'], fields: [] } }),
    'GET /api/v1/members': () => ({
      body: { items: [{ id: member.id, name: 'Ana Souza', email: 'a@x', role: 'admin' }] },
    }),
  });
});

async function open() {
  const person = renderConsole(
    <main>
      <MoreFilters />
    </main>,
  );
  await person.click(screen.getByRole('button', { name: /^More filters/ }));
  await screen.findByRole('combobox', { name: 'Tag', hidden: true });
  return person;
}

test('what is chosen stands in the address, beside what stood there', async () => {
  window.history.replaceState(null, '', '/inbox?status=pending');
  const person = await open();
  expect(await violations()).toEqual([]);
  await person.click(screen.getByRole('combobox', { name: 'Tag', hidden: true }));
  await person.click(await screen.findByRole('option', { name: 'VIP', hidden: true }));
  await person.click(screen.getByRole('combobox', { name: 'Responsible', hidden: true }));
  await person.click(await screen.findByRole('option', { name: 'Me', hidden: true }));
  await waitFor(() =>
    expect(Object.fromEntries(new URLSearchParams(window.location.search))).toEqual({
      status: 'pending',
      tag: 'VIP',
      assignee: sampleMe().member.id,
    }),
  );
  expect(screen.getByRole('button', { name: 'More filters, 2 set', hidden: true })).toBeDefined();
});

test('a tag of an old address is shown though nobody has it any more', async () => {
  window.history.replaceState(null, '', '/inbox?tag=Velho');
  await open();
  expect(screen.getByRole<HTMLInputElement>('combobox', { name: 'Tag', hidden: true }).value).toBe('Velho');
});
