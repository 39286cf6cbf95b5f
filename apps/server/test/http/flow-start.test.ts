import { afterAll, beforeAll, expect, test } from 'vitest';
import { conversationEvents } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let conversationId: string;
let flowId: string;
beforeAll(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  const { id: channelId } = await connectChannel(api, ana);
  conversationId = await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() });
  const draft = {
    schema: { document: 1, nodes: {} },
    name: 'Paid',
    settings: { botAnswers: false },
    nodes: [
      { id: 'asked', kind: 'api', params: { channels: 'any', inputs: ['order'] } },
      { id: 'tag', kind: 'add-tag', params: { tags: ['Pago'] } },
    ],
    edges: [{ id: 'e1', from: { node: 'asked', port: 'next' }, to: { node: 'tag' } }],
    layout: {},
  };
  const made = await api.call('POST', '/api/v1/flows', { as: ana.as, body: { name: 'Paid', draft } });
  flowId = made.json<{ id: string }>().id;
});
afterAll(() => api.close());

function start(key = 'order-4711-paid', conversation = conversationId) {
  return api.call('POST', `/api/v1/flows/${flowId}/runs`, {
    as: ana.as,
    headers: { 'idempotency-key': key },
    body: { conversationId: conversation, inputs: { order: '4711' } },
  });
}

test('a flow that is not live is not started; a live one is asked for once for each key', async () => {
  expect((await start()).json()).toMatchObject({ status: 409, code: 'JANELA_FLOW_NOT_LIVE' });
  const published = await api.call('POST', `/api/v1/flows/${flowId}/publish`, { as: ana.as, body: { revision: 1 } });
  expect(published.json()).toMatchObject({ number: 1, certificate: { verdict: 'no-messages', blocks: [] } });
  for (const _ of [1, 2]) expect((await start()).statusCode).toBe(202);
  expect(await api.services.db.select().from(conversationEvents)).toMatchObject([
    { conversationId, body: { type: 'flow-asked-for', flowId, inputs: { order: '4711' } } },
  ]);
  const version = await api.call('GET', `/api/v1/flows/${flowId}/versions/1`, { as: ana.as });
  expect(version.json()).toMatchObject({
    certificate: { verdict: 'no-messages', rulePack: { id: expect.any(String) } },
  });
});

test('there is no run without a conversation, and none without a key', async () => {
  expect((await start('another-key', api.services.newId())).statusCode).toBe(404);
  const keyless = await api.call('POST', `/api/v1/flows/${flowId}/runs`, { as: ana.as, body: { conversationId } });
  expect(keyless.json()).toMatchObject({ status: 400, errors: [{ field: 'idempotency-key' }] });
});
