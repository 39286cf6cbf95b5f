import { afterEach, beforeEach, expect, test } from 'vitest';
import { callableRoutes } from '../../test-support/api/callable-routes.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { PASSWORD, SETUP, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let key: string;
beforeEach(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  key = (await api.call('POST', '/api/v1/api-keys', { as: ana.as, body: { name: 'CRM', role: 'owner' } })).json<{
    key: string;
  }>().key;
});
afterEach(() => api.close());

const ANY = '0190a0a0-0000-7000-8000-000000000000';

test('every route says 503 with its code and when to try again, and works once the database is back', async () => {
  api.link.cut();
  const routes = callableRoutes(api.app).filter(({ access }) => access !== 'public');
  for (const { method, url } of routes) {
    for (const as of [ana.as, { 'x-api-key': key }]) {
      const answer = await api.call(method, url.replace(':id', ANY), { as });
      expect([`${method} ${url}`, answer.statusCode, answer.headers['retry-after']]).toEqual([
        `${method} ${url}`,
        503,
        '5',
      ]);
      expect(answer.json()).toMatchObject({ code: 'JANELA_DATABASE_AWAY', retryable: true });
      expect(answer.body).not.toMatch(/ECONN|postgres|select|\.ts/i);
    }
  }
  api.link.mend();
  expect((await api.call('GET', '/api/v1/me', { as: ana.as })).statusCode).toBe(200);
  expect((await api.call('GET', '/api/v1/account', { as: { 'x-api-key': key } })).statusCode).toBe(200);
});

test('neither a sign-in nor the set-up is taken for wrong', async () => {
  api.link.cut();
  const signIn = await api.call('POST', '/api/auth/sign-in/email', { body: { email: ana.email, password: PASSWORD } });
  expect(signIn.json()).toMatchObject({ status: 503, code: 'JANELA_DATABASE_AWAY' });
  const setup = await api.call('POST', '/api/v1/setup', { body: { ...SETUP, token: 'any' } });
  expect(setup.json()).toMatchObject({ status: 503, code: 'JANELA_DATABASE_AWAY' });
});

test('a webhook is not taken, so that the platform sends it again', async () => {
  api.link.cut();
  const answer = await api.call('POST', `/webhooks/meta/${ANY}`, { body: { object: 'page', entry: [] } });
  expect(answer.statusCode).toBe(503);
  expect(answer.headers['retry-after']).toBe('5');
});

test('the process is well, and not ready', async () => {
  expect((await api.call('GET', '/readyz')).statusCode).toBe(200);
  api.link.cut();
  expect((await api.call('GET', '/healthz')).statusCode).toBe(200);
  expect((await api.call('GET', '/readyz')).statusCode).toBe(503);
});
