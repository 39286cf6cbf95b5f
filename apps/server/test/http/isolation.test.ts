import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  accountTemplates,
  backTests,
  apiKeys,
  channels,
  conversationEvents,
  conversations,
  flows,
  flowVersions,
  messageTemplates,
  messages,
  notificationRecipients,
  notifications,
  tasks,
  webhookEndpoints,
} from '../../src/database/schema/index.ts';
import { callableRoutes } from '../../test-support/api/callable-routes.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let stranger: SignedIn;
let strangersKey: string;
/** One thing of Ana's for each resource that has an id in its address. */
let ids: Readonly<Record<string, string>>;
let backTest: string;

beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  stranger = await addPerson(api, { role: 'owner', email: 'eve@example.com' });
  const { db, newId } = api.services;
  const channel = await connectChannel(api, ana);
  const conversation = await seedConversation(api, ana, { channelId: channel.id, lastInboundAt: api.clock.now() });
  const made = async (url: string, body: object) =>
    (await api.call('POST', url, { as: ana.as, body })).json<{ id: string }>().id;
  const notification = newId();
  await db.insert(notifications).values({
    accountId: ana.accountId,
    id: notification,
    kind: 'reminder',
    conversationId: conversation,
    facts: { contactName: null, channelId: channel.id, lastInbound: null, windowClosesAt: null },
    createdAt: api.clock.now(),
  });
  await db
    .insert(notificationRecipients)
    .values({ accountId: ana.accountId, notificationId: notification, memberId: ana.memberId });
  const task = newId();
  await db.insert(tasks).values({
    accountId: ana.accountId,
    id: task,
    conversationId: conversation,
    title: 'Call back',
    recipients: [{ type: 'everyone' }],
    memberIds: [ana.memberId],
    createdAt: api.clock.now(),
  });
  ids = {
    tasks: task,
    'message-templates': await made('/api/v1/message-templates', TEMPLATE),
    channels: channel.id,
    conversations: conversation,
    notifications: notification,
    flows: await made('/api/v1/flows', { templateId: '24h-reminder', locale: 'en' }),
    'webhook-endpoints': await made('/api/v1/webhook-endpoints', { url: 'https://example.com/hook' }),
    'api-keys': await made('/api/v1/api-keys', { name: 'Hers' }),
  };
  ids = {
    ...ids,
    'account-templates': await made('/api/v1/account-templates', { ...KEPT, flowId: ids['flows'] }),
  };
  backTest = await made(`/api/v1/flows/${ids['flows']}/back-tests`, { days: 7 });
  const published = await api.call('POST', `/api/v1/flows/${ids['flows']}/publish`, {
    as: ana.as,
    body: { revision: 1 },
  });
  expect(published.statusCode).toBe(200);
  strangersKey = (
    await api.call('POST', '/api/v1/api-keys', { as: stranger.as, body: { name: 'Theirs', role: 'owner' } })
  ).json<{ key: string }>().key;
});
afterAll(() => api.close());

const KEPT = { title: 'Hers', summary: '', goals: [], industries: [] };
const TEMPLATE = { name: 'ready', language: 'en', channelKind: 'whatsapp', category: 'utility' };

/** A draft that can be saved. */
const EMPTY = { schema: { document: 1, nodes: {} }, nodes: [], edges: [] };

/** A body each route takes, so that nothing but the account can be what refuses it. */
const BODIES: Readonly<Record<string, object>> = {
  'PATCH /api/v1/channels/:id': { name: 'Mine now', enabled: false },
  'POST /api/v1/conversations/:id/messages': { text: 'Hello from elsewhere' },
  'POST /api/v1/conversations/:id/notes': { text: 'A note from elsewhere' },
  'PATCH /api/v1/conversations/:id/facts': { tags: { add: ['Mine now'] } },
  'PUT /api/v1/conversations/:id/assignee': { memberId: null },
  'PUT /api/v1/flows/:id': { draft: { ...EMPTY, name: 'Mine now' }, revision: 1 },
  'PATCH /api/v1/flows/:id': { name: 'Mine now' },
  'POST /api/v1/flows/:id/publish': { revision: 1 },
  'POST /api/v1/flows/:id/back-tests': { days: 7 },
  'POST /api/v1/flows/:id/runs': { conversationId: '0198c000-0000-7000-8000-000000000000' },
  'PATCH /api/v1/account-templates/:id': { title: 'Mine now' },
  'PATCH /api/v1/message-templates/:id': { status: 'paused' },
  'PATCH /api/v1/webhook-endpoints/:id': { url: 'https://evil.example/', enabled: true },
};

