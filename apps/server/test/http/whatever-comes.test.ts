import fc from 'fast-check';
import type { InjectOptions, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { callableRoutes } from '../../test-support/api/callable-routes.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { SETUP, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let ids: Readonly<Record<string, string>>;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  const { id: channels } = await connectChannel(api, ana);
  const made = async (url: string, body: object) =>
    (await api.call('POST', url, { as: ana.as, body })).json<{ id: string }>().id;
  ids = {
    channels,
    flows: await made('/api/v1/flows', { name: 'Hers' }),
    'webhook-endpoints': await made('/api/v1/webhook-endpoints', { url: 'https://example.com/' }),
    'message-templates': await made('/api/v1/message-templates', TEMPLATE),
    tasks: api.services.newId(),
    conversations: await seedConversation(api, ana, { channelId: channels, lastInboundAt: api.clock.now() }),
  };
});
afterAll(() => api.close());

const EMPTY = { schema: { document: 1, nodes: {} }, name: 'Fluxo', nodes: [], edges: [] };

const TEMPLATE = {
  name: 'ready',
  language: 'pt_BR',
  channelKind: 'whatsapp',
  category: 'utility',
  status: 'approved',
  parameters: ['1', '2'],
  body: 'Oi {{1}}',
};

const WORDS = { title: 'Modelo', summary: 'Avisa.', goals: ['sell'], industries: ['any'] };
const EMPTY_ID = '0198c000-0000-7000-8000-000000000000';

/** Bodies the routes take, to be spoilt in one place: what is refused as a whole tests only the first check. */
const GOOD: Readonly<Record<string, object>> = {
  'PATCH /api/v1/me': { name: 'Ana', locale: 'en' },
  'PATCH /api/v1/account': {
    name: 'Loja',
    timeZone: 'UTC',
    locale: 'es',
    country: 'BR',
    workingHours: {
      timeZone: 'America/Sao_Paulo',
      days: { mon: [{ from: '09:00', to: '18:00' }] },
      closedOn: ['2026-12-25'],
    },
  },
  'POST /api/v1/channels': {
    kind: 'messenger',
    name: 'Loja',
    externalId: '1',
    login: 'page',
    appId: '7',
    safetyMargin: 'PT2M',
    accessToken: 'EAAG-access-token',
    appSecret: 'meta-app-secret',
    verifyToken: 'a-verify-token',
  },
  'PATCH /api/v1/channels/:id': { name: 'Loja', enabled: true, safetyMargin: 'PT2M', accessToken: 'EAAG-another' },
  'POST /api/v1/conversations/:id/messages': { text: 'Bom dia!' },
  'POST /api/v1/conversations/:id/notes': { text: 'Prefere à tarde.' },
  'PATCH /api/v1/conversations/:id/facts': {
    tags: { add: ['VIP'], remove: ['Novo'] },
    fields: { cpf: '1' },
    stage: 'Pago',
    assigneeId: null,
  },
  'PUT /api/v1/conversations/:id/assignee': { memberId: null },
  'POST /api/v1/flows': { name: 'Fluxo', draft: EMPTY },
  'PUT /api/v1/flows/:id': { revision: 1, draft: EMPTY },
  'PATCH /api/v1/flows/:id': { name: 'Fluxo' },
  'POST /api/v1/flows/:id/publish': {
    revision: 1,
    note: 'Primeira',
    runs: { kept: 'move', removed: { gone: { action: 'move', toNodeId: 'there' } } },
  },
  'POST /api/v1/flows/:id/runs': { conversationId: '0198c000-0000-7000-8000-000000000000', inputs: { order: '1' } },
  'POST /api/v1/flows/:id/back-tests': { days: 30 },
  'POST /api/v1/account-templates': { flowId: EMPTY_ID, ...WORDS },
  'POST /api/v1/account-templates/import': {
    file: {
      janelaTemplate: 1,
      ...WORDS,
      channels: ['whatsapp'],
      asks: [{ targets: [{ node: 'a', field: 'channels' }] }],
      flow: { ...EMPTY, nodes: [{ id: 'a', kind: 'no-reply', params: {} }] },
      scenarios: [],
    },
  },
  'PATCH /api/v1/account-templates/:id': WORDS,
  'POST /api/v1/message-templates': TEMPLATE,
  'PATCH /api/v1/message-templates/:id': { ...TEMPLATE, name: 'other' },
  'POST /api/v1/webhook-endpoints': { url: 'https://example.com/' },
  'PATCH /api/v1/webhook-endpoints/:id': { url: 'https://example.com/', enabled: true },
  'POST /api/v1/api-keys': { name: 'CRM', role: 'agent' },
  'POST /api/v1/setup': { ...SETUP, token: 'guessed' },
  'POST /api/auth/sign-in/email': { email: 'ana@example.com', password: 'guessed by nobody' },
  'POST /api/auth/change-password': { currentPassword: 'guessed by nobody', newPassword: 'another long one' },
};

