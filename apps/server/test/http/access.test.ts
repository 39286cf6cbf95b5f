import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { mayActAs, type Role } from '../../src/auth/caller.ts';
import { routesOf } from '../../src/http/access.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';
import { callableRoutes } from '../../test-support/api/callable-routes.ts';

/** Everything that anybody may call. A new line here is a decision. */
const PUBLIC = [
  'GET /api/auth/get-session',
  'GET /api/auth/list-sessions',
  'GET /api/docs',
  'GET /api/docs/',
  'GET /api/docs/js/scalar.js',
  'GET /api/openapi.json',
  'GET /healthz',
  'GET /metrics',
  'GET /readyz',
  'GET /webhooks/meta/:channel',
  'POST /api/auth/change-password',
  'POST /api/auth/revoke-other-sessions',
  'POST /api/auth/sign-in/email',
  'POST /api/auth/sign-out',
  'POST /api/v1/setup',
  'POST /webhooks/meta/:channel',
];

let api: TestApi;
let owner: SignedIn;
let people: Readonly<Record<Role, SignedIn>>;

beforeAll(async () => {
  api = await openTestApi();
  owner = await signUpFirst(api);
  const { accountId } = owner;
  people = {
    owner,
    admin: await addPerson(api, { role: 'admin', email: 'bia@example.com', accountId }),
    agent: await addPerson(api, { role: 'agent', email: 'caio@example.com', accountId }),
  };
});
afterAll(() => api.close());

/** What is a person's own: an API key has no notifications, no language and makes no keys. A new line is a decision. */
const FOR_MEMBERS = [
  'GET /api/v1/me',
  'PATCH /api/v1/me',
  'GET /api/v1/notifications',
  'POST /api/v1/notifications/:id/read',
  'POST /api/v1/notifications/read-all',
  'GET /api/v1/api-keys',
  'POST /api/v1/api-keys',
  'DELETE /api/v1/api-keys/:id',
  'GET /api/v1/events',
];

/** An id that exists nowhere: whoever is let in gets no further than 404. */
const NOBODY = '0190a0a0-0000-7000-8000-000000000000';

function urlOf(url: string): string {
  return url.replace(':id', NOBODY);
}

async function newKey(role: Role): Promise<string> {
  const answer = await api.call('POST', '/api/v1/api-keys', { as: owner.as, body: { name: 'CRM', role } });
  return answer.json<{ key: string }>().key;
}

describe('every route', () => {
  test('says who may call it, and what is public is public on purpose', () => {
    const routes = routesOf(api.app);
    expect(routes.filter(({ config }) => config?.access === undefined)).toEqual([]);
    const open = callableRoutes(api.app).filter(
      // The console's own files come and go with its build; none of them is under these paths.
      ({ access, url }) => access === 'public' && /^\/(api|webhooks|healthz|readyz|metrics)/.test(url),
    );
    expect(open.map(({ method, url }) => `${method} ${url}`).sort((a, b) => a.localeCompare(b))).toEqual(
      [...PUBLIC].sort((a, b) => a.localeCompare(b)),
    );
  });

  test('that is not public refuses who is not signed in', async () => {
    const closed = callableRoutes(api.app).filter(({ access }) => access !== 'public');
    expect(closed.length).toBeGreaterThan(30);
    for (const { method, url } of closed) {
      for (const as of [
        {},
        { authorization: 'Bearer jnl_guessed' },
        { cookie: 'janela.session_token=guessed.guessed' },
      ]) {
        const answer = await api.call(method, urlOf(url), { as });
        expect([`${method} ${url}`, answer.statusCode, answer.json<{ code: string }>().code]).toEqual([
          `${method} ${url}`,
          401,
          'JANELA_SIGN_IN_NEEDED',
        ]);
      }
    }
  });

  test.each(['agent', 'admin', 'owner'] as const)('keeps what is above the role of an %s closed', async (role) => {
    const key = await newKey(role);
    const closed = callableRoutes(api.app).filter(({ access }) => access !== 'public' && !mayActAs(role, access));
    expect(closed.length > 0).toBe(role === 'agent');
    for (const { method, url } of closed) {
      for (const as of [people[role].as, { authorization: `Bearer ${key}` }]) {
        const answer = await api.call(method, urlOf(url), { as });
        expect([`${method} ${url}`, answer.statusCode]).toEqual([`${method} ${url}`, 403]);
      }
    }
  });
});

