import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findUnstorableText } from '../../src/http/unstorable-text.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

function find(json: string): string | null {
  return findUnstorableText(json, JSON.parse(json));
}

describe('a text the database cannot keep', () => {
  test.each([
    ['{"name":"a\\u0000b"}', 'name'],
    ['{"draft":{"nodes":[{"id":"n"},{"text":"half \\ud83d"}]}}', 'draft.nodes.1.text'],
    ['{"draft":{"nodes":{"\\uDE00":1}}}', 'draft.nodes'],
    ['"\\u0000"', ''],
  ])('is found where it stands: %s', (json, path) => {
    expect(find(json)).toBe(path);
  });

  test.each(['{"name":"Ana 😀"}', '{"name":"\\ud83d\\ude00"}', '{"name":"\\\\u0000"}', '{"name":"\\\\ud800"}', 'null'])(
    'is not seen where there is none: %s',
    (json) => {
      expect(find(json)).toBeNull();
    },
  );

  test('is found in whatever body, and only there', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }), (body) => {
        const json = JSON.stringify(body);
        const texts: string[] = [];
        JSON.parse(json, (key, value: unknown) => {
          texts.push(key, ...(typeof value === 'string' ? [value] : []));
          return value;
        });
        const isBad = texts.some((text) => text.includes('\0') || !text.isWellFormed());
        expect(find(json) !== null).toBe(isBad);
      }),
    );
  });
});

describe('the API refuses it with the name of its field', () => {
  let api: TestApi;
  let ana: SignedIn;
  let ids: Readonly<Record<string, string>>;
  beforeAll(async () => {
    api = await openTestApi();
    ana = await signUpFirst(api);
    const { id: channelId } = await connectChannel(api, ana);
    const flow = await api.call('POST', '/api/v1/flows', { as: ana.as, body: { name: 'Hers' } });
    ids = {
      ':flow': flow.json<{ id: string }>().id,
      ':conversation': await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() }),
    };
  });
  afterAll(() => api.close());

  test.each([
    ['PATCH', '/api/v1/me', { name: 'a\0' }, 'name'],
    ['PATCH', '/api/v1/account', { name: 'a\0' }, 'name'],
    ['PUT', '/api/v1/flows/:flow', { revision: 1, draft: { notes: ['fine', 'a\ud800'] } }, 'draft.notes.1'],
    ['POST', '/api/v1/conversations/:conversation/messages', { text: 'a\0' }, 'text'],
    ['POST', '/api/v1/webhook-endpoints', { url: 'https://example.com/\0' }, 'url'],
    ['POST', '/api/v1/api-keys', { name: 'a\0' }, 'name'],
    ['POST', '/api/auth/sign-in/email', { email: 'ana\0@example.com', password: 'whatever it is' }, 'email'],
  ] as const)('%s %s', async (...row) => {
    const [method, url, body, field] = row;
    const answer = await api.call(
      method,
      url.replace(/:\w+/, (name) => ids[name] ?? ''),
      {
        as: ana.as,
        headers: { 'idempotency-key': 'one-of-its-own', 'accept-language': 'es' },
        body,
      },
    );
    expect(answer.json()).toMatchObject({
      status: 400,
      code: 'JANELA_INVALID_REQUEST',
      errors: [{ field, code: 'character', message: expect.stringContaining('carácter') }],
    });
  });
});
