import { screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Receiver } from '../../api/answers.ts';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleMe } from '../../test-support/sample-me.ts';
import { violations } from '../../test-support/violations.ts';
import { ReceiversPage } from './receivers-page.tsx';

const CHAT = 'https://hooks.slack.com/…4xKz';
const ID = '018f0000-0000-7000-8000-000000000701';
const chat: Receiver = { id: ID, kind: 'slack', url: CHAT, enabled: true, createdAt: '2026-11-23T12:00:00Z' };

function show({ items = [chat], role = 'admin' }: { items?: readonly Receiver[]; role?: 'admin' | 'agent' } = {}) {
  const listed = [...items];
  const asked = fakeServer({
    'GET /api/v1/me': () => ({ body: sampleMe(role) }),
    'GET /api/v1/webhook-endpoints': () => ({ body: { items: listed } }),
    'POST /api/v1/webhook-endpoints': ({ body }) => {
      const added = { ...chat, ...(body as object), id: ID.replace('701', '702') };
      listed.push(added);
      return { status: 201, body: { ...added, secret: 'whsec_c2VjcmV0' } };
    },
    [`PATCH /api/v1/webhook-endpoints/${ID}`]: () => {
      listed[0] = { ...chat, enabled: false };
      return { body: listed[0] };
    },
    [`POST /api/v1/webhook-endpoints/${ID}/test`]: () => ({ body: { delivered: false, code: 'http_404' } }),
    [`DELETE /api/v1/webhook-endpoints/${ID}`]: () => {
      listed.shift();
      return { status: 204 };
    },
  });
  const person = renderConsole(
    <main>
      <ReceiversPage />
    </main>,
  );
  return { person, written: () => asked.filter(({ method }) => method !== 'GET') };
}

test('a receiver is tested, turned off, and removed after one question', async () => {
  const { person } = show();
  await person.click(await screen.findByRole('button', { name: `Test ${CHAT}` }));
  expect(await screen.findByText('It refused the test with status 404.')).toBeDefined();
  await person.click(screen.getByRole('switch', { name: `${CHAT} is told` }));
  await waitFor(() => expect(screen.getByRole('switch')).toHaveProperty('checked', false));
  expect(await violations()).toEqual([]);
  await person.click(screen.getByRole('button', { name: `Remove ${CHAT}` }));
  const question = await screen.findByRole('dialog', { name: 'Remove this receiver?' });
  expect(question.textContent).toContain(CHAT);
  await person.click(within(question).getByRole('button', { name: 'Remove it' }));
  expect(await screen.findByText('Nobody is told outside of Janela yet')).toBeDefined();
});

test('a team chat is added by its address', async () => {
  const { person, written } = show({ items: [] });
  await person.click(await screen.findByRole('button', { name: 'Add a receiver' }));
  const dialog = await screen.findByRole('dialog');
  await person.click(within(dialog).getByRole('button', { name: 'Add' }));
  expect(await within(dialog).findByText('Write a full address, such as https://…')).toBeDefined();
  expect(await violations()).toEqual([]);
  await person.type(within(dialog).getByRole('textbox', { name: 'Address' }), 'https://hooks.slack.com/services/T/B/x');
  await person.click(within(dialog).getByRole('button', { name: 'Add' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(written().map(({ body }) => body)).toEqual([{ kind: 'slack', url: 'https://hooks.slack.com/services/T/B/x' }]);
});

test('another system gets its secret, shown once', async () => {
  const { person } = show({ items: [] });
  await person.click(await screen.findByRole('button', { name: 'Add a receiver' }));
  await person.click(await screen.findByRole('radio', { name: 'Another system' }));
  await person.type(screen.getByRole('textbox', { name: 'Address' }), 'https://example.com/hook');
  await person.click(screen.getByRole('button', { name: 'Add' }));
  expect(await screen.findByRole('textbox', { name: 'Secret' })).toHaveProperty('value', 'whsec_c2VjcmV0');
  await person.click(screen.getByRole('button', { name: 'I have kept it' }));
  expect(await screen.findByText('https://example.com/hook')).toBeDefined();
  expect(screen.queryByText(/whsec/)).toBeNull();
});

test('agents are told that it is not for them', async () => {
  show({ role: 'agent' });
  expect(await screen.findByText('Only admins of your account see these')).toBeDefined();
});