function resourceOf(url: string): string {
  return url.split('/')[3] ?? '';
}

async function everythingOfAnas(): Promise<unknown> {
  const { db } = api.services;
  return Promise.all([
    db.select().from(channels),
    db.select().from(conversations),
    db.select().from(messages),
    db.select().from(notificationRecipients),
    db.select().from(flows),
    db.select().from(flowVersions),
    db.select().from(backTests),
    db.select().from(webhookEndpoints),
    db.select().from(tasks),
    db.select().from(messageTemplates),
    db.select().from(accountTemplates),
    db.select().from(conversationEvents),
    db.select({ id: apiKeys.id }).from(apiKeys).where(eq(apiKeys.name, 'Hers')),
  ]);
}

test('nothing of another account is found by its id, read or changed, by whatever route', async () => {
  const before = await everythingOfAnas();
  const routes = callableRoutes(api.app).filter(({ url, access }) => url.includes('/:id') && access !== 'public');
  expect(new Set(routes.map(({ url }) => resourceOf(url)))).toEqual(new Set(Object.keys(ids)));
  for (const { method, url } of routes) {
    const name = `${method} ${url}`;
    const body = BODIES[name];
    for (const as of [stranger.as, { 'x-api-key': strangersKey }]) {
      const place = url.replace(':id', ids[resourceOf(url)] ?? '').replace(':number', '1');
      const answer = await api.call(method, place.replace(':backTestId', backTest), {
        as,
        headers: { 'idempotency-key': 'a-key-of-mine' },
        ...(body === undefined ? {} : { body }),
      });
      // A key is no member, so what only members may do refuses it before anything is looked for.
      const refusals = 'x-api-key' in as ? [403, 404] : [404];
      expect([name, refusals.includes(answer.statusCode), answer.body]).toEqual([name, true, expect.any(String)]);
    }
  }
  expect(await everythingOfAnas()).toEqual(before);
});

test('lists hold only what is of the account', async () => {
  const lists = callableRoutes(api.app).filter(
    ({ method, url }) =>
      method === 'GET' && url.startsWith('/api/v1/') && resourceOf(url) in ids && !url.includes(':id'),
  );
  expect(lists.length).toBe(Object.keys(ids).length);
  for (const { url } of lists) {
    const hers = await api.call('GET', url, { as: ana.as });
    expect(hers.body).toContain(ids[resourceOf(url)]);
    const theirs = await api.call('GET', url, { as: stranger.as });
    expect(theirs.statusCode).toBe(200);
    expect(theirs.body).not.toContain(ids[resourceOf(url)]);
  }
});

test('nobody is given a conversation who is not of the account', async () => {
  const answer = await api.call('PUT', `/api/v1/conversations/${ids['conversations']}/assignee`, {
    as: ana.as,
    headers: { 'accept-language': 'es' },
    body: { memberId: stranger.memberId },
  });
  expect(answer.json()).toMatchObject({
    status: 400,
    errors: [{ field: 'memberId', code: 'member', message: 'Esta persona no es miembro de la cuenta.' }],
  });
});

test('the team of one account is unknown to the other', async () => {
  const answer = await api.call('GET', '/api/v1/members', { as: stranger.as });
  expect(answer.json<{ items: { email: string }[] }>().items.map(({ email }) => email)).toEqual(['eve@example.com']);
});
