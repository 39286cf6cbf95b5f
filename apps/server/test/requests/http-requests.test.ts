import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { eq, sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Run } from '@janela/runtime';
import { conversationEvents, httpRequests, runs } from '../../src/database/schema/index.ts';
import { answerHttpRequest } from '../../src/requests/answer-http-request.ts';
import { HTTP_REQUEST_QUEUE, type HttpRequestRing } from '../../src/requests/http-request-queue.ts';
import { advanceConversations } from '../../src/advance/advance-conversations.ts';
import { chainFlow, HEARD, says, withEdge } from '../../test-support/core/chain-flow.ts';
import { readConversation } from '../../test-support/core/read-back.ts';
import { createTeam } from '../../test-support/core/test-team.ts';
import { openTestWorld, takeBells, type TestWorld } from '../../test-support/core/test-world.ts';

interface Asked {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly authorization: string | undefined;
  readonly body: string;
}

let world: TestWorld;
let server: Server;
let host: string;
let asked: Asked[] = [];
/** What the other system answers, in turn; the last one goes on. */
let answers: { status: number; body: string }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { method, url, headers } = request;
      asked.push({ method, url, authorization: headers.authorization, body: Buffer.concat(chunks).toString() });
      const answer = answers.length > 1 ? answers.shift() : answers[0];
      response.writeHead(answer?.status ?? 200).end(answer?.body ?? '{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  world = await openTestWorld({ settings: { allowedPrivateHosts: [host] } });
});
afterAll(async () => {
  await world.close();
  await new Promise((resolve) => server.close(resolve));
});
beforeEach(() => {
  asked = [];
  answers = [{ status: 200, body: '{"order":{"state":"a caminho"}}' }];
});

let customers = 1_100_000;

/** A customer who asks about an order; `ok` says its state, the other ways say so. */
async function asking(params: object = {}, address = `${host}/orders`) {
  const request = {
    kind: 'http-request',
    params: {
      method: 'POST',
      url: 'https://shop.test/orders',
      headers: { Authorization: 'Bearer s3cret' },
      body: '{"phone":"{{ contact.phone }}"}',
      keep: { state: 'order.state' },
      ...params,
    },
    port: 'ok',
  };
  const chain = chainFlow([HEARD, request, says('Pedido {{ answers.state }}')]);
  const nodes = [
    ...chain.nodes,
    { id: 'failed', kind: 'send-message', params: { content: { kind: 'text', text: 'falhou' } } },
    { id: 'late', kind: 'send-message', params: { content: { kind: 'text', text: 'demorou' } } },
  ];
  const failed = withEdge({ ...chain, nodes }, { from: { node: 'b1', port: 'failed' }, to: { node: 'failed' } });
  const flow = withEdge(failed, { from: { node: 'b1', port: 'timed-out' }, to: { node: 'late' } });
  const team = await createTeam(world);
  const channel = await team.addChannel();
  await team.goLive(flow);
  const customer = String((customers += 1));
  const conversationId = await channel.customerWrites(customer, 'Cadê?');
  await advanceConversations(world.context, [conversationId]);
  await redirect(conversationId, `http://${address}`);
  return { conversationId, texts: () => world.graph.textsTo(customer), customer };
}

/** The other system of a test speaks plain http, which no block may ask for. */
async function redirect(conversationId: string, url: string): Promise<void> {
  const { db, secretBox } = world.context;
  const mine = eq(httpRequests.conversationId, conversationId);
  const [row] = await db.select().from(httpRequests).where(mine);
  if (!row) throw new Error('Nothing is asked.');
  const request = JSON.stringify({ ...JSON.parse(secretBox.open(row.request)), url });
  await db
    .update(httpRequests)
    .set({ request: secretBox.seal(request) })
    .where(mine);
}

test('the answer wakes the run, with what is kept of it; nothing of the request stays', async () => {
  const { conversationId, texts, customer } = await asking();
  await world.settle();
  expect(asked).toEqual([
    { method: 'POST', url: '/orders', authorization: 'Bearer s3cret', body: `{"phone":"+${customer}"}` },
  ]);
  expect(texts()).toEqual(['Pedido a caminho']);
  const rows = await world.context.db
    .select()
    .from(httpRequests)
    .where(eq(httpRequests.conversationId, conversationId));
  expect(rows).toEqual([]);
  const { traces } = await readConversation(world, conversationId);
  const told = JSON.stringify(traces) + world.log.join('\n');
  expect(told).not.toContain('s3cret');
  expect(told).toContain('"Authorization":"…"');
});