const ODD_TEXTS = ['', ' ', 'a\0', 'a\ud800', 'x'.repeat(5_000), '1e999', 'P99999999999D', '../..', "';--", '\u202e'];
const ODD_VALUES = [
  ...ODD_TEXTS,
  -1,
  0,
  1.5,
  2 ** 31 - 1,
  2 ** 31,
  2 ** 53,
  1e308,
  null,
  true,
  [],
  {},
  [[]],
  { 'a\0': 1 },
  { nodes: [{ id: 'a\ud800' }] },
];

let calls = 0;

async function send(method: string, url: string, body?: unknown): Promise<LightMyRequestResponse> {
  calls += 1;
  const [, , , resource = ''] = url.split('/');
  const options: InjectOptions = {
    method,
    url: url.replace(':id', ids[resource] ?? '0190a0a0-0000-7000-8000-000000000000'),
    // Each from an address of its own, so that nobody asks too often.
    remoteAddress: `10.0.${calls >> 8}.${calls & 255}`,
    headers: { ...ana.as, 'idempotency-key': `call-number-${calls}`, 'content-type': 'application/json' },
  };
  const answer = await api.app.inject(body === undefined ? options : { ...options, payload: JSON.stringify(body) });
  if (answer.statusCode >= 400) {
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json()).toMatchObject({ status: answer.statusCode, code: expect.stringMatching(/^JANELA_/) });
  }
  return answer;
}

test('every route that takes a body has one here', () => {
  const taking = callableRoutes(api.app)
    .filter(({ method, url }) => method.startsWith('P') && url.startsWith('/api/'))
    .map(({ method, url }) => `${method} ${url}`)
    .filter(
      (name) =>
        !/(read|read-all|close|cancel|duplicate|pause|resume|done|reopen|test|sign-out|revoke-other-sessions)$/.test(
          name,
        ),
    );
  expect(new Set(Object.keys(GOOD))).toEqual(new Set(taking));
});

test.each(Object.entries(GOOD))('%s: one odd value in a good body is never our fault', async (name, good) => {
  const [method = '', url = ''] = name.split(' ');
  for (const field of Object.keys(good)) {
    for (const value of ODD_VALUES) {
      const { statusCode } = await send(method, url, { ...good, [field]: value });
      expect([field, value, statusCode < 500]).toEqual([field, value, true]);
    }
  }
  for (const body of [...ODD_VALUES, [good], { ...good, 'odd\0': 1 }]) {
    expect([body, (await send(method, url, body)).statusCode < 500]).toEqual([body, true]);
  }
});

const LISTS = [
  '/conversations',
  '/conversations/:id/messages',
  '/conversations/:id/traces',
  '/notifications',
  '/tasks',
  '/flows/:id/runs',
  '/flows/:id/counts',
].map((path) => `/api/v1${path}`);

const QUERIES = [
  'cursor',
  'limit',
  'replyStatus',
  'channelId',
  'unread',
  'nodeId',
  'version',
  'since',
  'until',
  'tag',
  'stage',
  'assigneeId',
  'of',
  'state',
  'conversationId',
];

test.each(LISTS)('GET %s: neither is anything that is asked for', async (url) => {
  for (const name of QUERIES) {
    for (const text of [...ODD_TEXTS, '0000-01-01T00:00:00Z', '9999-12-31T23:59:59Z', '2147483648']) {
      const { statusCode } = await send('GET', `${url}?${name}=${encodeURIComponent(text.toWellFormed())}`);
      expect([name, text, statusCode < 500]).toEqual([name, text, true]);
    }
  }
});

test.each(LISTS)('GET %s: nor a cursor that somebody made up', async (url) => {
  const part = fc.oneof(
    fc.constantFrom<unknown>(0, 1, 1.5, -1, 2 ** 31, 2 ** 53, 1e300, null, 'a\0'),
    fc.double({ noNaN: true }),
    fc.nat(),
    fc.uuid(),
  );
  // Near to what our own look like: one part of these is another, or one is missing.
  const ours = [api.clock.now(), 0, 1_764_000_000.5, '0190a0a0-0000-7000-8000-000000000000'];
  const nearly = fc
    .tuple(
      fc.nat({ max: 3 }),
      part,
      fc.oneof({ arbitrary: fc.constant([0, 1, 2, 3]), weight: 4 }, fc.subarray([0, 1, 2, 3], { minLength: 2 })),
    )
    .map(([place, other, kept]) => kept.map((index) => (index === place ? other : ours[index])));
  await fc.assert(
    fc.asyncProperty(nearly, async (key) => {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
      expect((await send('GET', `${url}?cursor=${cursor}`)).statusCode).toBeLessThan(500);
    }),
    { numRuns: 150 },
  );
});
