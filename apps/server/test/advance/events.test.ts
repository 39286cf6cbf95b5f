import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { InboundBody } from '../../src/channels/inbound-event.ts';
import { askForFlow } from '../../src/conversations/ask-for-flow.ts';
import { changeFacts } from '../../src/conversations/change-facts.ts';
import { contacts, conversations, messages, runs } from '../../src/database/schema/index.ts';
import { deliverConversation } from '../../src/outbox/deliver-conversation.ts';
import { accepted, refused } from '../../test-support/core/fake-graph.ts';
import { chainFlow, HEARD, says, withEdge, type Link } from '../../test-support/core/chain-flow.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { createTeam, inboundEvent, type TestChannel } from '../../test-support/core/test-team.ts';
import { MINUTE_MS, openTestWorld, type TestWorld } from '../../test-support/core/test-world.ts';

let world: TestWorld;
beforeAll(async () => {
  world = await openTestWorld();
});
afterAll(() => world.close());
let calls = 0;
beforeEach(() => {
  world.graph.react = () => accepted(`m_${(calls += 1)}`);
});

let customers = 1_100_000;

async function liveFlow(flow: object, kind: TestChannel['kind'] = 'whatsapp') {
  const team = await createTeam(world);
  const memberId = await team.addMember();
  const channel = await team.addChannel(kind);
  const flowId = await team.goLive(flow);
  const customer = String((customers += 1));
  const identity = ({ whatsapp: 'wa_id', messenger: 'psid', instagram: 'igsid' } as const)[kind];
  return {
    ...team,
    memberId,
    channel,
    flowId,
    customer,
    write: async (text = 'Oi') => {
      const id = await channel.customerWrites(customer, text);
      await world.settle();
      return id;
    },
    tell: async (body: InboundBody, at = world.now()) => {
      await channel.receive([inboundEvent(body, { from: customer, at, kind: identity })]);
      await world.settle();
      return channel.conversationOf(customer);
    },
    texts: () => world.graph.textsTo(customer),
  };
}

function on(kind: string, params: object = {}): Link {
  return { kind, params: { channels: 'any', again: 'each-time', ...params } };
}

test('what was pressed starts the flow that waits for it', async () => {
  const { tell, texts } = await liveFlow(chainFlow([on('button-pressed', { buttons: ['SALES'] }), says('Vendas!')]));
  const press = (payload: string) =>
    tell({
      type: 'customer-message',
      action: 'message',
      providerId: `in-${(calls += 1)}`,
      content: { kind: 'button', text: 'Quero comprar', payload },
    });
  await press('SUPPORT');
  expect(texts()).toEqual([]);
  await press('SALES');
  expect(texts()).toEqual(['Vendas!']);
});

test('an ad that led here starts the flow for its reference', async () => {
  const { tell, texts } = await liveFlow(chainFlow([on('ad-referral', { from: 'ad' }), says('Do anúncio!')]));
  await tell({
    type: 'customer-message',
    action: 'message',
    providerId: `in-${(calls += 1)}`,
    content: {
      kind: 'text',
      text: 'Oi',
      referral: { from: 'ad', source: 'ad', ref: null, adId: '123' },
    },
  });
  expect(texts()).toEqual(['Do anúncio!']);
});

test('a message that was read, and one that was not delivered, are heard of', async () => {
  const flow = chainFlow([on('message-seen'), says('Vi que você viu.')]);
  const { write, tell, texts, channel, accountId } = await liveFlow(flow);
  const id = await write();
  await world.context.db.insert(messages).values({
    accountId,
    id: world.context.newId(),
    conversationId: id,
    channelId: channel.id,
    author: 'human',
    content: { kind: 'text', text: 'Posso ajudar?' },
    status: 'queued',
    at: world.now(),
  });
  await deliverConversation(world.context, id);
  await world.settle();
  await world.clock.setTime(world.now() + MINUTE_MS);
  await tell({ type: 'receipt', providerId: 'm', status: 'read', correlationId: null });
  expect((await readConversation(world, id)).state?.lastSeenAt).toBe(world.now());
  expect(texts()).toEqual(['Posso ajudar?', 'Vi que você viu.']);
});

/** Asks, and thanks for an answer; where the question did not arrive, the team is told. */
function question(): object {
  const ask: Link = { kind: 'ask', params: { text: 'Qual o seu e-mail?', answer: { type: 'email' }, key: 'email' } };
  const flow = chainFlow([HEARD, { ...ask, port: 'answered' }, says('Obrigado!')]);
  const nodes = [...flow.nodes, { id: 'lost', kind: 'internal-note', params: { text: 'A pergunta não chegou.' } }];
  return withEdge({ ...flow, nodes }, { from: { node: 'b1', port: 'not-delivered' }, to: { node: 'lost' } });
}

