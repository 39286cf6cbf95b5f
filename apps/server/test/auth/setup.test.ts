import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSetupLink } from '../../src/auth/setup-token.ts';
import { users, verifications } from '../../src/database/schema/index.ts';
import { openTestApi, PUBLIC_URL, type TestApi } from '../../test-support/api/open-test-api.ts';
import { SETUP, signUpFirst } from '../../test-support/api/sign-up.ts';

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

test('what cannot be used is refused with the name of its field, in the language asked for', async () => {
  const answer = await api.call('POST', '/api/v1/setup', {
    headers: { 'accept-language': 'pt-BR,pt;q=0.9' },
    body: { ...SETUP, token: await newToken(), email: 'ana', timeZone: 'Mars/Olympus', password: 'short' },
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({
    code: 'JANELA_INVALID_REQUEST',
    errors: expect.arrayContaining([
      expect.objectContaining({ field: 'email', message: 'Isto não é um endereço de e-mail.' }),
      expect.objectContaining({ field: 'timeZone', message: expect.stringContaining('fuso horário') }),
      expect.objectContaining({ field: 'password' }),
    ]),
  });
});
