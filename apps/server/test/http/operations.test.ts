import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openTestApi();
});
afterAll(() => api.close());

test('the API documents itself in OpenAPI 3.1, with who may call what and how it fails', async () => {
  const document = (await api.call('GET', '/api/openapi.json')).json<{
    openapi: string;
    paths: Record<string, Record<string, { description?: string; responses: Record<string, object> }>>;
  }>();
  expect(document.openapi).toBe('3.1.0');
  expect(document.paths['/api/v1/channels/{id}']?.['delete']).toMatchObject({
    description: 'Least role: admin.',
    responses: { default: { content: { 'application/problem+json': expect.any(Object) } } },
  });
  const told = Object.keys(document.paths).filter((path) => !/^\/(api\/v1|healthz|readyz)/.test(path));
  expect(told).toEqual([]);
});

test('the reading page needs nothing from elsewhere', async () => {
  const page = await api.call('GET', '/api/docs/');
  expect(page.statusCode).toBe(200);
  const scripts = [...page.body.matchAll(/<(?:script|link)[^>]+(?:src|href)="([^"]+)"/g)].map(([, address]) => address);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts.filter((address) => /^(https?:)?\/\//.test(address ?? ''))).toEqual([]);
  const policy = String(page.headers['content-security-policy']);
  expect(policy).toContain("default-src 'self'");
  expect(policy).not.toContain('https:');
});

test('nothing inline runs as a script anywhere else', async () => {
  const answer = await api.call('GET', '/api/v1/me');
  const policy = String(answer.headers['content-security-policy']);
  expect(policy).toContain("script-src 'self'");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  expect(policy).toContain("frame-ancestors 'none'");
});

test('the metrics are for this machine only', async () => {
  const near = await api.call('GET', '/metrics');
  expect(near.body).toContain('janela_webhooks_total');
  const far = await api.app.inject({ url: '/metrics', remoteAddress: '203.0.113.9' });
  expect(far.statusCode).toBe(404);
  // What a stranger claims about themselves is not believed unless a proxy was declared.
  const claims = await api.app.inject({
    url: '/metrics',
    remoteAddress: '203.0.113.9',
    headers: { 'x-forwarded-for': '127.0.0.1' },
  });
  expect(claims.statusCode).toBe(404);
});

test('behind a proxy only what the proxy itself says is believed', async () => {
  const behind = await openTestApi({ trustProxy: true });
  const from = (address: string, remoteAddress = '127.0.0.1') =>
    behind.app.inject({ url: '/metrics', remoteAddress, headers: { 'x-forwarded-for': address } });
  expect((await from('203.0.113.9')).statusCode).toBe(404);
  // The proxy adds the address it sees behind whatever its caller claimed.
  expect((await from('127.0.0.1, 203.0.113.9')).statusCode).toBe(404);
  // Somebody who found a way around the proxy.
  expect((await from('127.0.0.1', '203.0.113.9')).statusCode).toBe(404);
  expect((await from('127.0.0.1')).statusCode).toBe(200);
  await behind.close();
});

test('who asks too often is told so, and when to ask again', async () => {
  const ask = () => api.call('POST', '/api/v1/setup', { headers: { 'accept-language': 'es' }, body: {} });
  const answers = [];
  while (answers.length < 21) answers.push(await ask());
  const refused = answers.filter(({ statusCode }) => statusCode === 429);
  expect(refused).toHaveLength(1);
  expect(refused[0]?.headers['content-type']).toContain('application/problem+json');
  expect(refused[0]?.headers['retry-after']).toBeDefined();
  expect(refused[0]?.json()).toEqual({
    type: 'urn:janela:error:JANELA_TOO_MANY_REQUESTS',
    title: 'Demasiadas peticiones. Espera un momento e inténtalo de nuevo.',
    status: 429,
    code: 'JANELA_TOO_MANY_REQUESTS',
    retryable: true,
  });
});