test('a question that the platform could not deliver is not waited on', async () => {
  const { write, tell } = await liveFlow(question());
  const id = await write();
  const asked = (await readConversation(world, id)).messages.at(-1);
  await tell({
    type: 'receipt',
    providerId: asked?.providerId ?? null,
    status: 'failed',
    correlationId: null,
    error: { code: '131026', title: 'Undeliverable', windowClosed: false },
  });
  const { messages: thread } = await readConversation(world, id);
  expect(thread.map(({ author, content, status }) => [author, content.text, status])).toEqual([
    ['customer', 'Oi', 'received'],
    ['bot', 'Qual o seu e-mail?', 'failed'],
    ['note', 'A pergunta não chegou.', 'received'],
  ]);
});

test('nor one that the platform refused to take', async () => {
  const { write } = await liveFlow(question());
  world.graph.react = () => refused(131_047);
  const id = await write();
  const { messages: thread } = await readConversation(world, id);
  expect(thread.at(-1)).toMatchObject({ author: 'note', content: { text: 'A pergunta não chegou.' } });
});

test('facts that people change start flows, and stand in columns to filter by', async () => {
  const { write, texts, accountId, memberId } = await liveFlow(
    chainFlow([on('tag-added', { tags: ['VIP'] }), says('Bem-vindo ao clube!')]),
  );
  const conversationId = await write();
  const done = await changeFacts(world.context, {
    accountId,
    conversationId,
    changes: [
      { type: 'tag-added', tag: 'vip' },
      { type: 'stage-changed', stage: 'Proposta' },
      { type: 'field-changed', field: 'city', value: 'Recife\0' },
      { type: 'assignee-changed', memberId },
    ],
  });
  expect(done).toBe(true);
  await world.settle();
  const [row] = await world.context.db.select().from(conversations).where(eq(conversations.id, conversationId));
  expect(row).toMatchObject({
    tags: ['vip'],
    stage: 'Proposta',
    fields: { city: 'Recife\ufffd' },
    assigneeId: memberId,
  });
  expect(texts()).toEqual(['Bem-vindo ao clube!']);
  const stranger = { accountId: world.context.newId(), conversationId, changes: [] };
  expect(await changeFacts(world.context, stranger)).toBe(false);
});

test('a flow that a program asks for gets what it was given, once for a key', async () => {
  const { write, texts, accountId, flowId } = await liveFlow(
    chainFlow([on('api', { inputs: ['order'] }), says('Pedido {{ flow.input.order }} a caminho.')]),
  );
  const conversationId = await write();
  const ask = (key: string) =>
    askForFlow(world.context, { accountId, conversationId, flowId, inputs: { order: '42' }, idempotencyKey: key });
  expect(await ask('a')).toBe('asked');
  expect(await ask('a')).toBe('asked');
  await world.settle();
  expect(texts()).toEqual(['Pedido 42 a caminho.']);
  await ask('b');
  await world.settle();
  expect(texts()).toHaveLength(2);
  const unknown = world.context.newId();
  const other = { accountId, conversationId, flowId: unknown, inputs: {} };
  expect(await askForFlow(world.context, other)).toBe('no-flow');
  expect(await askForFlow(world.context, { ...other, flowId, conversationId: unknown })).toBe('no-conversation');
});

test('the number of a WhatsApp customer is known to flows', async () => {
  const { write, texts, customer } = await liveFlow(chainFlow([HEARD, says('Seu número: {{ contact.phone }}')]));
  const id = await write();
  expect(texts()).toEqual([`Seu número: +${customer}`]);
  const [contact] = await world.context.db
    .select({ phone: contacts.phone })
    .from(contacts)
    .innerJoin(conversations, eq(conversations.contactId, contacts.id))
    .where(eq(conversations.id, id));
  expect(contact?.phone).toBe(`+${customer}`);
});

test('a flow that answers failures with messages that fail does not go round for ever', async () => {
  const { write, goLive } = await liveFlow(chainFlow([HEARD, says('Oi!')]));
  await goLive(chainFlow([on('delivery-failed'), says('Não chegou?')]));
  world.graph.react = () => refused(131_026);
  const { messages: thread } = await readConversation(world, await write());
  const failed = thread.filter(({ status }) => status === 'failed');
  expect(failed.length).toBeGreaterThan(1);
  expect(failed.length).toBeLessThan(20);
});

test('a run that waits for ever has no time at which it wakes, and wakes when the customer writes', async () => {
  const { write, texts } = await liveFlow(question());
  const id = await write('Oi');
  const [run] = await world.context.db.select().from(runs).where(eq(runs.conversationId, id));
  expect(run).toMatchObject({ status: 'waiting', nodeId: 'b1', dueAt: null });
  expect((await readConversation(world, id)).timers).toEqual([]);
  await world.clock.setTime(world.now() + 2_000);
  await write('ana@example.com');
  expect(texts()).toEqual(['Qual o seu e-mail?', 'Obrigado!']);
});
