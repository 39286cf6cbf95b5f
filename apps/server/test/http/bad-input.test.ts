import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ERRORS, type ErrorEntry } from '../../src/http/errors/catalogue.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel } from '../../test-support/api/seed.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
});
afterAll(() => api.close());

const ANY = '0190a0a0-0000-7000-8000-000000000000';

const CHANNEL = {
  kind: 'whatsapp',
  name: 'Loja',
  externalId: '1065',
  accessToken: 'EAAG-access-token',
  appSecret: 'meta-app-secret',
};

describe('a field that cannot be used is named', () => {
  test.each([
    ['PATCH', '/api/v1/account', { timeZone: 'Mars/Olympus' }, 'timeZone', 'time zone'],
    ['PATCH', '/api/v1/account', { timeZone: '+03:00' }, 'timeZone', 'time zone'],
    ['PATCH', '/api/v1/account', { timeZone: 3 }, 'timeZone', 'wrong type'],
    ['PATCH', '/api/v1/account', { locale: 'fr' }, 'locale', 'cannot be used'],
    ['PATCH', '/api/v1/account', { name: '   ' }, 'name', 'too short'],
    ['PATCH', '/api/v1/me', { name: 'x'.repeat(121) }, 'name', 'too long'],
    ['POST', '/api/v1/channels', { ...CHANNEL, kind: 'telegram' }, 'kind', 'cannot be used'],
    ['POST', '/api/v1/channels', { ...CHANNEL, safetyMargin: 'one minute' }, 'safetyMargin', 'not a duration'],
    ['POST', '/api/v1/channels', { ...CHANNEL, safetyMargin: 'P1M' }, 'safetyMargin', 'not a duration'],
    ['POST', '/api/v1/channels', { ...CHANNEL, safetyMargin: 'P30D' }, 'safetyMargin', 'twelve hours'],
    ['POST', '/api/v1/channels', { ...CHANNEL, accessToken: undefined }, 'accessToken', 'missing'],
    ['POST', '/api/v1/webhook-endpoints', { url: 'ftp://example.com' }, 'url', 'http or https'],
    ['POST', '/api/v1/webhook-endpoints', { url: 'javascript:alert(1)' }, 'url', 'http or https'],
    ['POST', '/api/v1/api-keys', { name: 'CRM', role: 'root' }, 'role', 'cannot be used'],
    ['GET', '/api/v1/conversations?limit=0', undefined, 'limit', 'too small'],
    ['GET', '/api/v1/conversations?limit=101', undefined, 'limit', 'too large'],
    ['GET', '/api/v1/conversations?replyStatus=maybe', undefined, 'replyStatus', 'cannot be used'],
    ['GET', '/api/v1/conversations?channelId=1', undefined, 'channelId', 'cannot be used'],
    ['GET', '/api/v1/conversations/not-an-id', undefined, 'id', 'cannot be used'],
    ['PUT', '/api/v1/flows/not-an-id', { draft: {}, revision: 1 }, 'id', 'cannot be used'],
    ['POST', '/api/v1/flows', { templateId: '24h-reminder', locale: 'fr' }, 'locale', 'cannot be used'],
    ['POST', '/api/v1/flows', { name: '' }, 'name', 'too short'],
    ['POST', '/api/v1/flows', {}, 'name', 'missing'],
    ['PUT', `/api/v1/flows/${ANY}`, { draft: {}, revision: 2_147_483_647 }, 'revision', 'too large'],
    ['POST', `/api/v1/flows/${ANY}/publish`, { revision: Number.MAX_SAFE_INTEGER }, 'revision', 'too large'],
  ] as const)('%s %s %j', async (...row) => {
    const [method, url, body, field, words] = row;
    const answer = await api.call(method, url, { as: ana.as, ...(body === undefined ? {} : { body }) });
    expect(answer.statusCode).toBe(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    const problem = answer.json<{ code: string; errors: { field: string; message: string }[] }>();
    expect(problem.code).toBe('JANELA_INVALID_REQUEST');
    expect(problem.errors).toEqual([expect.objectContaining({ field, message: expect.stringContaining(words) })]);
  });

  test.each([
    'nonsense',
    'e30',
    Buffer.from('[1,2]').toString('base64url'),
    Buffer.from('[0,"x","y"]').toString('base64url'),
    // Well formed, but no sort key that the database could compare.
    Buffer.from(`[0,1.5,1,"${ANY}"]`).toString('base64url'),
    Buffer.from(`[0,1e12,1,"${ANY}"]`).toString('base64url'),
    Buffer.from(`[1e300,0,1,"${ANY}"]`).toString('base64url'),
  ])('a cursor that is none of ours (%s)', async (cursor) => {
    const answer = await api.call('GET', `/api/v1/conversations?cursor=${cursor}`, { as: ana.as });
    expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'cursor', code: 'cursor' }] });
  });
});

