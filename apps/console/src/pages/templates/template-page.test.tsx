import { Notifications } from '@mantine/notifications';
import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { Route, Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { Template } from '../../api/answers.ts';
import { fakeServer, type FakeAnswer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleDocument, sampleFlowDetail } from '../../test-support/sample-flow.ts';
import { sampleMe } from '../../test-support/sample-me.ts';
import { sampleTemplate } from '../../test-support/sample-template.ts';
import { violations } from '../../test-support/violations.ts';
import { TemplatePage } from './template-page.tsx';

const CREATED = sampleFlowDetail({ id: '018f0000-0000-7000-8000-000000000309', name: 'Reminder' });
const ASKS: Template['asks'] = [
  {
    targets: [{ node: 'team', field: 'recipients' }],
    label: { en: 'Who is told', 'pt-BR': 'Quem é avisado', es: 'A quién se avisa' },
  },
];

interface Shown {
  readonly template?: Partial<Template>;
  readonly role?: 'admin' | 'agent';
  readonly routes?: Readonly<Record<string, () => FakeAnswer>>;
}

function show({ template = {}, role = 'admin', routes = {} }: Shown = {}) {
  const listed = sampleTemplate('reminder', { name: 'Reminder', asks: ASKS, ...template });
  const me = sampleMe(role);
  const asked = fakeServer({
    'GET /api/v1/me': () => ({ body: me }),
    'GET /api/v1/account': () => ({ body: me.account }),
    'GET /api/v1/templates': () => ({ body: { items: [listed] } }),
    'GET /api/v1/account-templates': () => ({ body: { items: [] } }),
    'GET /api/v1/templates/reminder': () => ({ body: { ...listed, document: sampleDocument(), scenarios: {} } }),
    'GET /api/v1/channels': () => ({ body: { items: [] } }),
    'GET /api/v1/members': () => ({ body: { items: [] } }),
    'GET /api/v1/flows': () => ({ body: { items: [] } }),
    'GET /api/v1/surroundings': () => ({ body: { workingHours: null, fields: [], otherFlows: [] } }),
    'POST /api/v1/flows': () => ({ status: 201, body: CREATED }),
    [`POST /api/v1/flows/${CREATED.id}/publish`]: () => ({ body: { number: 1 } }),
    [`DELETE /api/v1/flows/${CREATED.id}`]: () => ({ status: 204 }),
    ...routes,
  });
  const place = memoryLocation({ path: '/flows/templates/reminder', record: true });
  const person = renderConsole(
    <Router hook={place.hook}>
      <Notifications />
      <main>
        <Route path="/flows/templates/:id" component={TemplatePage} />
      </main>
    </Router>,
  );
  return { person, asked, places: place.history };
}

test('it says what it does, step by step, and asks only for what it needs', async () => {
  show();
  expect(await screen.findByRole('heading', { level: 1, name: 'Reminder' })).toBeDefined();
  const steps = (await screen.findAllByRole('listitem')).map(({ textContent }) => textContent);
  expect(steps).toHaveLength(2);
  expect(await screen.findByRole('group', { name: 'Who is told' })).toBeDefined();
  expect(screen.queryByText('Working hours')).toBeNull();
  expect(await violations()).toEqual([]);
});

test('what was answered goes into a flow that is live with one click', async () => {
  const { person, asked, places } = show();
  await person.click(await screen.findByRole('checkbox', { name: 'Everyone' }));
  await person.click(screen.getByRole('button', { name: 'Publish now' }));
  await waitFor(() => expect(places.at(-1)).toBe('/flows'));
  expect(await screen.findByText('Reminder is live: version 1')).toBeDefined();
  expect(asked.find(({ method, path }) => method === 'POST' && path === '/api/v1/flows')?.body).toEqual({
    templateId: 'reminder',
    locale: 'en',
    answers: [{ node: 'team', field: 'recipients', value: [{ type: 'assignee' }, { type: 'everyone' }] }],
  });
});

test('a problem is told at its field, and nothing is made', async () => {
  const { person, asked } = show();
  await person.click(await screen.findByRole('checkbox', { name: /responsible|assigned|in charge/i }));
  await person.click(screen.getByRole('button', { name: 'Publish now' }));
  expect(await screen.findByText(/Choose at least|at least one/i)).toBeDefined();
  expect(asked.filter(({ method }) => method === 'POST')).toEqual([]);
});

test('a flow that the server does not publish is not left behind', async () => {
  const { person, asked } = show({
    routes: {
      [`POST /api/v1/flows/${CREATED.id}/publish`]: () => ({
        status: 422,
        body: {
          code: 'JANELA_FLOW_INVALID',
          title: 'The flow has problems.',
          errors: [{ field: 'nodes', code: 'no-trigger', severity: 'error', message: 'x' }],
        },
      }),
    },
  });
  await person.click(await screen.findByRole('button', { name: 'Publish now' }));
  expect(await screen.findByText('It cannot be published yet')).toBeDefined();
  expect(asked.filter(({ method }) => method === 'DELETE')).toHaveLength(1);
});

test('working hours are asked for where the template goes by them and the account has none', async () => {
  const { person, asked, places } = show({
    template: { needs: ['working-hours'] },
    routes: { 'PATCH /api/v1/account': () => ({ body: sampleMe().account }) },
  });
  expect(await screen.findByText('Working hours')).toBeDefined();
  await person.click(screen.getByRole('button', { name: 'Open in the designer' }));
  await waitFor(() => expect(places.at(-1)).toBe(`/flows/${CREATED.id}`));
  expect(asked.find(({ method }) => method === 'PATCH')?.body).toMatchObject({
    workingHours: { timeZone: 'America/Sao_Paulo' },
  });
});

test('it is tried before anything is made: what a customer writes is played, and the clock is moved', async () => {
  const { person, asked } = show();
  await person.click(await screen.findByRole('button', { name: 'Try it' }));
  const log = await screen.findByRole('log', { name: 'Conversation' }, { timeout: 10_000 });
  await person.type(screen.getByRole('textbox', { name: 'As the customer' }), 'Oi, tem horário?{Enter}');
  expect(log.textContent).toContain('Oi, tem horário?');
  expect(screen.getByText('The window is open.')).toBeDefined();
  expect(log.textContent).not.toContain('Told the team');
  await person.click(screen.getByRole('button', { name: 'To what comes next' }));
  expect(log.textContent).toContain('Told the team');
  expect(await violations()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'From the beginning' }));
  expect(log.textContent).toBe('Write something to begin.');
  expect(asked.every(({ method }) => method === 'GET')).toBe(true);
});

test('an agent may look', async () => {
  show({ role: 'agent' });
  expect(await screen.findByText('An admin of your account can use it.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Publish now' })).toBeNull();
});