test('what is waiting to be asked is sealed', async () => {
  const { conversationId } = await asking();
  const { rows } = await world.context.db.execute(sql`
    select encode(request, 'escape') as text from http_requests where conversation_id = ${conversationId}`);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toMatch(/s3cret|orders/);
  await world.settle();
});

test('an answer that says try later is asked for again, after 2 and 4 seconds', async () => {
  const { texts } = await asking({ retries: 3 });
  answers = [
    { status: 503, body: '' },
    { status: 429, body: '' },
    { status: 200, body: '{"order":{"state":"entregue"}}' },
  ];
  await world.settle();
  const started = world.now();
  await world.moveTo(started + 1_999);
  expect(asked).toHaveLength(1);
  await world.moveTo(started + 2_000);
  expect(asked).toHaveLength(2);
  await world.moveTo(started + 5_999);
  expect(asked).toHaveLength(2);
  await world.moveTo(started + 6_000);
  expect(asked).toHaveLength(3);
  expect(texts()).toEqual(['Pedido entregue']);
});

test('one that will not get better is not asked for again', async () => {
  const { texts } = await asking({ retries: 3 });
  answers = [{ status: 404, body: '{"error":"unknown"}' }];
  await world.settle();
  expect(asked).toHaveLength(1);
  expect(texts()).toEqual(['falhou']);
});

test('after the last try the run hears how it ended', async () => {
  const { texts } = await asking({ retries: 1 });
  answers = [{ status: 500, body: '' }];
  await world.settle();
  await world.moveTo(world.now() + 2_000);
  expect(asked).toHaveLength(2);
  expect(texts()).toEqual(['falhou']);
});

test.each([
  ['a private address', '192.168.0.1/orders'],
  ['the address of the cloud’s own data', '169.254.169.254/latest/meta-data'],
  ['this very machine', '127.0.0.1:1/orders'],
])('%s is refused', async (_case, address) => {
  const { texts } = await asking({ retries: 5 }, address);
  await world.settle();
  expect(texts()).toEqual(['falhou']);
});

test('an answer that is longer than anybody needs is no answer', async () => {
  const { texts } = await asking();
  answers = [{ status: 200, body: JSON.stringify('x'.repeat(262_144)) }];
  await world.settle();
  expect(texts()).toEqual(['falhou']);
});

test('an answer that is no JSON, or holds what a database refuses, wakes the run all the same', async () => {
  const { texts, conversationId } = await asking({ keep: { state: 'x' } });
  answers = [{ status: 200, body: 'tudo certo\0' }];
  await world.settle();
  expect(texts()).toEqual(['Pedido']);
  const [event] = await world.context.db
    .select({ body: conversationEvents.body })
    .from(conversationEvents)
    .where(eq(conversationEvents.dedupeKey, `http:${await requestOf(conversationId)}`));
  expect(event?.body).toMatchObject({ answer: { json: 'tudo certo\ufffd' } });
});

async function requestOf(conversationId: string): Promise<string> {
  const rows = await world.context.db
    .select({ body: conversationEvents.body })
    .from(conversationEvents)
    .where(eq(conversationEvents.conversationId, conversationId));
  return rows.flatMap(({ body }) => (body.type === 'http-answered' ? body.requestId : []))[0] ?? '';
}

test('a process that died after asking asks again, and the run is answered once', async () => {
  const { conversationId, texts } = await asking();
  const [bell] = await takeBells<HttpRequestRing>(world.context, HTTP_REQUEST_QUEUE);
  const requestId = bell?.requestId ?? '';
  const dying = { ...world.context, newId: () => 'not an id' };
  await expect(answerHttpRequest(dying, requestId)).rejects.toThrow();
  await Promise.all([answerHttpRequest(world.context, requestId), answerHttpRequest(world.context, requestId)]);
  await answerHttpRequest(world.context, requestId);
  await world.settle();
  expect(asked.length).toBeGreaterThan(1);
  expect(texts()).toEqual(['Pedido a caminho']);
  const told = (await readConversation(world, conversationId)).events.filter(
    ({ body }) => body.type === 'http-answered',
  );
  expect(told).toHaveLength(1);
});

test('an answer that never comes wakes the run when its time is over', async () => {
  const { conversationId, texts } = await asking({ retries: 0 });
  await takeBells(world.context, HTTP_REQUEST_QUEUE);
  const [run] = await world.context.db.select().from(runs).where(eq(runs.conversationId, conversationId));
  const state: Run | undefined = run?.state;
  await world.moveTo(state?.wait?.dueAt ?? 0);
  expect(texts()).toEqual(['demorou']);
});