describe('a body that cannot be read', () => {
  const deep = `{"revision":1,"draft":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;

  test.each([
    ['is no JSON', '{"draft":', 400, 'JANELA_MALFORMED_JSON'],
    ['nests deeply', deep, 400, 'JANELA_TOO_DEEP'],
    [
      'is larger than any flow',
      JSON.stringify({ draft: { a: 'x'.repeat(4_300_000) }, revision: 1 }),
      413,
      'JANELA_TOO_LARGE',
    ],
    ['poisons prototypes', '{"draft":{"__proto__":{"admin":true}},"revision":1}', 400, 'JANELA_MALFORMED_JSON'],
    ['is a list', '[]', 400, 'JANELA_INVALID_REQUEST'],
    ['is nothing', '', 400, 'JANELA_INVALID_REQUEST'],
  ])('%s', async (...row) => {
    const [, body, status, code] = row;
    const answer = await api.call('PUT', `/api/v1/flows/${ANY}`, { as: ana.as, body });
    expect(answer.json()).toMatchObject({ status, code });
    expect(answer.statusCode).toBe(status);
    expect(answer.body).not.toMatch(/\.ts|node_modules|at \w+ \(/);
  });

  test('is larger than a megabyte, where no flow is sent', async () => {
    const answer = await api.call('PATCH', '/api/v1/me', { as: ana.as, body: { name: 'x'.repeat(1_100_000) } });
    expect(answer.json()).toMatchObject({ status: 413, code: 'JANELA_TOO_LARGE' });
  });

  test('is of another type', async () => {
    const answer = await api.call('PATCH', '/api/v1/account', {
      as: ana.as,
      headers: { 'content-type': 'application/xml' },
      body: '<name>Loja</name>',
    });
    expect(answer.json()).toMatchObject({ status: 400, code: 'JANELA_INVALID_REQUEST' });
  });

  test('brackets inside texts are no nesting', async () => {
    const answer = await api.call('PATCH', '/api/v1/account', { as: ana.as, body: `{"name":"${'[{\\"'.repeat(25)}"}` });
    expect(answer.statusCode).toBe(200);
  });
});

test('bad input writes nothing', async () => {
  const list = await api.call('GET', '/api/v1/channels', { as: ana.as });
  expect(list.json()).toEqual({ items: [] });
});

describe('a problem', () => {
  test.each([
    ['en', 'There is nothing here.'],
    ['pt-BR,pt;q=0.9,en;q=0.8', 'Não há nada aqui.'],
    ['pt-PT', 'Não há nada aqui.'],
    ['es-AR', 'Aquí no hay nada.'],
    ['fr,de;q=0.7', 'There is nothing here.'],
  ])('speaks the language asked for (%s)', async (language, title) => {
    for (const url of ['/api/v1/nothing', '/api/nowhere', '/webhooks/elsewhere', '/api/v1/flows/%zz', '/%ff']) {
      const answer = await api.call('GET', url, { headers: { 'accept-language': language } });
      expect(answer.json()).toEqual({
        type: 'urn:janela:error:JANELA_NOT_FOUND',
        title,
        status: 404,
        code: 'JANELA_NOT_FOUND',
        retryable: false,
      });
    }
  });

  test('of ours says nothing of our insides, and is noted', async () => {
    const channel = await connectChannel(api, ana);
    // Sealed with another key: what an operator has who lost theirs.
    await api.services.pool.query(`update channels set secrets = '\\x00' where id = $1`, [channel.id]);
    const answer = await api.call('GET', `/api/v1/channels/${channel.id}`, { as: ana.as });
    expect(answer.json()).toEqual({
      type: 'urn:janela:error:JANELA_INTERNAL',
      title: 'Something went wrong on our side. It has been noted.',
      status: 500,
      code: 'JANELA_INTERNAL',
      retryable: true,
    });
    expect(api.log.join('\n')).toContain('a request failed');
  });

  test.each(['members', 'sessions'])('of the database leaves no value of anybody’s in the log (%s)', async (table) => {
    await api.services.pool.query(`alter table ${table} rename to misplaced`);
    const answer = await api.call('GET', '/api/v1/me', { as: ana.as });
    await api.services.pool.query(`alter table misplaced rename to ${table}`);
    expect(answer.json()).toMatchObject({ status: 500, code: 'JANELA_INTERNAL' });
    const log = api.log.join('\n');
    expect(log).toContain(`${table}\\" does not exist`);
    expect(log).not.toContain(ana.userId);
    const token = decodeURIComponent(ana.as['cookie'] ?? '').replace(/^.*session_token=|\..*$/g, '');
    expect(token.length).toBeGreaterThan(20);
    expect(log).not.toContain(token);
  });

  test('exists in three languages for every code', () => {
    for (const { title, status } of Object.values<ErrorEntry>(ERRORS)) {
      expect(status).toBeGreaterThanOrEqual(400);
      expect(new Set(Object.values(title)).size).toBe(3);
    }
  });
});
