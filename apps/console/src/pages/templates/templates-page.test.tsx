import { Notifications } from '@mantine/notifications';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { fakeServer, type FakeAnswer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleMe } from '../../test-support/sample-me.ts';
import { sampleAccountTemplate, sampleTemplate } from '../../test-support/sample-template.ts';
import { violations } from '../../test-support/violations.ts';
import { TemplatesPage } from './templates-page.tsx';

const OWN = sampleAccountTemplate();
const GALLERY = [
  sampleTemplate('reminder', { name: 'Último lembrete' }),
  sampleTemplate('leads', { name: 'Leads', goals: ['win-leads', 'sell'] }),
  sampleTemplate('salon', { name: 'Salon', industries: ['beauty'], goals: ['sell'] }),
  sampleTemplate('clinic', { name: 'Consultório', industries: ['clinic'], goals: ['remind'] }),
];

interface Shown {
  readonly query?: string;
  readonly role?: 'admin' | 'agent';
  readonly routes?: Readonly<Record<string, () => FakeAnswer>>;
}

function show({ query = '', role = 'admin', routes = {} }: Shown = {}) {
  const asked = fakeServer({
    'GET /api/v1/me': () => ({ body: sampleMe(role) }),
    'GET /api/v1/templates': () => ({ body: { items: GALLERY } }),
    'GET /api/v1/account-templates': () => ({ body: { items: [OWN] } }),
    ...routes,
  });
  const place = memoryLocation({ path: '/flows/templates', searchPath: query, record: true });
  const person = renderConsole(
    <Router hook={place.hook} searchHook={place.searchHook}>
      <Notifications />
      <TemplatesPage />
    </Router>,
  );
  return { person, asked, places: place.history };
}

async function titles(): Promise<readonly (string | null)[]> {
  await screen.findByRole('searchbox', { name: 'Search templates' });
  return screen.queryAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
}

test('the own ones come first, each with its channels and the way to it; no flow is loaded before it is seen', async () => {
  const { asked } = show();
  expect(await titles()).toEqual(['Nosso lembrete', 'Último lembrete', 'Leads', 'Salon', 'Consultório']);
  expect(screen.getByRole('link', { name: 'Leads' }).getAttribute('href')).toBe('/flows/templates/leads');
  expect(asked.every(({ path }) => !path.startsWith('/api/v1/templates/'))).toBe(true);
  expect(await violations()).toEqual([]);
});

test.each([
  ['q=ultimo', ['Último lembrete']],
  ['q=consultorio+CLINIC', ['Consultório']],
  ['q=win', ['Leads']],
  ['goal=sell', ['Nosso lembrete', 'Leads', 'Salon']],
  ['industry=beauty', ['Nosso lembrete', 'Último lembrete', 'Leads', 'Salon']],
  ['industry=beauty&goal=sell&q=salon', ['Salon']],
  ['q=nothing', []],
])('the address ?%s shows %j', async (query, shown) => {
  show({ query });
  expect(await titles()).toEqual(shown);
  if (shown.length === 0) expect(screen.getByRole('heading', { name: 'No template fits' })).toBeDefined();
});

test('what is looked for stands in the address', async () => {
  const { person, places } = show();
  await person.click(await screen.findByRole('radio', { name: 'Sell' }));
  await waitFor(() => expect(places.at(-1)).toBe('/flows/templates?goal=sell'));
  await person.type(screen.getByRole('searchbox', { name: 'Search templates' }), 'sal');
  await waitFor(() => expect(places.at(-1)).toBe('/flows/templates?q=sal&goal=sell'));
});

test('an own one is renamed and deleted by admins, and only shared by others', async () => {
  const path = `/api/v1/account-templates/${OWN.id}`;
  const { person, asked } = show({
    routes: { [`PATCH ${path}`]: () => ({ body: OWN }), [`DELETE ${path}`]: () => ({ status: 204 }) },
  });
  await person.click(await screen.findByRole('button', { name: 'More for Nosso lembrete' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Rename' }));
  const dialog = await screen.findByRole('dialog', { name: 'Rename the template' });
  const name = within(dialog).getByRole('textbox', { name: 'Name' });
  await person.clear(name);
  await person.click(within(dialog).getByRole('button', { name: 'Save' }));
  expect(within(dialog).getByText('Give it a name that you will recognise.')).toBeDefined();
  await person.type(name, 'Outro');
  await person.click(within(dialog).getByRole('checkbox', { name: 'Remind' }));
  await person.click(within(dialog).getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(asked.find(({ method }) => method === 'PATCH')?.body).toEqual({
    title: 'Outro',
    summary: 'Avisa a equipe.',
    goals: ['sell', 'remind'],
    industries: ['beauty'],
  });
  await person.click(screen.getByRole('button', { name: 'More for Nosso lembrete' }));
  await person.click(await screen.findByRole('menuitem', { name: 'Delete' }));
  await person.click(await screen.findByRole('button', { name: 'Delete the template' }));
  await waitFor(() => expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1));
});

test('an agent looks and shares, no more', async () => {
  const { person } = show({ role: 'agent' });
  await person.click(await screen.findByRole('button', { name: 'More for Nosso lembrete' }));
  const items = (await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent);
  expect(items).toEqual(['Share as a file']);
  expect(screen.queryByRole('button', { name: 'Import a template' })).toBeNull();
});

test('a file that is no whole template is refused with every problem', async () => {
  const { person, asked } = show({
    routes: {
      'POST /api/v1/account-templates/import': () => ({
        status: 422,
        body: {
          code: 'JANELA_TEMPLATE_FILE_INVALID',
          title: 'This file is not a whole template. Nothing was kept.',
          errors: [
            { field: 'title', code: 'too_small', message: 'This is too short.' },
            { field: 'scenarios.0.name', code: 'not-a-scenario', message: 'This scenario cannot be read here.' },
          ],
        },
      }),
    },
  });
  await person.click(await screen.findByRole('button', { name: 'Import a template' }));
  const input = await screen.findByLabelText('Choose a file');
  await person.upload(input, new File(['no json'], 'a.json', { type: 'application/json' }));
  expect(await screen.findByText(/This is not the file of a template/)).toBeDefined();
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
  await person.upload(input, new File(['{"janelaTemplate":1}'], 'b.json', { type: 'application/json' }));
  expect(await screen.findByText('scenarios.0.name')).toBeDefined();
  expect(screen.getByText('This is too short.')).toBeDefined();
  expect(asked.find(({ method }) => method === 'POST')?.body).toEqual({ file: { janelaTemplate: 1 } });
});
