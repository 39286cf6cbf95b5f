import { Notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Flow } from '../../api/answers.ts';
import { fakeServer, type FakeAnswer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleDocument, sampleFlow, sampleFlowDetail } from '../../test-support/sample-flow.ts';
import { sampleMe } from '../../test-support/sample-me.ts';
import { FlowsPage } from './flows-page.tsx';

const reminder = sampleFlow({
  id: '018f0000-0000-7000-8000-000000000301',
  name: 'Lembrete de 24 horas',
  state: 'live',
  liveVersion: 3,
  hasUnpublishedChanges: true,
  waitingRuns: 2,
});
const welcome = sampleFlow({ id: '018f0000-0000-7000-8000-000000000302', name: 'Boas-vindas' });
const REMINDER = `/api/v1/flows/${reminder.id}`;

interface Shown {
  readonly flows?: readonly Flow[];
  readonly role?: 'admin' | 'agent';
  readonly at?: string;
  readonly routes?: Readonly<Record<string, () => FakeAnswer | 'unreachable'>>;
}

function show({ flows = [reminder, welcome], role = 'admin', at = '/flows', routes = {} }: Shown = {}) {
  const asked = fakeServer({
    'GET /api/v1/me': () => ({ body: sampleMe(role) }),
    'GET /api/v1/flows': () => ({ body: { items: flows } }),
    ...routes,
  });
  const [path, query] = at.split('?');
  const place = memoryLocation({
    path: path ?? at,
    ...(query === undefined ? {} : { searchPath: query }),
    record: true,
  });
  const person = renderConsole(
    <Router hook={place.hook} searchHook={place.searchHook}>
      <Notifications />
      <FlowsPage />
    </Router>,
  );
  return { person, asked, places: place.history };
}

async function menuOf(person: ReturnType<typeof show>['person'], name: string) {
  await person.click(await screen.findByRole('button', { name: `More for ${name}` }));
  return screen.findByRole('menu');
}

test('a flow tells its state, its unpublished changes and how many conversations are in it', async () => {
  show();
  const row = (await screen.findByRole('link', { name: reminder.name })).closest('li');
  expect(row?.textContent).toContain('Live');
  expect(row?.textContent).toContain('Version 3');
  expect(row?.textContent).toContain('Unpublished changes');
  expect(row?.textContent).toContain('In 2 conversations');
  const other = screen.getByRole('link', { name: welcome.name }).closest('li');
  expect(other?.textContent).toContain('Draft');
  expect(other?.textContent).not.toContain('Unpublished');
  expect(screen.getByRole('link', { name: welcome.name }).getAttribute('href')).toBe(`/flows/${welcome.id}`);
});

test.each([
  ['?q=LEMB', [reminder.name]],
  ['?state=draft', [welcome.name]],
  ['?q=lembrete&state=draft', []],
])('the address %s shows %j', async (query, names) => {
  show({ at: `/flows${query}` });
  await screen.findByRole('searchbox', { name: 'Search flows' });
  expect(screen.queryAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
    names.length === 0 ? ['No flow fits'] : names,
  );
});

test('what is searched for stands in the address', async () => {
  const { person, places } = show();
  await person.type(await screen.findByRole('searchbox', { name: 'Search flows' }), 'boas');
  await waitFor(() => expect(places.at(-1)).toBe('/flows?q=boas'));
  expect(screen.queryByRole('link', { name: reminder.name })).toBeNull();
});

