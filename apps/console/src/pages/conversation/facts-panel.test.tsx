import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { fakeServer, type FakeAnswer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleConversation } from '../../test-support/sample-conversation.ts';
import { violations } from '../../test-support/violations.ts';
import { FactsPanel } from './facts-panel.tsx';

const conversation = { ...sampleConversation({ hoursLeft: 2 }), fields: { cpf: '123' }, stage: 'Novo' };
const PATCH = `PATCH /api/v1/conversations/${conversation.id}/facts`;
const task = {
  id: '018f0000-0000-7000-8000-000000000501',
  title: 'Ligar para Ana',
  dueAt: null,
  createdAt: '2026-11-23T12:00:00Z',
  doneAt: null,
  doneBy: null,
  memberIds: [],
  conversationId: conversation.id,
  contactName: 'Ana',
  channel: conversation.channel,
};

function show() {
  const asked = fakeServer({
    'GET /api/v1/labels': () => ({
      body: { tags: ['Atacado', 'VIP'], stages: ['Novo', 'Pago'], fields: ['cpf', 'cor'] },
    }),
    'GET /api/v1/members': () => ({ body: { items: [{ id: 'caio', name: 'Caio', email: 'c@x', role: 'agent' }] } }),
    'GET /api/v1/tasks': (): FakeAnswer => ({ body: { items: [task], nextCursor: null, open: 1 } }),
    [`POST /api/v1/tasks/${task.id}/done`]: () => ({ body: { ...task, doneAt: '2026-11-23T13:00:00Z' } }),
    [PATCH]: () => ({ status: 202, body: { tags: [], fields: {}, stage: null, assigneeId: null } }),
  });
  const person = renderConsole(<FactsPanel conversation={conversation} opened onClose={() => undefined} />);
  const changes = () => asked.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  return { person, asked, changes };
}

test('is usable with assistive technology', async () => {
  show();
  await screen.findByText('Ligar para Ana');
  expect(await violations()).toEqual([]);
});

test('a tag is added and another taken away', async () => {
  const { person, changes } = show();
  const box = await screen.findByRole('combobox', { name: 'Tags' });
  await person.type(box, 'Atacado{Enter}');
  await waitFor(() => expect(changes()).toEqual([{ tags: { add: ['Atacado'], remove: [] } }]));
  await person.type(box, '{Backspace}');
  await waitFor(() => expect(changes()[1]).toEqual({ tags: { add: [], remove: ['VIP'] } }));
});

test('the stage changes once one leaves the field, and not where it is as it was', async () => {
  const { person, changes } = show();
  const box = await screen.findByRole('combobox', { name: 'Stage' });
  await person.clear(box);
  await person.type(box, 'Novo');
  await person.tab();
  expect(changes()).toEqual([]);
  await person.clear(box);
  await person.type(box, 'Pago');
  await person.tab();
  await waitFor(() => expect(changes()).toEqual([{ stage: 'Pago' }]));
});

test('a field is changed, emptied and added; a name that texts cannot use is told', async () => {
  const { person, changes } = show();
  const cpf = await screen.findByRole('textbox', { name: 'cpf' });
  await person.clear(cpf);
  await person.tab();
  await waitFor(() => expect(changes()).toEqual([{ fields: { cpf: null } }]));
  await person.type(screen.getByRole('combobox', { name: 'Name of the new field' }), 'Cor Favorita');
  expect(screen.getByText('Small letters, digits and underscores')).toBeDefined();
  await person.clear(screen.getByRole('combobox', { name: 'Name of the new field' }));
  await person.type(screen.getByRole('combobox', { name: 'Name of the new field' }), 'cor');
  await person.type(screen.getByRole('textbox', { name: 'Value of the new field' }), 'azul{Enter}');
  await waitFor(() => expect(changes()[1]).toEqual({ fields: { cor: 'azul' } }));
});

test('the conversation is given to a person', async () => {
  const { person, changes } = show();
  await person.click(await screen.findByRole('combobox', { name: 'Responsible' }));
  await person.click(await screen.findByRole('option', { name: 'Caio', hidden: true }));
  await waitFor(() => expect(changes()).toEqual([{ assigneeId: 'caio' }]));
});

test('an open task is ticked off', async () => {
  const { person, asked } = show();
  const row = (await screen.findByText('Ligar para Ana')).closest('li');
  if (row === null) throw new Error('The task is no row.');
  await person.click(within(row).getByRole('checkbox'));
  await waitFor(() => expect(asked.some(({ path }) => path.endsWith('/done'))).toBe(true));
});