describe('what the role of a caller opens', () => {
  /** What the body lacks or the id does not name is found out after who calls; being refused is never it. */
  const LET_IN = new Set([200, 202, 400, 404]);
  const KEPT_FROM_KEYS = new Set([400, 403]);

  test.each(['agent', 'admin', 'owner'] as const)('is open to an %s, as a person and by a key', async (role) => {
    const key = await newKey(role);
    const routes = callableRoutes(api.app).filter(({ access }) => access !== 'public' && mayActAs(role, access));
    expect(routes.length).toBeGreaterThan(15);
    for (const { method, url } of routes) {
      const name = `${method} ${url}`;
      // Its answer never ends; `test/live` listens to it.
      if (name !== 'GET /api/v1/events') {
        const answer = await api.call(method, urlOf(url), { as: people[role].as });
        expect([name, answer.statusCode, LET_IN.has(answer.statusCode)]).toEqual([name, expect.any(Number), true]);
      }
      const byKey = await api.call(method, urlOf(url), { as: { 'x-api-key': key } });
      const wanted = FOR_MEMBERS.includes(name) ? KEPT_FROM_KEYS : LET_IN;
      expect([name, byKey.statusCode, wanted.has(byKey.statusCode)]).toEqual([name, expect.any(Number), true]);
    }
  });
});

describe('an API key', () => {
  test('speaks for its account by either header, and is no member', async () => {
    const key = await newKey('agent');
    for (const as of [{ authorization: `Bearer ${key}` }, { 'x-api-key': key }]) {
      const answer = await api.call('GET', '/api/v1/account', { as });
      expect(answer.json()).toMatchObject({ id: owner.accountId });
      expect((await api.call('GET', '/api/v1/me', { as })).statusCode).toBe(403);
    }
  });

  test('is shown once and ends when it is removed', async () => {
    const made = (await api.call('POST', '/api/v1/api-keys', { as: owner.as, body: { name: 'Gone soon' } })).json<{
      id: string;
      key: string;
    }>();
    const listed = await api.call('GET', '/api/v1/api-keys', { as: owner.as });
    expect(listed.body).toContain(made.id);
    expect(listed.body).not.toContain(made.key);
    expect((await api.call('DELETE', `/api/v1/api-keys/${made.id}`, { as: owner.as })).statusCode).toBe(204);
    expect((await api.call('GET', '/api/v1/account', { as: { 'x-api-key': made.key } })).statusCode).toBe(401);
  });

  test('is kept as a hash only, under a long name', async () => {
    const name = 'x'.repeat(120);
    const made = await api.call('POST', '/api/v1/api-keys', { as: owner.as, body: { name } });
    expect(made.statusCode).toBe(201);
    const { key } = made.json<{ key: string }>();
    const kept = JSON.stringify((await api.services.pool.query('select * from api_keys')).rows);
    expect(kept).toContain(name);
    expect(kept).not.toContain(key);
    expect(kept).not.toContain(key.slice(8));
    expect(api.log.join('\n')).not.toContain(key.slice(8));
  });

  test('cannot be given more than its maker may do', async () => {
    const answer = await api.call('POST', '/api/v1/api-keys', {
      as: people.admin.as,
      body: { name: 'Too much', role: 'owner' },
    });
    expect(answer.statusCode).toBe(403);
  });

  test.each(['api-key/create', 'api-key/update', 'organization/create', 'organization/update-member-role'])(
    'nor anything else is made past our rules by the auth library (%s)',
    async (path) => {
      const answer = await api.call('POST', `/api/auth/${path}`, {
        as: people.agent.as,
        headers: { origin: 'http://janela.test' },
        body: { name: 'mine', metadata: { accountId: owner.accountId, role: 'owner' } },
      });
      expect(answer.statusCode).toBe(404);
    },
  );
});

describe('a browser on another website', () => {
  test.each(['cross-site', 'same-site'])('changes nothing with the cookie (%s)', async (site) => {
    const call = (as: Readonly<Record<string, string>>) =>
      api.call('POST', '/api/v1/notifications/read-all', { as, headers: { 'sec-fetch-site': site } });
    expect((await call(owner.as)).json()).toMatchObject({ status: 403, code: 'JANELA_FOREIGN_ORIGIN' });
  });

  test('neither signs anybody out', async () => {
    const answer = await api.call('POST', '/api/auth/sign-out', {
      as: people.agent.as,
      headers: { origin: 'https://elsewhere.example' },
      body: {},
    });
    expect(answer.json()).toMatchObject({ status: 403, code: 'JANELA_FOREIGN_ORIGIN' });
    expect((await api.call('GET', '/api/v1/me', { as: people.agent.as })).statusCode).toBe(200);
  });
});
