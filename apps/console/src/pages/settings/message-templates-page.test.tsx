import { screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { MessageTemplate } from '../../api/answers.ts';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { sampleMe } from '../../test-support/sample-me.ts';
import { violations } from '../../test-support/violations.ts';
import { MessageTemplatesPage } from './message-templates-page.tsx';

const ready: MessageTemplate = {
  id: '018f0000-0000-7000-8000-000000000601',
  name: 'pedido_pronto',
  language: 'pt_BR',
  channelKind: 'whatsapp',
  category: 'utility',
  status: 'approved',
  parameters: ['1'],
  body: 'Oi {{1}}!',
  updatedAt: '2026-11-23T12:00:00Z',
};

function show(items: readonly MessageTemplate[], answer = { status: 201, body: {} as unknown }) {
  const asked = fakeServer({
    'GET /api/v1/me': () => ({ body: sampleMe() }),
    'GET /api/v1/message-templates': () => ({ body: { items } }),
    'POST /api/v1/message-templates': () => answer,
    [`PATCH /api/v1/message-templates/${ready.id}`]: () => ({ body: ready }),
    [`DELETE /api/v1/message-templates/${ready.id}`]: () => ({ status: 204 }),
  });
  const person = renderConsole(
    <main>
      <MessageTemplatesPage />
    </main>,
  );
  const written = () => asked.filter(({ method }) => method !== 'GET');
  return { person, written };
}

test('lists what is known, for everybody to read', async () => {
  show([ready]);
  expect(await screen.findByRole('heading', { name: 'pedido_pronto' })).toBeDefined();
  expect(screen.getByText('Approved')).toBeDefined();
  expect(await violations()).toEqual([]);
});

test('one is added; its gaps are read from its text', async () => {
  const { person, written } = show([]);
  await person.click(await screen.findByRole('button', { name: 'Add a template' }));
  await person.type(await screen.findByRole('textbox', { name: 'Name' }), 'aviso');
  await person.click(screen.getByRole('textbox', { name: 'Text' }));
  await person.paste('Oi {{nome}}, {{ pedido }} e {{nome}}');
  expect(await violations()).toEqual([]);
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(written().map(({ body }) => body)).toEqual([
      {
        name: 'aviso',
        language: 'pt_BR',
        channelKind: 'whatsapp',
        category: 'utility',
        status: 'approved',
        body: 'Oi {{nome}}, {{ pedido }} e {{nome}}',
        parameters: ['nome', 'pedido'],
      },
    ]),
  );
});

test('what the server refuses is told at its field', async () => {
  const body = { status: 400, errors: [{ field: 'parameters', code: 'custom', message: 'Each may be there once.' }] };
  const { person } = show([ready], { status: 400, body });
  await person.click(await screen.findByRole('button', { name: 'Add a template' }));
  await person.type(await screen.findByRole('textbox', { name: 'Name' }), 'aviso');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Each may be there once.')).toBeDefined();
});

test('a name Meta could not have is told before anything is sent', async () => {
  const { person, written } = show([ready]);
  await person.click(await screen.findByRole('button', { name: 'Add a template' }));
  await person.type(await screen.findByRole('textbox', { name: 'Name' }), 'Aviso Novo');
  await person.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByText('Small letters, digits and underscores, as Meta shows it.')).toBeDefined();
  expect(written()).toEqual([]);
});

test('one is changed and taken away', async () => {
  const { person, written } = show([ready]);
  await person.click(await screen.findByRole('button', { name: 'Edit pedido_pronto' }));
  await person.click(await screen.findByRole('combobox', { name: 'Status at Meta' }));
  await person.click(await screen.findByRole('option', { name: 'Paused by Meta', hidden: true }));
  await person.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(written()[0]?.body).toMatchObject({ name: 'pedido_pronto', status: 'paused' }));
  await person.click(await screen.findByRole('button', { name: 'Edit pedido_pronto' }));
  await person.click(await screen.findByRole('button', { name: 'Remove it here' }));
  await waitFor(() => expect(written().map(({ method }) => method)).toEqual(['PATCH', 'DELETE']));
});
