import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { fakeServer } from '../../test-support/fake-server.ts';
import { renderConsole } from '../../test-support/render-console.tsx';
import { SetupPage } from './setup-page.tsx';

const SETUP = 'POST /api/v1/setup';

beforeEach(() => window.history.replaceState(null, '', '/setup?token=secret-token'));

async function fillIn(person: ReturnType<typeof renderConsole>, password = 'correct horse'): Promise<void> {
  await person.type(screen.getByLabelText('Your name'), ' Paula Lima ');
  await person.type(screen.getByLabelText('E-mail'), 'paula@loja.example');
  await person.type(screen.getByLabelText('Password'), password);
  await person.type(screen.getByLabelText('Company'), 'Loja Janela');
}

function submit(person: ReturnType<typeof renderConsole>): Promise<void> {
  return person.click(screen.getByRole('button', { name: 'Create the account' }));
}

test('creates the account with what the browser knows, and goes on to Home', async () => {
  const asked = fakeServer({ [SETUP]: () => ({ status: 201, body: { status: 'created' } }) });
  const person = renderConsole(<SetupPage />);
  await fillIn(person);
  await submit(person);
  await waitFor(() => expect(window.location.pathname).toBe('/'));
  expect(asked[0]?.body).toEqual({
    token: 'secret-token',
    name: 'Paula Lima',
    email: 'paula@loja.example',
    password: 'correct horse',
    accountName: 'Loja Janela',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    locale: 'en',
  });
});

test('says at each field what is missing, and sends nothing', async () => {
  const asked = fakeServer({});
  const person = renderConsole(<SetupPage />);
  await submit(person);
  expect(screen.getByText('Write your name.')).toBeDefined();
  expect(screen.getByText('Write your e-mail address.')).toBeDefined();
  expect(screen.getByText('Use at least 10 characters.')).toBeDefined();
  expect(screen.getByText('Write the name of your company.')).toBeDefined();
  expect(asked).toHaveLength(0);
});

test('refuses a password of nine characters', async () => {
  const asked = fakeServer({});
  const person = renderConsole(<SetupPage />);
  await fillIn(person, '123456789');
  await submit(person);
  expect(screen.getByText('Use at least 10 characters.')).toBeDefined();
  expect(asked).toHaveLength(0);
});

test('shows what the server says of a field at that field', async () => {
  const errors = [{ field: 'email', code: 'email', message: 'This address is taken.' }];
  fakeServer({ [SETUP]: () => ({ status: 400, body: { code: 'JANELA_INVALID_REQUEST', title: 'No.', errors } }) });
  const person = renderConsole(<SetupPage />);
  await fillIn(person);
  await submit(person);
  expect(await screen.findByText('This address is taken.')).toBeDefined();
  expect(screen.queryByText('No.')).toBeNull();
});

test('shows a spent link as what it is', async () => {
  fakeServer({
    [SETUP]: () => ({ status: 403, body: { code: 'JANELA_SETUP_LINK_SPENT', title: 'This link has been used.' } }),
  });
  const person = renderConsole(<SetupPage />);
  await fillIn(person);
  await submit(person);
  expect(await screen.findByText('This link has been used.')).toBeDefined();
});

test('asks for the whole link where the token is missing', () => {
  window.history.replaceState(null, '', '/setup');
  renderConsole(<SetupPage />);
  expect(screen.getByRole('heading', { name: 'This link is not complete' })).toBeDefined();
});
