import { eq } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { conversationEvents, conversations } from '../../src/database/schema/index.ts';
import { openTestApi, type TestApi } from '../../test-support/api/open-test-api.ts';
import { connectChannel, seedConversation } from '../../test-support/api/seed.ts';
import { addPerson, signUpFirst, type SignedIn } from '../../test-support/api/sign-up.ts';

let api: TestApi;
let ana: SignedIn;
let channelId: string;
let conversationId: string;
beforeEach(async () => {
  api = await openTestApi();
  ana = await signUpFirst(api);
  ({ id: channelId } = await connectChannel(api, ana));
  conversationId = await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() - 3_600_000 });
});
afterEach(() => api.close());

function change(body: object, headers: Record<string, string> = {}) {
  return api.call('PATCH', `/api/v1/conversations/${conversationId}/facts`, { as: ana.as, body, headers });
}

async function bodies() {
  return (await api.services.db.select().from(conversationEvents)).map(({ body }) => body);
}

test('tags, fields, stage and assignee change as one event, and the answer says how it will be', async () => {
  const answer = await change({
    tags: { add: ['VIP', 'vip', 'Atacado'], remove: ['Novo'] },
    fields: { numero_do_pedido: ' 4711 ', cor: '' },
    stage: 'Negociação',
    assigneeId: ana.memberId,
  });
  expect(answer.statusCode).toBe(202);
  expect(answer.json()).toEqual({
    tags: ['VIP', 'Atacado'],
    fields: { numero_do_pedido: '4711' },
    stage: 'Negociação',
    assigneeId: ana.memberId,
  });
  expect(await bodies()).toEqual([
    {
      type: 'facts-changed',
      changes: [
        { type: 'tag-removed', tag: 'Novo' },
        { type: 'tag-added', tag: 'VIP' },
        { type: 'tag-added', tag: 'vip' },
        { type: 'tag-added', tag: 'Atacado' },
        { type: 'field-changed', field: 'numero_do_pedido', value: '4711' },
        { type: 'field-changed', field: 'cor', value: null },
        { type: 'stage-changed', stage: 'Negociação' },
        { type: 'assignee-changed', memberId: ana.memberId },
      ],
    },
  ]);
});

test('the same key twice is one change, and nothing to change is none', async () => {
  const once = { 'idempotency-key': 'a-tag-from-my-shop' };
  for (const _ of [1, 2]) expect((await change({ tags: { add: ['Pago'] } }, once)).statusCode).toBe(202);
  expect((await change({})).statusCode).toBe(202);
  expect(await bodies()).toHaveLength(1);
});

test.each([
  [{ fields: { 'Número do pedido': '1' } }, 'fields.Número do pedido'],
  [{ tags: { add: [' '] } }, 'tags.add.0'],
  [{ stage: 'x'.repeat(61) }, 'stage'],
])('%j is refused at its field', async (body, field) => {
  const answer = await change(body);
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ field }] });
  expect(await bodies()).toEqual([]);
});

test('only a member of the account is given a conversation', async () => {
  const eve = await addPerson(api, { role: 'owner', email: 'eve@example.com' });
  const answer = await change({ assigneeId: eve.memberId });
  expect(answer.json()).toMatchObject({ status: 400, errors: [{ field: 'assigneeId', code: 'member' }] });
});

test('the list is narrowed by tag, stage and assignee, and labels are suggested', async () => {
  const { db } = api.services;
  const other = await seedConversation(api, ana, { channelId, lastInboundAt: api.clock.now() - 7_200_000 });
  await db.update(conversations).set({ fields: { cpf: '1' } });
  await db
    .update(conversations)
    .set({ tags: ['VIP', "d'água"], stage: 'Pago', assigneeId: ana.memberId })
    .where(eq(conversations.id, other));
  const found = async (query: string) =>
    (await api.call('GET', `/api/v1/conversations?${query}`, { as: ana.as }))
      .json<{ items: { id: string }[] }>()
      .items.map(({ id }) => id);
  expect(await found('tag=VIP')).toEqual([other]);
  expect(await found(`tag=${encodeURIComponent("d'água")}`)).toEqual([other]);
  expect(await found('tag=vip2')).toEqual([]);
  expect(await found('stage=Pago')).toEqual([other]);
  expect(await found(`assigneeId=${ana.memberId}`)).toEqual([other]);
  expect(await found('assigneeId=none')).toEqual([conversationId]);
  expect((await api.call('GET', '/api/v1/labels', { as: ana.as })).json()).toEqual({
    tags: ["d'água", 'VIP'],
    stages: ['Pago'],
    fields: ['cpf'],
  });
  expect((await api.call('GET', `/api/v1/conversations/${other}`, { as: ana.as })).json()).toMatchObject({
    tags: ['VIP', "d'água"],
    stage: 'Pago',
    fields: { cpf: '1' },
  });
});