test('an empty flow asks for a name and opens', async () => {
  const created = sampleFlowDetail({ id: '018f0000-0000-7000-8000-000000000309', name: 'Novo' });
  const { person, asked, places } = show({
    routes: { 'POST /api/v1/flows': () => ({ status: 201, body: created }) },
  });
  await person.click(await screen.findByRole('button', { name: 'New flow' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Empty flow' }));
  await person.click(await screen.findByRole('button', { name: 'Create the flow' }));
  expect(await screen.findByText('Give it a name that you will recognise.')).toBeDefined();
  await person.type(screen.getByRole('textbox', { name: 'Name' }), ' Novo {Enter}');
  await waitFor(() => expect(places.at(-1)).toBe(`/flows/${created.id}`));
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Novo' });
});

test('renames, and keeps the new name when the server refuses', async () => {
  let refuse = true;
  const { person, asked } = show({
    routes: {
      [`PATCH ${REMINDER}`]: () =>
        refuse ? { status: 400, body: { title: 'This name cannot be used.' } } : { body: reminder },
    },
  });
  const menu = await menuOf(person, reminder.name);
  await person.click(within(menu).getByRole('menuitem', { name: 'Rename' }));
  const field = await screen.findByRole<HTMLInputElement>('textbox', { name: 'Name' });
  await person.clear(field);
  await person.type(field, 'Outro{Enter}');
  expect(await screen.findByText('This name cannot be used.')).toBeDefined();
  expect(field.value).toBe('Outro');
  refuse = false;
  await person.click(screen.getByRole('button', { name: 'Rename' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.findLast(({ method }) => method === 'PATCH')?.body).toEqual({ name: 'Outro' });
});

test('deleting names what is lost and asks once', async () => {
  const { person, asked } = show({ routes: { [`DELETE ${REMINDER}`]: () => ({ status: 204 }) } });
  const menu = await menuOf(person, reminder.name);
  await person.click(within(menu).getByRole('menuitem', { name: 'Delete' }));
  const dialog = await screen.findByRole('dialog', { name: /Delete “Lembrete de 24 horas”/ });
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    'The draft with all its blocks',
    'All published versions and their notes',
    'What it does for you: it stops at once',
    'Its place in 2 conversations that are under way',
  ]);
  await person.click(within(dialog).getByRole('button', { name: 'Delete the flow' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test('pauses a live flow; a failure is told', async () => {
  const { person } = show({ routes: { [`POST ${REMINDER}/pause`]: () => 'unreachable' } });
  const menu = await menuOf(person, reminder.name);
  await person.click(within(menu).getByRole('menuitem', { name: 'Pause' }));
  expect(await screen.findByText('Lembrete de 24 horas was not changed')).toBeDefined();
});

test('an agent may look and export, no more', async () => {
  const { person } = show({ role: 'agent' });
  expect(await screen.findByRole('link', { name: reminder.name })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'New flow' })).toBeNull();
  const menu = await menuOf(person, reminder.name);
  expect(
    within(menu)
      .getAllByRole('menuitem')
      .map(({ textContent }) => textContent),
  ).toEqual(['Export as a file']);
});

test('imports a whole flow from a file', async () => {
  const created = sampleFlowDetail({ id: '018f0000-0000-7000-8000-000000000309' });
  const { person, asked, places } = show({
    routes: { 'POST /api/v1/flows': () => ({ status: 201, body: created }) },
  });
  await person.click(await screen.findByRole('button', { name: 'New flow' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Import from a file' }));
  const document = sampleDocument('Do arquivo');
  const file = new File([`\uFEFF${JSON.stringify(document)}`], 'flow.json', { type: 'application/json' });
  await person.upload(await screen.findByLabelText('Choose a file'), file);
  await waitFor(() => expect(places.at(-1)).toBe(`/flows/${created.id}`));
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ name: 'Do arquivo', draft: document });
});

test('a file that is no whole flow creates nothing and tells every problem with its place', async () => {
  const { person, asked } = show();
  await person.click(await screen.findByRole('button', { name: 'New flow' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Import from a file' }));
  const broken = {
    ...sampleDocument(),
    nodes: [{ id: 'team', kind: 7, name: 'Avisar a equipe' }],
    edges: [{ id: 'e1', from: { node: 'silence' }, to: { node: 'team' } }],
  };
  const field = await screen.findByRole('textbox', { name: 'Or paste its text' });
  await person.click(field);
  await person.paste(JSON.stringify(broken));
  await person.click(screen.getByRole('button', { name: 'Create the flow' }));
  const alert = await screen.findByText('This file cannot be used');
  const problems = alert.closest('[role="alert"]');
  expect(problems?.textContent).toContain('Block “Avisar a equipe” · kind');
  expect(problems?.textContent).toContain('Connection “e1” · from.port');
  await person.clear(field);
  await person.type(field, 'not a flow');
  await person.click(screen.getByRole('button', { name: 'Create the flow' }));
  expect(await screen.findByText('This is not a file of a flow')).toBeDefined();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
});
