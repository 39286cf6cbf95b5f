import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSetupLink } from '../../src/auth/setup-token.ts';
import { accounts, credentials, members, sessions, users, verifications } from '../../src/database/schema/index.ts';
import { openTestApi, PUBLIC_URL, type TestApi } from '../../test-support/api/open-test-api.ts';
import { SETUP, signUpFirst } from '../../test-support/api/sign-up.ts';
import { startSecondServer } from '../../test-support/api/start-second-server.ts';

let api: TestApi;
beforeEach(async () => {
  api = await openTestApi();
});
afterEach(() => api.close());

async function newToken(): Promise<string> {
  const link = await createSetupLink(api.services, PUBLIC_URL);
  return new URL(link ?? '').searchParams.get('token') ?? '';
}

test('the link of a first start creates the account with its owner and signs them in', async () => {
  const answer = await api.call('POST', '/api/v1/setup', { body: { ...SETUP, token: await newToken() } });
  expect(answer.statusCode).toBe(201);
  const [session] = answer.cookies;
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
  const me = await api.call('GET', '/api/v1/me', {
    as: { cookie: `${session?.name}=${encodeURIComponent(session?.value ?? '')}` },
  });
  expect(me.json()).toMatchObject({
    user: { name: SETUP.name, email: SETUP.email, locale: 'pt-BR' },
    member: { role: 'owner' },
    account: { name: SETUP.accountName, timeZone: SETUP.timeZone, locale: 'pt-BR' },
  });
});

test('a link works once, and there is none once somebody has an account', async () => {
  const token = await newToken();
  const body = { ...SETUP, token };
  const [one, other] = await Promise.all([
    api.call('POST', '/api/v1/setup', { body }),
    api.call('POST', '/api/v1/setup', { body: { ...body, email: 'bia@example.com' } }),
  ]);
  expect(new Set([one.statusCode, other.statusCode])).toEqual(new Set([201, 403]));
  expect(await api.services.db.select().from(users)).toHaveLength(1);
  expect(await createSetupLink(api.services, PUBLIC_URL)).toBeNull();
});

test('each start makes a new link and ends the one before', async () => {
  const old = await newToken();
  const young = await newToken();
  expect((await api.call('POST', '/api/v1/setup', { body: { ...SETUP, token: old } })).json()).toMatchObject({
    status: 403,
    code: 'JANELA_SETUP_LINK_SPENT',
  });
  expect((await api.call('POST', '/api/v1/setup', { body: { ...SETUP, token: young } })).statusCode).toBe(201);
});

test('a link grows old', async () => {
  const token = await newToken();
  await api.clock.setTime(api.clock.now() + 7 * 24 * 3_600_000);
  expect((await api.call('POST', '/api/v1/setup', { body: { ...SETUP, token } })).statusCode).toBe(403);
  expect(await api.services.db.select().from(users)).toHaveLength(0);
});

test('the token itself is kept nowhere', async () => {
  const token = await newToken();
  const kept = JSON.stringify(await api.services.db.select().from(verifications));
  expect(kept).toContain('first-account');
  expect(kept).not.toContain(token);
});

test('nobody signs up by themselves', async () => {
  await signUpFirst(api);
  const answer = await api.call('POST', '/api/auth/sign-up/email', {
    body: { email: 'eve@example.com', password: SETUP.password, name: 'Eve' },
  });
  expect(answer.statusCode).toBe(404);
  expect(await api.services.db.select().from(users)).toHaveLength(1);
});

test.each([
  ['pt-BR', 'Isto não é um endereço de e-mail.', 'fuso horário', 'Isto é curto'],
  ['en-GB', 'This is not an e-mail address.', 'time zone', 'This is too short'],
  ['es-MX', 'Esto no es una dirección de correo.', 'zona horaria', 'Esto es demasiado corto'],
])('what cannot be used is refused with the name of its field, in the language asked for (%s)', async (...row) => {
  const [language, email, timeZone, password] = row;
  const token = await newToken();
  const answer = await api.call('POST', '/api/v1/setup', {
    headers: { 'accept-language': `${language},fr;q=0.5` },
    body: { ...SETUP, token, email: 'ana', timeZone: 'Mars/Olympus', password: 'short' },
  });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  const problem = answer.json<{ errors: { field: string }[] }>();
  expect(problem).toMatchObject({
    status: 400,
    code: 'JANELA_INVALID_REQUEST',
    errors: expect.arrayContaining([
      expect.objectContaining({ field: 'email', message: email }),
      expect.objectContaining({ field: 'timeZone', message: expect.stringContaining(timeZone) }),
      expect.objectContaining({ field: 'password', message: expect.stringContaining(password) }),
    ]),
  });
  expect(problem.errors).toHaveLength(3);
  // A mistake in the form costs nobody their link.
  expect((await api.call('POST', '/api/v1/setup', { body: { ...SETUP, token } })).statusCode).toBe(201);
});

test('nothing is left half done by a link that is not the one', async () => {
  await newToken();
  const answer = await api.call('POST', '/api/v1/setup', { body: { ...SETUP, token: 'guessed' } });
  expect(answer.json()).toMatchObject({ status: 403, code: 'JANELA_SETUP_LINK_SPENT' });
  expect(answer.cookies).toEqual([]);
  const { db } = api.services;
  for (const table of [users, accounts, members, credentials, sessions]) {
    expect(await db.select().from(table)).toEqual([]);
  }
});

test('an address is the same however it is written, and what signs in is kept as no one can read it', async () => {
  const made = await api.call('POST', '/api/v1/setup', {
    body: { ...SETUP, email: 'Ana.Souza@Example.COM', token: await newToken() },
  });
  expect(made.cookies).toHaveLength(1);
  const signedIn = await api.call('POST', '/api/auth/sign-in/email', {
    body: { email: 'ana.souza@example.com', password: SETUP.password },
  });
  expect(signedIn.statusCode).toBe(200);
  const kept = JSON.stringify(await api.services.db.select().from(credentials));
  expect(kept).not.toContain(SETUP.password);
  expect(api.log.join('\n')).not.toContain(SETUP.password);
});

test('where people come by https, the cookie never travels without it', async () => {
  const server = await startSecondServer(api, { publicUrl: 'https://janela.example' });
  const link = new URL(server.signInUrl ?? '');
  expect(link.origin).toBe('https://janela.example');
  const answer = await fetch(`${server.url}/api/v1/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...SETUP, token: link.searchParams.get('token') }),
  });
  const cookies = answer.headers.getSetCookie();
  await server.close();
  expect(answer.status).toBe(201);
  expect(cookies).toHaveLength(1);
  expect(cookies[0]).toMatch(/^__Secure-janela\.session_token=/);
  for (const attribute of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) expect(cookies[0]).toContain(attribute);
});
